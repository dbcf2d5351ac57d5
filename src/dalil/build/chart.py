"""A chart of shares as values: one bar for each, in rows below a heading. Templates draw it.

Every bar has the whole width for 100 per cent and grows from the side where reading begins. What it
shows is written beside it in words: the drawing adds nothing that a reader could miss.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from dalil.build.page import Link, Value
from dalil.i18n import Language

WHOLE = Decimal(100)
"""The width of the drawing: a hundred per cent."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One share."""

    label: Link
    days: tuple[Value, ...]
    share: str
    """In the digits of the page's language."""
    x: Decimal
    """Where the bar begins, from the left edge of the drawing."""
    width: Decimal
    doubt: str = ""
    """A word of warning, where nobody has checked the share; then the bar is hollow."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Bars that may be compared with each other, and with no others."""

    eid: str
    heading: str
    note: str
    bars: tuple[Bar, ...]


def placed(language: Language, share: Decimal) -> tuple[Decimal, Decimal]:
    """Where the bar of a share begins and how wide it is.

    Raises:
        ValueError: it is no share of a whole.
    """
    if not 0 <= share <= WHOLE:
        raise ValueError(f"{share} per cent is no share of a whole")
    return (WHOLE - share if language.dir == "rtl" else Decimal(0), share)
