"""FCT905 claim-trace: the claim names an account, a number or an address.

A claim that is quoted with the way to it sends readers there, and points at a person who may have
passed it on in good faith. What kind of channel it was stands in `spread_by`; that is enough.

PASS  quote: المحطات تغلق ظهرًا
FAIL  quote: المحطات تغلق ظهرًا @someone
FAIL  quote: تفاصيل على t.me/something    FAIL  quote: اتصل على 0770 000 0000

Source: the record format, fact-checks; do no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.check.at import at_field, at_line
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Expression, Library
from dalil.model.collections.factcheck import CLAIM, Factcheck

CLAIM_TRACE = Code("FCT905", "claim-trace")

_TRACE = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|iq|me|info|tv|news|ly|gl|app|link)\b(?:/\S*)?"
    r"|[\w.+-]*@[\w.-]{2,}"
    r"|(?<!\d)\+?\d(?:[ .-]?\d){8,}(?!\d)",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every way to whoever spread a claim."""
    for work in works(library):
        held = work.facts
        if isinstance(held, Factcheck):
            if found := _TRACE.search(held.claim.quote):
                place = ("claim", "quote")
                yield at_field(CLAIM_TRACE, work.source.draft, place, trace=found[0])
            for expression in work.expressions.values():
                yield from _below(expression)


def _below(expression: Expression) -> Iterator[Diagnostic]:
    unit = expression.body.unit(CLAIM)
    found = _TRACE.search(unit.markdown) if unit else None
    if unit and found:
        yield at_line(CLAIM_TRACE, expression.draft, unit.line, trace=found[0])
