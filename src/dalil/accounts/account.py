"""An account: one person of one organisation, until a day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

USERNAME = re.compile(r"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
SHORTEST, LONGEST = 3, 32
"""Of user names, in letters: every server that reads them takes these."""
FURTHEST = 3 * 366
"""Days that an account may be opened for at once: nobody is forgotten for longer."""
SOON = 30
"""Days before its end from which a list warns of it."""


class Role(Enum):
    """What a person is among the members; a chat lets liaisons keep order."""

    MEMBER = "member"
    COORDINATOR = "coordinator"
    LIAISON = "liaison"


class State(Enum):
    """Whether an account opens the door on a day."""

    OPEN = "open"
    SOON = "soon"
    OVERDUE = "overdue"
    """Past its day, and its passphrase still works: nobody ran `expire`."""
    EXPIRED = "expired"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class Account:
    """One person of one organisation."""

    user: str
    name: str
    organisation: str
    role: Role
    created: date
    until: date
    """The last day on which it works."""
    ended: date | None = None
    disabled: bool = False
    """Whether it ended because somebody said so, and not because its day came."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """What servers compare a passphrase with, by the name of the form; none once it has ended."""

    def state(self, today: date) -> State:
        """What it is on a day."""
        if self.ended is not None:
            return State.DISABLED if self.disabled else State.EXPIRED
        if self.until < today:
            return State.OVERDUE
        return State.SOON if self.until - today <= timedelta(days=SOON) else State.OPEN


def is_username(text: str) -> bool:
    """Whether `text` may be a user name: small ASCII words joined by hyphens, 3 to 32 letters."""
    return SHORTEST <= len(text) <= LONGEST and bool(USERNAME.match(text))


def in_a_year(day: date) -> date:
    """The same day a year later; 28 February where that year has no 29th."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
