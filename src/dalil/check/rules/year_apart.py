"""DATE413 year-apart: a year that none of the dates is near.

`year` belongs to the number of a law or regulation: number 31 of 2019. It is the year of one of its
dates; a law of 2019 may be printed in 2020. Where every known date lies more than one year away,
either the year or a date is wrong.

PASS  year: 2019   adopted: 2019-12   published: 2020-01-06
FAIL  year: 2091   adopted: 2019-12

Source: the record format, number and year.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.dates import known
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library

YEAR_APART = Code("DATE413", "year-apart")
LOCAL = True

MARGIN = 1
"""Years that may lie between the number of a law and its printing."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every year that is far from all dates."""
    for work in works(library):
        year = getattr(work.facts, "year", None)
        dates = known(work.facts, "adopted", "assented", "published")
        if year is None or not dates:
            continue
        name, nearest = min(dates.items(), key=lambda each: abs(each[1].year - year))
        if abs(nearest.year - year) > MARGIN:
            draft = work.source.draft
            yield at_field(YEAR_APART, draft, ("year",), year=year, field=name, date=nearest)
