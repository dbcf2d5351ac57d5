"""RPT902 loop-end: a finding, an answer or a response that leads to a record of the wrong kind.

What an organisation found leads to a recommendation: a record of ours, or a recommendation of a
report. What a plan or a decision `answers` is a recommendation or a report; the response to a
report names decisions. Then pages can show the whole way from a finding to the text that was
changed.

PASS  leads_to: [rec-dp-03]               PASS  leads_to: [report-x-2026#recommendation_1]
PASS  answers: [report-x-2026#finding_2]  PASS  response: {decisions: [2026-03-20-1]}
FAIL  leads_to: [iq-2019-31]
FAIL  answers: [iq-2019-31]
FAIL  response: {decisions: [iq-2019-31]}

Source: the record format, reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field, reference_path
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work
from dalil.model.collections.decision import Decision
from dalil.model.collections.recommendation import Recommendation
from dalil.model.collections.report import RESPONSE, Report
from dalil.model.record import Record, Reference

LOOP_END = Code("RPT902", "loop-end")
HEADS = True

ANSWERS = "answers"
ENDS: dict[str, tuple[type[Record], ...]] = {
    ANSWERS: (Recommendation, Report),
    "leads_to": (Recommendation, Report),
    RESPONSE: (Decision,),
}
"""What each relation of the loop may lead to."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every relation of the loop whose other end is no such record."""
    for work in works(library):
        for name, path, reference in _named(work):
            other = library.known.get(reference.id or "")
            if other and not isinstance(other.facts, ENDS[name]):
                variant = "response" if name == RESPONSE else ""
                yield at_field(LOOP_END, work.source.draft, (*path, "id"), variant, id=other.id)


def _named(work: Work) -> Iterator[tuple[str, tuple[str | int, ...], Reference]]:
    for name, index, reference in work.facts.references():
        if name == ANSWERS:
            yield name, reference_path(work.source.draft, name, index)[:-1], reference
    yield from work.facts.inner_references()
