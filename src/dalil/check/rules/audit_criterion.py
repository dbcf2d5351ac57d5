"""AUD901 audit-criterion: an audit says something of no criterion, or twice of the same.

Each result of an audit names a criterion of `content/criteria.yml`, once. A note on it stands under
a heading whose id is that of the criterion with underscores; a heading of that form without a
result would be shown nowhere. A criterion that no result names counts as unknown.

PASS  results: [{criterion: crit-ramp, result: met}]        with  ## المنحدر {#crit_ramp}
FAIL  results: [{criterion: crit-rampp, result: met}]
FAIL  results: [{criterion: crit-ramp, …}, {criterion: crit-ramp, …}]
FAIL  ## المنحدر {#crit_ramp}                              without a result of crit-ramp

Source: the record format, audits.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field, at_line
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work
from dalil.model.collections.audit import NOTES, Audit
from dalil.model.collections.criterion import COLLECTION
from dalil.text.names import nearest

AUDIT_CRITERION = Code("AUD901", "audit-criterion")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every result without a criterion of its own, and every note without a result."""
    known = {work.id for work in library.known_of(COLLECTION)}
    for work in works(library):
        if isinstance(work.facts, Audit):
            yield from _results(work, work.facts, known)
            yield from _notes(work, work.facts)


def _results(work: Work, held: Audit, known: set[str]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for index, each in enumerate(held.results):
        place = ("results", index, "criterion")
        if each.criterion not in known:
            near = nearest(each.criterion, known)
            variant = "near" if near else ""
            yield at_field(
                AUDIT_CRITERION, work.source.draft, place, variant, id=each.criterion, near=near
            )
        elif each.criterion in seen:
            yield at_field(AUDIT_CRITERION, work.source.draft, place, "twice", id=each.criterion)
        seen.add(each.criterion)


def _notes(work: Work, held: Audit) -> Iterator[Diagnostic]:
    named = {each.heading for each in held.results}
    for unit in work.source.body.units:
        if unit.eid.startswith(NOTES) and unit.eid not in named:
            criterion = unit.eid.replace("_", "-")
            yield at_line(
                AUDIT_CRITERION, work.source.draft, unit.line, 1, "note", eid=unit.eid, id=criterion
            )
