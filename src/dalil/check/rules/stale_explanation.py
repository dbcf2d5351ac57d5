"""I18N614 stale-explanation: what a text explains has changed since it was last compared.

Guidance and awareness materials say in plain words what a provision says, and the verdict of a
fact-check rests on what one says. The lock of their own language tells which wording of the
provision they were compared with; the provision now reads otherwise.

PASS  explains: [iq-2019-31#art_20], and article 20 as it was on the day of the lock
FAIL  the same, and article 20 amended since
FAIL  evidence: [iq-2019-31#art_20], and article 20 amended since

Source: promise 1, no false claim of translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.parity.explained import EXPLAINS, explained
from dalil.parity.state import State

STALE_EXPLANATION = Code("I18N614", "stale-explanation", Severity.NOTE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every explanation or verdict that no longer fits what it names, as far as is known."""
    for each in explained(library):
        if each.state is State.STALE and each.locked:
            work = library.works[each.key]
            told: dict[str, Any] = {"target": each.target, "date": each.locked.date, "id": each.key}
            variant = "" if each.field == EXPLAINS else each.field
            yield at_field(STALE_EXPLANATION, work.source.draft, (each.field,), variant, **told)
