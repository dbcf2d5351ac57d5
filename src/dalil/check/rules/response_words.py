"""RPT901 response-words: a response of the commission without its words, or words without it.

What the commission answered to a report is a fact with a date and perhaps decisions (`response`),
and words under the heading `response`. One without the other would be an answer that nobody can
read, or one of which nobody can say when it came.

PASS  response: {date: 2026-05-01}   with  ## رد المفوضية {#response}
FAIL  response: {date: 2026-05-01}   without a heading {#response}
FAIL  ## رد المفوضية {#response}     without `response`

Source: the record format, reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field, at_line
from dalil.check.places import Places
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.report import RESPONSE, Report

RESPONSE_WORDS = Code("RPT901", "response-words")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every report whose response stands only in its settings or only in its text."""
    for work in works(library):
        if not isinstance(work.facts, Report):
            continue
        draft = work.source.draft
        unit = work.source.body.unit(RESPONSE)
        if work.facts.response and Places(work.source.body).lack(RESPONSE):
            yield at_field(RESPONSE_WORDS, draft, (RESPONSE,))
        elif unit and not work.facts.response:
            yield at_line(RESPONSE_WORDS, draft, unit.line, variant="settings")
