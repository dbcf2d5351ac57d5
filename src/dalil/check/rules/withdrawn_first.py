"""DATE412 withdrawn-first: a record withdrawn before the first change that it tells of.

A record is created, and only then can it be withdrawn. One of the two dates is wrong.

PASS  changes: [{id: change_1, date: 2026-01-10, kind: created}]   withdrawal: {date: 2026-03-01, …}
FAIL  changes: [{id: change_1, date: 2026-01-10, kind: created}]   withdrawal: {date: 2025-03-01, …}

Source: the record format, changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.values import certainly_before

WITHDRAWN_FIRST = Code("DATE412", "withdrawn-first")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every withdrawal that lies before the first change."""
    for work in works(library):
        withdrawal, changes = work.facts.withdrawal, work.facts.changes
        if withdrawal is None or not changes:
            continue
        first = min(each.date for each in changes)
        if certainly_before(withdrawal.date, first):
            path = ("withdrawal", "date")
            draft = work.source.draft
            yield at_field(WITHDRAWN_FIRST, draft, path, date=withdrawal.date, first=first)
