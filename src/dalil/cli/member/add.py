"""`dalil member add`: open an account for a person, and show its passphrase once."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

import click

from dalil.accounts.account import Account, Role, is_username
from dalil.accounts.log import Happening
from dalil.accounts.passphrase import passphrase
from dalil.accounts.register import Register
from dalil.accounts.stores import keys
from dalil.accounts.usernames import username
from dalil.cli.command import command as named
from dalil.cli.member.change import change
from dalil.cli.member.place import accounts_option, place
from dalil.cli.member.shown import say_gone, show_once
from dalil.cli.member.wanted import Wanted
from dalil.cli.session import Refused, Session


@named("member.add")
@accounts_option
@click.option("--name", metavar="TEXT")
@click.option("--organisation", metavar="TEXT")
@click.option("--role", type=click.Choice([each.value for each in Role]), default="member")
@click.option("--until", metavar="YYYY-MM-DD")
@click.option("--user", metavar="NAME")
@click.pass_obj
def command(
    told: Session,
    accounts: Path,
    name: str | None,
    organisation: str | None,
    role: str,
    until: str | None,
    user: str | None,
) -> None:
    """The list is written before the passphrase is shown: none is shown that does not work."""
    wanted = Wanted(told)
    person = wanted.name("--name", name)
    body = wanted.name("--organisation", organisation)
    day = wanted.until(until)
    if user is not None and not is_username(user):
        wanted.wrong("member.odd-user", user=user)
    wanted.all_right()
    folder = place(told, accounts, new=True)
    fresh = not folder.exists()
    secret = passphrase()
    made: list[Account] = []

    def done(held: Register) -> tuple[Register, Sequence[Happening]]:
        _one_each(told, held, person, body)
        if user in held.accounts:
            raise Refused(told, "member.user-taken", user=user)
        chosen = user or username(person, held.accounts)
        kept = keys(chosen, secret)
        made.append(Account(chosen, person, body, Role(role), told.today, day, keys=kept))
        details = {"organisation": body, "role": role, "until": str(day)}
        return held.with_(made[0]), [Happening("add", chosen, details)]

    say_gone(told, change(told, folder, done))
    show_once(told, made[0], secret)
    if fresh:
        told.say("member.begun", folder=folder.path)
        if not folder.path.stat().st_mode & stat.S_ISGID:
            told.say("member.let-server-read", folder=folder.path)


def _one_each(told: Session, held: Register, name: str, organisation: str) -> None:
    """One account a person.

    Raises:
        Refused: the person has one; the way out is named.
    """
    other = held.of(name, organisation)
    if other is None:
        return
    key = "member.has-ended" if other.ended else "member.has-one"
    raise Refused(told, key, name=other.name, organisation=other.organisation, user=other.user)
