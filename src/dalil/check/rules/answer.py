"""REC901 answer: a recommendation whose answer does not say by what, or why not.

What answers a recommendation is a record of ours, never free words; what a public site of static
pages cannot serve says why. So `served` and `partly` name records in `answered_by`, `beyond` names
an `obstacle`, and `open` names no record.

PASS  answer: served    answered_by: [guide-signs]
PASS  answer: beyond    obstacle: confidential
FAIL  answer: served
FAIL  answer: open      answered_by: [guide-signs]
FAIL  answer: beyond

Source: the record format, recommendations.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.recommendation import Answer, Recommendation

ANSWER = Code("REC901", "answer")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every recommendation whose answer and whose records do not agree."""
    for work in works(library):
        held = work.facts
        if isinstance(held, Recommendation):
            for variant in _wrong(held):
                yield at_field(ANSWER, work.source.draft, ("answer",), variant, answer=held.answer)


def _wrong(held: Recommendation) -> Iterator[str]:
    if held.answer in (Answer.SERVED, Answer.PARTLY) and not held.answered_by:
        yield ""
    if held.answer is Answer.OPEN and held.answered_by:
        yield "open"
    if held.answer is Answer.BEYOND and not held.obstacle:
        yield "why"
