"""PLN902 activity-change: an activity that was moved or called off, and no change says so.

Whoever took the calendar of a plan is told of a move by a higher number of the same event. That
number is how many changes of the plan name the activity. So each former day (`formerly`), and being
cancelled or postponed, has a change of its own that names the activity in `provisions`. A day that
is simply overwritten nobody can know of: the old one goes into `formerly`.

PASS  formerly: [2026-12-10]   with  - {id: change_2, kind: amended, provisions: [activity_1], …}
FAIL  formerly: [2026-12-10]   where no change names activity_1
FAIL  status: cancelled        where no change names activity_1

Source: RFC 5545, SEQUENCE; the record format, plans.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.mentions import statements
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.plan import Activity, Plan

ACTIVITY_CHANGE = Code("PLN902", "activity-change")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every activity that changed more often than the changes of its plan say."""
    for work in works(library):
        plan = work.facts
        if not isinstance(plan, Plan):
            continue
        for path, each in statements(work):
            if isinstance(each, Activity) and len(plan.revisions(each)) < each.moves:
                place = (*path, "status" if each.status.off else "formerly")
                variant = "off" if each.status.off else ""
                yield at_field(ACTIVITY_CHANGE, work.source.draft, place, variant, eid=each.id)
