"""What is typed for an account, judged all at once."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from dalil.accounts.account import FURTHEST, in_a_year
from dalil.cli.wrongs import Wrongs
from dalil.text.digits import to_latin

LONGEST = 120
"""Letters of a name or an organisation."""
DAY = re.compile(r"\A([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\Z")
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


class Wanted(Wrongs):
    """What is typed for an account, and what is wrong with it."""

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


def _unseen(each: str) -> bool:
    return each not in JOINERS and unicodedata.category(each) in ("Cc", "Cf", "Cs", "Co", "Cn")
