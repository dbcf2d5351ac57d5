"""`dalil member expire`: shut every account that is past its day; a timer types it each night."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.accounts.account import State
from dalil.cli.command import command as named
from dalil.cli.member.change import change, read
from dalil.cli.member.place import accounts_option, place
from dalil.cli.member.shown import say_gone
from dalil.cli.session import Session


@named("member.expire")
@accounts_option
@click.pass_obj
def command(told: Session, accounts: Path) -> None:
    """Doing it twice changes nothing more; the day on which it ran is noted."""
    folder = place(told, accounts)
    gone = change(told, folder, lambda held: (held, ()))
    folder.look(told.today)
    say_gone(told, gone)
    if not gone:
        told.say("member.none-expired")
    for each in read(told, folder).accounts.values():
        if each.state(told.today) is State.SOON:
            told.say("member.ends-soon", user=each.user, name=each.name, date=each.until)
