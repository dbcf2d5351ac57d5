"""`dalil member reset`: another passphrase for one that was lost, or for an account that ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from dalil.accounts.account import Account
from dalil.accounts.log import Happening
from dalil.accounts.passphrase import passphrase
from dalil.accounts.register import Register
from dalil.accounts.stores import keys
from dalil.cli.command import command as named
from dalil.cli.member.change import change, known
from dalil.cli.member.place import accounts_option, place
from dalil.cli.member.shown import say_gone, show_once
from dalil.cli.member.wanted import Wanted
from dalil.cli.session import Refused, Session


@named("member.reset")
@click.argument("user", metavar="USER")
@accounts_option
@click.option("--until", metavar="YYYY-MM-DD")
@click.pass_obj
def command(told: Session, user: str, accounts: Path, until: str | None) -> None:
    """The old passphrase stops working. An ended account opens again only where a day is given."""
    wanted = Wanted(told)
    day = wanted.until(until)
    wanted.all_right()
    folder = place(told, accounts)
    secret = passphrase()
    made: list[Account] = []

    def done(held: Register) -> tuple[Register, Sequence[Happening]]:
        account = known(told, held, user)
        if account.ended and until is None:
            raise Refused(told, "member.ended-needs-day", user=user, date=account.ended)
        last = day if until else account.until
        kept = keys(user, secret)
        made.append(replace(account, until=last, ended=None, disabled=False, keys=kept))
        return held.with_(made[0]), [Happening("reset", user, {"until": str(last)})]

    say_gone(told, change(told, folder, done))
    show_once(told, made[0], secret)
