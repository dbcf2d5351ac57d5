"""PLN901 activity-time: an activity that ends before it begins, or a clock without a day.

Calendars are made from the days and the clock of an activity, in Baghdad. So its last day is not
before its first, on one day it does not end before it starts, and a clock stands only at a day that
is known whole, the end only where a beginning is.

PASS  begins: 2026-12-10   starts_at: 09:30   ends_at: 12:00
PASS  begins: 2026-12
FAIL  begins: 2026-12-10   ends: 2026-12-09
FAIL  begins: 2026-12-10   starts_at: 12:00   ends_at: 09:30
FAIL  begins: 2026-12      starts_at: 09:30
FAIL  begins: 2026-12-10   ends_at: 12:00

Source: the record format, plans.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.mentions import statements
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.plan import Activity
from dalil.model.values import certainly_before

ACTIVITY_TIME = Code("PLN901", "activity-time")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every activity whose days and clock do not make a time."""
    for work in works(library):
        for path, each in statements(work):
            if isinstance(each, Activity):
                for name, variant, value in _wrong(each):
                    place = (*path, name)
                    yield at_field(ACTIVITY_TIME, work.source.draft, place, variant, value=value)


def _wrong(activity: Activity) -> Iterator[tuple[str, str, str]]:
    """The field, the sentence and the value of each contradiction."""
    begins, ends = activity.begins, activity.ends
    if ends and (begins is None or certainly_before(ends, begins)):
        yield "ends", "", str(ends)
    first, last = activity.starts_at, activity.ends_at
    if first and not (begins and begins.day):
        yield "starts_at", "day", first
    if last and not first:
        yield "ends_at", "start", last
    if first and last and last <= first and ends in (None, begins):
        yield "ends_at", "clock", last
