"""`dalil member list`: everyone who has or had an account, and until when."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from dalil.accounts.account import Account
from dalil.cli.command import command as named
from dalil.cli.member.change import read
from dalil.cli.member.check import problems
from dalil.cli.member.place import accounts_option, place
from dalil.cli.session import Session


@named("member.list")
@accounts_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_obj
def command(told: Session, accounts: Path, form: str) -> int:
    """Exit 1 where something is not as it should be, which is named behind the list."""
    folder = place(told, accounts)
    held = read(told, folder)
    everyone = sorted(held.accounts.values(), key=lambda each: (bool(each.ended), each.user))
    wrong = list(problems(told, folder, held))
    if form == "json":
        click.echo(
            json.dumps([_row(told, each) for each in everyone], ensure_ascii=False, indent=2)
        )
        click.echo("\n".join(wrong), err=True, nl=bool(wrong))
        return int(bool(wrong))
    for line in _lines(told, everyone):
        click.echo(line)
    told.say("member.counted", accounts=told.count("accounts", len(everyone)))
    if wrong:
        click.echo("\n" + "\n".join(wrong))
    return int(bool(wrong))


def _lines(told: Session, everyone: Iterable[Account]) -> Iterable[str]:
    """A line an account."""
    for each in everyone:
        state = told.words(f"cli.member.states.{each.state(told.today).value}")
        role = told.words(f"cli.member.roles.{each.role.value}")
        day = each.ended or each.until
        yield told.text(
            "member.row", user=each.user, state=state, date=day, role=role, name=each.name,
            organisation=each.organisation,
        )  # fmt: skip


def _row(told: Session, account: Account) -> dict[str, object]:
    """What programs are told of an account: everything but its keys."""
    return {
        "user": account.user,
        "name": account.name,
        "organisation": account.organisation,
        "role": account.role.value,
        "state": account.state(told.today).value,
        "created": str(account.created),
        "until": str(account.until),
        "ended": str(account.ended) if account.ended else None,
    }
