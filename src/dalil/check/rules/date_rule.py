"""EVT901 date-rule: an event whose day is given twice, or only by half.

The day of an event is fixed (`begins`), or it follows from another event by a rule: `anchor` and
`offset`. With both, one of them would sooner or later be wrong; with half a rule, nobody can count.
An event of which nobody knows the day has neither.

PASS  begins: 2025-11-11
PASS  anchor: election-iq-2025-11   offset: P3D
FAIL  begins: 2025-11-11   anchor: election-iq-2025-11   offset: P3D
FAIL  anchor: election-iq-2025-11
FAIL  anchor: iq-2019-31   offset: P3D          (a law is no day)
FAIL  begins: 2025-11-11   ends: 2025-11-09
FAIL  anchor: election-iq-2025-11   offset: PT48H   (days have no hours: P2D)

Source: the record format, events.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work
from dalil.model.collections.event import Event
from dalil.model.values import certainly_before

DATE_RULE = Code("EVT901", "date-rule")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every event whose day cannot be told from its fields, though they try."""
    for work in works(library):
        if isinstance(work.facts, Event):
            yield from _judged(library, work, work.facts)


def _judged(library: Library, work: Work, event: Event) -> Iterator[Diagnostic]:
    draft = work.source.draft
    if event.begins and (event.anchor or event.offset):
        yield at_field(DATE_RULE, draft, ("begins",), "both")
    elif event.anchor and not event.offset:
        yield at_field(DATE_RULE, draft, ("anchor",), "offset")
    elif event.offset and not event.anchor:
        yield at_field(DATE_RULE, draft, ("offset",), "anchor")
    if event.offset and event.offset.startswith("PT"):
        yield at_field(DATE_RULE, draft, ("offset",), "hours", offset=event.offset)
    if event.ends and (event.begins is None or certainly_before(event.ends, event.begins)):
        yield at_field(DATE_RULE, draft, ("ends",), "ends", ends=event.ends)
    anchor = library.known.get(event.anchor.id or "") if event.anchor else None
    if anchor and not isinstance(anchor.facts, Event):
        yield at_field(DATE_RULE, draft, ("anchor",), "", id=anchor.id)
    elif event.anchor and event.anchor.id is None:
        yield at_field(DATE_RULE, draft, ("anchor",), "title")
