"""AUD902 audit-measure: a measure of something of which an audit measures nothing.

A measure is a whole number in the unit of its criterion. Where the criterion has no unit, nobody
can say what the number counts; where the result is `unknown`, nobody looked.

PASS  {criterion: crit-door-width, result: partly, measured: 78}
FAIL  {criterion: crit-lit-way, result: met, measured: 78}           (only looked at)
FAIL  {criterion: crit-parking, result: unknown, measured: 2}

Source: the record format, audits.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.audit import Audit, Outcome
from dalil.model.collections.criterion import Criterion

AUDIT_MEASURE = Code("AUD902", "audit-measure")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every measure that cannot be one."""
    for work in works(library):
        results = work.facts.results if isinstance(work.facts, Audit) else ()
        for index, each in enumerate(results):
            if each.measured is None:
                continue
            place = ("results", index, "measured")
            asked = library.known.get(each.criterion)
            held = asked.facts if asked else None
            if isinstance(held, Criterion) and held.measured_in is None:
                yield at_field(AUDIT_MEASURE, work.source.draft, place, id=each.criterion)
            elif each.result is Outcome.UNKNOWN:
                yield at_field(
                    AUDIT_MEASURE, work.source.draft, place, "unknown", id=each.criterion
                )
