"""What is typed for an account, judged all at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

import click

from dalil.accounts.account import FURTHEST, in_a_year
from dalil.cli.session import Session
from dalil.text.digits import to_latin

LONGEST = 120
"""Letters of a name or an organisation."""
DAY = re.compile(r"\A([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\Z")
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


class WrongError(click.UsageError):
    """Several things were typed in a way that cannot be meant. Exit 2."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))


class Wanted:
    """Collects what is wrong with the words of a command line."""

    def __init__(self, told: Session) -> None:
        self._told = told
        self._problems: list[str] = []

    def wrong(self, key: str, /, **values: object) -> None:
        """Note that something is wrong."""
        self._problems.append(self._told.text(f"error.{key}", **values))

    def name(self, option: str, typed: str | None) -> str:
        """A name of a person or an organisation, with single spaces."""
        text = " ".join((typed or "").split())
        if not text:
            self.wrong("member.missing-name", option=option)
        elif len(text) > LONGEST:
            self.wrong("member.long-name", option=option, limit=LONGEST)
        elif any(_unseen(each) for each in text) or not any(map(str.isalpha, text)):
            self.wrong("member.odd-name", option=option)
        return unicodedata.normalize("NFC", text)

    def until(self, typed: str | None) -> date:
        """The last day of an account; a year from now where nobody says."""
        today = self._told.today
        if typed is None:
            return in_a_year(today)
        parts = DAY.match(to_latin(typed).strip())
        try:
            day = date(*map(int, parts.groups())) if parts else None
        except ValueError:
            day = None
        if day is None:
            self.wrong("not-a-day", date=typed)
        elif day < today:
            self.wrong("member.past-day", date=typed)
        elif (day - today).days > FURTHEST:
            self.wrong("member.far-day", date=typed, years=FURTHEST // 365)
        return day or today

    def all_right(self) -> None:
        """Go on only if nothing is wrong.

        Raises:
            WrongError: all that is wrong, a line each.
        """
        if self._problems:
            raise WrongError(self._problems)


def _unseen(each: str) -> bool:
    return each not in JOINERS and unicodedata.category(each) in ("Cc", "Cf", "Cs", "Co", "Cn")
