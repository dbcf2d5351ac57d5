"""`dalil member check`: whether the list, its log and what servers read belong together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import click

from dalil.accounts.folder import LOG, Folder
from dalil.accounts.register import Register
from dalil.cli.command import command as named
from dalil.cli.member.change import read
from dalil.cli.member.place import accounts_option, place
from dalil.cli.session import Session

NIGHTS = timedelta(days=2)
"""After so long without `expire` the timer is not running."""


@named("member.check")
@accounts_option
@click.pass_obj
def command(told: Session, accounts: Path) -> int:
    """Exit 0 where all is well, 1 where something is not; everything is named."""
    folder = place(told, accounts)
    held = read(told, folder)
    found = list(problems(told, folder, held))
    for each in found:
        click.echo(each)
    if not found:
        entries = told.words.number(held.last.number if held.last else 0)
        told.say("member.sound", accounts=told.count("accounts", len(held.accounts)), n=entries)
    return int(bool(found))


def problems(told: Session, folder: Folder, held: Register) -> Iterator[str]:
    """A sentence for everything that is not as it should be."""
    line = folder.broken(held)
    if line:
        yield told.text("member.log-broken", path=folder.path / LOG, line=line)
    for name in folder.unstored(held):
        yield told.text("member.unstored", path=folder.path / name)
    for name in folder.open_to_all():
        yield told.text("member.open-to-all", path=folder.path / name)
    for each in held.overdue(told.today):
        yield told.text("member.overdue", user=each.user, name=each.name, date=each.until)
    looked = folder.looked()
    begun = min((each.created for each in held.accounts.values()), default=told.today)
    if looked is None and told.today - begun > NIGHTS:
        yield told.text("member.never-looked", folder=folder.path)
    elif looked and told.today - looked > NIGHTS:
        yield told.text("member.looked-long-ago", date=looked, folder=folder.path)
