"""`dalil incidents resolve`: as all commands that do something to reports (`move`)."""

from __future__ import annotations

from dalil.cli.incidents.move import moving
from dalil.desk.state import Move

command = moving(Move.RESOLVE)
