"""FCT903 claim-dates: a check that precedes what it checks, or that lies ahead.

A claim is checked after it was first seen. Every check is a change of the record, so that readers
and feeds learn of it: a check after the last change is one that the record keeps to itself, or a
day that has not come.

PASS  first_seen: 2026-10   checked_on: 2026-11-05   with  - {id: change_1, date: 2026-11-05, …}
FAIL  first_seen: 2026-11-09   checked_on: 2026-11-05
FAIL  checked_on: 2027-11-05   where the last change is of 2026-11-05

Source: the record format, fact-checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.factcheck import Factcheck
from dalil.model.values import certainly_before

CLAIM_DATES = Code("FCT903", "claim-dates")

CHECKED = ("checked_on",)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every day of a check that cannot be."""
    for work in works(library):
        held = work.facts
        if not isinstance(held, Factcheck):
            continue
        draft, checked = work.source.draft, held.checked_on
        if certainly_before(checked, held.first_seen):
            yield at_field(CLAIM_DATES, draft, CHECKED, first=held.first_seen, checked=checked)
        last = max((each.date for each in held.changes), default=None)
        if certainly_before(last, checked):
            yield at_field(CLAIM_DATES, draft, CHECKED, "ahead", last=last, checked=checked)
