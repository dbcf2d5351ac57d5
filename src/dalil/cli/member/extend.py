"""`dalil member extend`: a later last day, with the same passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from dalil.accounts.log import Happening
from dalil.accounts.register import Register
from dalil.cli.command import command as named
from dalil.cli.member.change import change, known
from dalil.cli.member.place import accounts_option, place
from dalil.cli.member.shown import say_gone
from dalil.cli.member.wanted import Wanted
from dalil.cli.session import Refused, Session


@named("member.extend")
@click.argument("user", metavar="USER")
@accounts_option
@click.option("--until", metavar="YYYY-MM-DD")
@click.pass_obj
def command(told: Session, user: str, accounts: Path, until: str | None) -> None:
    """Only for an account that still works: one that ended needs another passphrase."""
    wanted = Wanted(told)
    day = wanted.until(until)
    wanted.all_right()

    def done(held: Register) -> tuple[Register, Sequence[Happening]]:
        account = known(told, held, user)
        if account.ended:
            raise Refused(told, "member.ended-needs-day", user=user, date=account.ended)
        happened = Happening("extend", user, {"until": str(day)})
        return held.with_(replace(account, until=day)), [happened]

    say_gone(told, change(told, place(told, accounts), done))
    told.say("member.works-until", date=day)
