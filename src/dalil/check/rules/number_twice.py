"""ID502 number-twice: two records with the same number of the same year.

Within one jurisdiction a collection has each number once a year: there is one law number 31 of 2019
of the federal state (the Kurdistan Region counts for itself). One of the two is a copy, or its
number is wrong.

PASS  iq-2019-31 with number 31 of 2019, krd-2019-31 with number 31 of 2019
FAIL  iq-2019-31 with number 31 of 2019, iq-2019-13 with number 31 of 2019

Source: the record format, number and year.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work

NUMBER_TWICE = Code("ID502", "number-twice")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every record whose number an earlier one, by path, already has."""
    seen: dict[tuple[object, ...], Work] = {}
    for work in sorted(library.works.values(), key=lambda each: each.source.path):
        facts = work.facts
        number, year = getattr(facts, "number", None), getattr(facts, "year", None)
        if number is None or year is None:
            continue
        key = (work.collection.folder, getattr(facts, "jurisdiction", None), year, number)
        first = seen.setdefault(key, work)
        if first is not work:
            yield at_field(
                NUMBER_TWICE,
                work.source.draft,
                ("number",),
                number=number,
                year=year,
                other=first.source.path,
                other_line=first.source.draft.place(("number",)).line,
            )
