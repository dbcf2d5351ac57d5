"""`dalil member disable`: shut an account; within a minute it opens nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from dalil.accounts.log import Happening
from dalil.accounts.register import Register, ended
from dalil.cli.command import command as named
from dalil.cli.member.change import change, known
from dalil.cli.member.place import accounts_option, place
from dalil.cli.member.shown import say_gone
from dalil.cli.session import Refused, Session
from dalil.text.isolates import visible


@named("member.disable")
@click.argument("users", metavar="USER…", nargs=-1, required=True)
@accounts_option
@click.option("--reason", metavar="TEXT")
@click.pass_obj
def command(told: Session, users: tuple[str, ...], accounts: Path, reason: str | None) -> None:
    """All of them or, where one is not known, none."""
    said = {"reason": visible(" ".join(reason.split()))} if reason else {}

    def done(held: Register) -> tuple[Register, Sequence[Happening]]:
        found = [known(told, held, each) for each in dict.fromkeys(users)]
        for each in found:
            if each.disabled:
                raise Refused(told, "member.already-disabled", user=each.user, date=each.ended)
        changed = held.with_(*ended(found, told.today, disabled=True))
        return changed, [Happening("disable", each.user, said) for each in found]

    say_gone(told, change(told, place(told, accounts), done))
    for each in dict.fromkeys(users):
        told.say("member.disabled", user=each)
