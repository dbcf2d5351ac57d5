"""The log of the accounts: who did what when, each entry sealed to the one before it.

A line of JSON an entry. `hash` is the SHA-256 of the entry without it, written with sorted keys and
no spaces; `before` is the `hash` of the entry before. A line that is changed, taken out or put in
breaks the chain, and the list itself keeps the last entries, so that a shortened log is seen too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

BEGINNING = "0" * 64
"""What stands in `before` of the first entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done."""

    number: int
    at: str
    """When, in UTC: `2026-11-26T05:12:09+00:00`."""
    by: str
    """Who: the name at this computer."""
    did: str
    """`add`, `reset`, `extend`, `disable`, `expire`."""
    user: str
    before: str
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """The seal of the entry."""
        return hashlib.sha256(_compact(self._values()).encode()).hexdigest()

    @property
    def line(self) -> str:
        """As it stands in the log."""
        return f"{_compact({**self._values(), 'hash': self.hash})}\n"

    def _values(self) -> dict[str, object]:
        return {
            "n": self.number,
            "at": self.at,
            "by": self.by,
            "did": self.did,
            "user": self.user,
            "details": dict(self.details),
            "before": self.before,
        }


@dataclass(frozen=True, slots=True)
class Happening:
    """What will be an entry once it is known who does it and what came before."""

    did: str
    user: str
    details: Mapping[str, str] = field(default_factory=dict)


def entries(
    happenings: Sequence[Happening], last: Entry | None, by: str, at: datetime
) -> tuple[Entry, ...]:
    """The entries that follow on the last one."""
    found: list[Entry] = []
    for each in happenings:
        number, before = (last.number, last.hash) if last else (0, BEGINNING)
        moment = at.isoformat(timespec="seconds")
        last = Entry(number + 1, moment, by, each.did, each.user, before, dict(each.details))
        found.append(last)
    return tuple(found)


def entry(values: Any) -> Entry:
    """An entry from what its line holds.

    Raises:
        ValueError: it is none, or its seal is not its own.
    """
    try:
        made = Entry(
            int(values["n"]),
            str(values["at"]),
            str(values["by"]),
            str(values["did"]),
            str(values["user"]),
            str(values["before"]),
            {str(name): str(value) for name, value in values["details"].items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no entry") from error
    if values.get("hash") != made.hash:
        raise ValueError("another seal")
    return made


def broken(text: str, last: Entry | None) -> int:
    """The line (from 1) at which the chain of a log breaks; 0 where it is whole up to `last`."""
    before, number = BEGINNING, 0
    lines = text.split("\n")
    if lines[-1]:
        return len(lines)
    for place, line in enumerate(lines[:-1], 1):
        try:
            each = entry(json.loads(line))
        except ValueError:
            return place
        if (each.before, each.number) != (before, number + 1) or each.line != f"{line}\n":
            return place
        before, number = each.hash, each.number
    whole = (last.hash, last.number) if last else (BEGINNING, 0)
    return 0 if whole == (before, number) else len(lines)


def _compact(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
