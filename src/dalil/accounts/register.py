"""The list of accounts as a value: what is done to it gives another list and what happened."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dalil.accounts.account import Account, Role, State
from dalil.accounts.log import Entry, Happening, entry
from dalil.text.letters import folded
from dalil.text.normal import normal

VERSION = 1


class DamagedError(Exception):
    """The file of the list cannot be read as one."""


@dataclass(frozen=True, slots=True)
class Register:
    """Everyone who has or had an account, by user name, and the last entries of the log."""

    accounts: Mapping[str, Account] = field(default_factory=dict)
    journal: tuple[Entry, ...] = ()
    """The entries of the last change: the log is mended with them where a power cut tore it."""

    @property
    def last(self) -> Entry | None:
        """The last entry of the log."""
        return self.journal[-1] if self.journal else None

    def of(self, name: str, organisation: str) -> Account | None:
        """The account of a person, however the name is spelt, open or ended."""
        wanted = person(name, organisation)
        found = (
            each
            for each in self.accounts.values()
            if person(each.name, each.organisation) == wanted
        )
        return next(found, None)

    def with_(self, *accounts: Account) -> Register:
        """The list with some accounts new or changed."""
        return replace(self, accounts={**self.accounts, **{each.user: each for each in accounts}})

    def overdue(self, today: date) -> tuple[Account, ...]:
        """Those past their day whose passphrase still works."""
        return tuple(each for each in self.accounts.values() if each.state(today) is State.OVERDUE)


def person(name: str, organisation: str) -> tuple[str, str]:
    """What tells people apart: two spellings of a name and an organisation are one person."""
    return _folded(name), _folded(organisation)


def _folded(text: str) -> str:
    for code in ("ku", "ar"):
        text = folded(normal(text).casefold(), code).text
    return text


def ended(
    accounts: Iterable[Account], today: date, *, disabled: bool = False
) -> tuple[Account, ...]:
    """Accounts with their door shut: nothing is left that a passphrase could be compared with.

    `disabled`: because somebody said so, and not because their day came.
    """
    return tuple(replace(each, ended=today, disabled=disabled, keys={}) for each in accounts)


def expired(register: Register, today: date) -> tuple[Register, tuple[Happening, ...]]:
    """The list without those past their day, and that they went."""
    late = register.overdue(today)
    happened = tuple(Happening("expire", each.user, {"until": str(each.until)}) for each in late)
    return register.with_(*ended(late, today)), happened


def text(register: Register) -> str:
    """The list as its file holds it."""
    values = {
        "version": VERSION,
        "journal": [json.loads(each.line) for each in register.journal],
        "accounts": {user: _values(each) for user, each in sorted(register.accounts.items())},
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _values(account: Account) -> dict[str, object]:
    return {
        "name": account.name,
        "organisation": account.organisation,
        "role": account.role.value,
        "created": str(account.created),
        "until": str(account.until),
        "ended": str(account.ended) if account.ended else None,
        "disabled": account.disabled,
        "keys": dict(account.keys),
    }


def register(text: str) -> Register:
    """The list that a file holds.

    Raises:
        DamagedError: it holds none.
    """
    try:
        values = json.loads(text)
        if values["version"] != VERSION:
            raise DamagedError
        accounts = {user: _account(user, each) for user, each in values["accounts"].items()}
        return Register(accounts, tuple(entry(each) for each in values["journal"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError from error


def _account(user: str, values: Any) -> Account:
    return Account(
        user,
        str(values["name"]),
        str(values["organisation"]),
        Role(values["role"]),
        date.fromisoformat(values["created"]),
        date.fromisoformat(values["until"]),
        date.fromisoformat(values["ended"]) if values["ended"] else None,
        bool(values["disabled"]),
        {str(name): str(value) for name, value in values["keys"].items()},
    )
