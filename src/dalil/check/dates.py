"""Since when a record exists, as far as its own dates tell."""

from __future__ import annotations

from dalil.model.record import Record
from dalil.model.values import PartialDate

MADE = ("date", "announced", "adopted", "assented", "published", "published_on")
"""Dates on which a record is made or made known, in the order in which they happen."""


def known(facts: Record, *names: str) -> dict[str, PartialDate]:
    """Those of the dates `names` that the record gives."""
    found = {name: getattr(facts, name, None) for name in names}
    return {name: value for name, value in found.items() if isinstance(value, PartialDate)}


def made(facts: Record) -> tuple[str, PartialDate] | None:
    """The first date on which the record is known to have been made, with its field."""
    return next(iter(known(facts, *MADE).items()), None)


def earliest(facts: Record) -> PartialDate | None:
    """The first day that any of the record's dates may mean, its entry into force included.

    A record that gives only the year of its number may be a year older than that.
    """
    dates = known(facts, *MADE, "effective_from").values()
    if dates:
        return min(dates, key=lambda each: each.earliest)
    year = getattr(facts, "year", None)
    return PartialDate(year - 1) if isinstance(year, int) and 1000 < year < 10000 else None
