"""What is shown once: the passphrase of an account, and what to do with it."""

from __future__ import annotations

import click

from dalil.accounts.account import Account
from dalil.cli.session import Session


def show_once(told: Session, account: Account, passphrase: str) -> None:
    """Print a new passphrase; it is written nowhere."""
    told.say("member.user-is", user=account.user)
    told.say("member.passphrase-is")
    click.echo(f"\n    {passphrase}\n")
    told.say("member.shown-once", user=account.user)
    told.say("member.works-until", date=account.until)


def say_gone(told: Session, gone: tuple[Account, ...]) -> None:
    """Name those whose day had passed."""
    for each in gone:
        told.say("member.expired", user=each.user, name=each.name, date=each.until)
