"""FCT904 claim-unchecked: nobody checked it again in the weeks before its election.

Rules and days change most in the month before polling, and claims come back then. Readers are told
that the check is older than that.

PASS  checked_on: 2025-10-20   elections: [election-iq-2025-11]    (polling on 2025-11-11)
FAIL  checked_on: 2025-08-01   elections: [election-iq-2025-11]

Source: the record format, fact-checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.parity.recheck import DAYS, overdue

CLAIM_UNCHECKED = Code("FCT904", "claim-unchecked", Severity.NOTE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every fact-check that was last looked at long before one of its elections."""
    for work in works(library):
        for election in overdue(library, work):
            draft = work.source.draft
            place = ("checked_on",)
            yield at_field(CLAIM_UNCHECKED, draft, place, days=DAYS, id=election.id)
