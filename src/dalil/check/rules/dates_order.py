"""DATE411 dates-order: dates of one record that cannot stand in this order.

A law is adopted, then assented to, then printed in the gazette; a decision is taken, then announced
and published. A law may be in force before the gazette prints it, but not before it was adopted.
Partial dates are called wrong only where no day within them can be right.

PASS  adopted: 2019-12          published: 2019-12-23
FAIL  adopted: 2019-12-24       published: 2019-12-23

Source: the four dates of a law, and the dates of a decision, in the record format.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.values import certainly_before

DATES_ORDER = Code("DATE411", "dates-order")
LOCAL = True

NOT_BEFORE = (
    ("assented", ("adopted",)),
    ("published", ("adopted", "assented")),
    ("effective_from", ("adopted",)),
    ("announced", ("date",)),
    ("published_on", ("date",)),
)
"""Each date and those that it cannot precede."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every date that certainly lies before one that comes first; each date is told once."""
    for work in works(library):
        for later, firsts in NOT_BEFORE:
            own = getattr(work.facts, later, None)
            for first in firsts:
                other = getattr(work.facts, first, None)
                if certainly_before(own, other):
                    yield at_field(
                        DATES_ORDER,
                        work.source.draft,
                        (later,),
                        field=later,
                        date=own,
                        other=first,
                        since=other,
                    )
                    break
