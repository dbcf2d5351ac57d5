"""A change of the list: nobody else changes it meanwhile, and whoever is past their day goes."""

from __future__ import annotations

import errno
import getpass
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from dalil.accounts.account import Account
from dalil.accounts.folder import LIST, BusyError, Folder
from dalil.accounts.log import Happening
from dalil.accounts.register import DamagedError, Register, expired
from dalil.cli.session import Misuse, Refused, Session, suggestion

Change = Callable[[Register], tuple[Register, Sequence[Happening]]]
"""From the list as it is to the list as it shall be, and what happened."""


def change(told: Session, folder: Folder, done: Change) -> tuple[Account, ...]:
    """Make a change and write it; those who went because their day had passed.

    Raises:
        Refused: somebody else is changing the list, or the disk refuses.
    """
    try:
        with _readable(told, folder), folder.changing() as held:
            swept, late = expired(held, told.today)
            changed, happened = done(swept)
            sound = folder.write(changed, (*late, *happened), _by(), told.now)
    except BusyError as error:
        raise Refused(told, "member.busy", folder=folder.path) from error
    if not sound:
        told.say("member.log-unsound", folder=folder.path)
    return tuple(held.accounts[each.user] for each in late)


def read(told: Session, folder: Folder) -> Register:
    """The list, only to look at.

    Raises:
        Refused: it cannot be read.
    """
    with _readable(told, folder):
        return folder.read()


def known(told: Session, held: Register, user: str) -> Account:
    """The account of a user name.

    Raises:
        Misuse: there is none.
    """
    if user not in held.accounts:
        near = suggestion(told, user, list(held.accounts))
        raise Misuse(told, "member.no-such-user", more=near, user=user)
    return held.accounts[user]


@contextmanager
def _readable(told: Session, folder: Folder) -> Iterator[None]:
    try:
        yield
    except DamagedError as error:
        raise Refused(told, "member.damaged", path=folder.path / LIST) from error
    except PermissionError as error:
        raise Refused(told, "member.not-allowed", folder=folder.path) from error
    except OSError as error:
        key = "member.disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "member.disk"
        raise Refused(told, key, folder=folder.path, reason=error.strerror) from error


def _by() -> str:
    """Who is typing: with sudo, whoever called it."""
    try:
        return os.environ.get("SUDO_USER") or getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name
        return str(os.getuid())
