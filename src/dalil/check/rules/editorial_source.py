"""SRC813 editorial-source: a source that cannot be looked up, or a record that rests on none.

A document that is not on the web has no address; its `reference` says which it is. Only what the
editors know themselves (`kind: editorial`) has neither. It backs advice; it makes nothing verified,
so a record with no other source is marked `needs-check`.

PASS  {title: صحيفة, address: example.org, kind: news}
PASS  {title: تقرير, reference: "Baghdad, 2023, section 2", kind: report}
PASS  {title: خبرة المحررين, kind: editorial}   with  verification: needs-check
FAIL  {title: صحيفة, kind: news}
FAIL  {title: خبرة المحررين, kind: editorial}   as the only source, with  verification: secondary

Source: promise 2, no invented fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.record import Verification

EDITORIAL_SOURCE = Code("SRC813", "editorial-source")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every source that cannot be found though it should, and every record that claims too much."""
    for work in works(library):
        facts, draft = work.facts, work.source.draft
        for index, source in enumerate(facts.sources):
            if source.vouches and not (source.address or source.reference):
                path = ("sources", index, "title")
                yield at_field(EDITORIAL_SOURCE, draft, path, kind=source.kind)
        checked = facts.verification is not Verification.NEEDS_CHECK
        if checked and not any(source.vouches for source in facts.sources):
            yield at_field(EDITORIAL_SOURCE, draft, ("verification",), "verified")
