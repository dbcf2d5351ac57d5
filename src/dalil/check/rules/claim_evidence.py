"""FCT902 claim-evidence: a verdict without evidence, or with evidence that is none of ours.

A verdict is worth what it rests on. It names provisions, decisions or events of this library:
those have sources of their own, and when one changes the verdict is known to be in doubt. What has
no record goes into `sources`. A fact-check is no evidence for another.

PASS  evidence: [iq-2019-31#art_20]
FAIL  no `evidence`
FAIL  evidence: [{title: كتاب بلا سجل}]
FAIL  evidence: [check-hours]    which is a fact-check itself

Source: the record format, fact-checks; promise 2, no invented fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.factcheck import Factcheck

CLAIM_EVIDENCE = Code("FCT902", "claim-evidence")

EVIDENCE = "evidence"


def check(library: Library) -> Iterator[Diagnostic]:
    """Every fact-check without evidence, and all evidence that no record of ours is."""
    for work in works(library):
        held = work.facts
        if not isinstance(held, Factcheck):
            continue
        draft = work.source.draft
        if not held.evidence:
            yield at_field(CLAIM_EVIDENCE, draft, ("verdict",))
        for index, each in enumerate(held.evidence):
            other = library.known.get(each.id or "")
            if not each.id:
                yield at_field(CLAIM_EVIDENCE, draft, (EVIDENCE, index), "title", title=each)
            elif other and isinstance(other.facts, Factcheck):
                yield at_field(CLAIM_EVIDENCE, draft, (EVIDENCE, index), "circle", id=each.id)
