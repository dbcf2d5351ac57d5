"""SRC812 unofficial-source: called official without an official source.

`verification: official` says that an official page or text is the source. Where no source of kind
`official` supports it, the level is too high, or the source is not named.

PASS  verification: official    with a source of kind: official
FAIL  verification: official    where every source is of kind: news

Source: the record format, levels of verification.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.mentions import statements
from dalil.check.support import supporting
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.model.record import SourceKind, Verification

UNOFFICIAL_SOURCE = Code("SRC812", "unofficial-source", Severity.WARNING)
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every record and statement that is called official and has no official source."""
    for work in works(library):
        facts, draft = work.facts, work.source.draft
        if facts.verification is Verification.OFFICIAL and not any(
            each.kind is SourceKind.OFFICIAL for each in facts.sources
        ):
            yield at_field(UNOFFICIAL_SOURCE, draft, ("verification",))
            continue
        for path, each in statements(work):
            if each.verification is not Verification.OFFICIAL:
                continue
            kinds = {source.kind for source in supporting(facts, each.id)}
            if SourceKind.OFFICIAL not in kinds:
                place = (*path, "verification")
                yield at_field(UNOFFICIAL_SOURCE, draft, place, "statement", eid=each.id)
