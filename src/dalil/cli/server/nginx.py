"""`dalil server nginx`: files with which nginx serves the public side and the members' side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dalil.cli.command import command as named
from dalil.cli.server.asked import into_option, place_options, plan
from dalil.cli.server.writing import put_web
from dalil.cli.session import Session
from dalil.server.kinds import nginx


@named("server.nginx")
@into_option
@place_options
@click.pass_obj
def command(told: Session, /, into: Path, **typed: Any) -> None:
    """Files in a folder, and nothing else: what the system has stays as it is."""
    made = plan(told, into, typed)
    put_web(told, into, made, nginx(made))
