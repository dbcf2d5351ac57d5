"""REF406 unknown-support: a source is said to support an article or point that the text lacks.

`supports` lists ids of headings of the authoritative text. An id that is not there is a slip of the
pen or the trace of a heading that was taken out; the statement it was meant for then stands without
a source. Plain words (`supports: title`) are left alone, and so is a record whose body has not been
written yet.

PASS  supports: [art_20__para_1]   with a heading {#art_20__para_1}
FAIL  supports: [art_20__para_7]   without one

Source: the record format, sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.places import Places
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work
from dalil.text.ids import is_statement

UNKNOWN_SUPPORT = Code("REF406", "unknown-support")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every id in `supports` that looks like a statement's and has no heading."""
    for work in works(library):
        yield from _in_work(work)


def _in_work(work: Work) -> Iterator[Diagnostic]:
    places = Places(work.source.body)
    if not places.held:
        return
    for source, each in enumerate(work.facts.sources):
        for place, eid in enumerate(each.supports):
            if is_statement(eid) and places.lack(eid):
                near = places.near(eid)
                path = ("sources", source, "supports", place)
                variant = "near" if near else ""
                yield at_field(
                    UNKNOWN_SUPPORT, work.source.draft, path, variant, eid=eid, near=near
                )
