"""I18N610 tick-pending: `synced` was ticked, and the lock does not say so yet.

A tick is how an editor without a command line says that a translation agrees with its original. It
holds for the text as it was on that day, so `dalil sync` turns it into lines of the lock and takes
it out; what it cannot accept stays and is told there.

PASS  translation: {state: draft}
FAIL  translation: {state: draft, synced: true}

Source: the format of locks.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.parity.pair import pairs

TICK_PENDING = Code("I18N610", "tick-pending", Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every tick."""
    for pair in pairs(library):
        for words in pair.translations.values():
            block = words.translation if words else None
            if words and block and block.synced is not None:
                yield at_field(TICK_PENDING, words.draft, ("translation", "synced"))
