"""`dalil server static`: the file `_headers`, for hosts of static sites that read one."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.server.asked import into_option
from dalil.cli.server.writing import put
from dalil.cli.session import Session
from dalil.server.kinds import static
from dalil.server.plan import Plan


@named("server.static")
@into_option
@click.pass_obj
def command(told: Session, into: Path) -> None:
    """Only the public side: such a host has no login."""
    put(told, into, static(Plan((), str(into), "", "")))
    told.say("server.no-login-here")
