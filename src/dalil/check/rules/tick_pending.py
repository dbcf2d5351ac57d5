"""I18N610 tick-pending: `synced` was ticked, and the lock does not say so yet.

A tick is how an editor without a command line says that a translation agrees with its original. It
holds for the text as it was on that day, so `dalil sync` turns it into lines of the lock and takes
it out. A tick that it could not accept is told with the reason, so that it can be mended before.

PASS  translation: {state: draft}
FAIL  translation: {state: draft, synced: true}
FAIL  the same, and the original changed while the translation did not
FAIL  translation: {state: draft, synced: [art_99]}, and there is no article 99

Source: the format of locks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.load.tick import BLOCK, TICK
from dalil.parity.locking import agreed
from dalil.parity.pair import Pair, Words, pairs
from dalil.parity.parity import parity

TICK_PENDING = Code("I18N610", "tick-pending", Severity.WARNING)
TOLD = ("unchanged", "unknown")
"""Refusals that no other rule tells."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every tick; of one that would be refused, every reason."""
    for pair in pairs(library):
        for words in pair.written():
            if words.translation and words.translation.synced is not None:
                yield from _tick(library, pair, words, words.translation.synced)


def _tick(
    library: Library, pair: Pair, words: Words, units: tuple[str, ...]
) -> Iterator[Diagnostic]:
    text = parity(library).text(pair.key, words.language)
    assert text is not None, "every translation has a state"
    done = agreed(pair, words, text, date.min, units, "")
    refused = [each for each in done.refused if each.reason in TOLD]
    for each in refused:
        told: dict[str, Any] = {"unit": each.unit, "id": pair.key, "lang": words.language}
        if each.reason == "unknown":
            told["parts"] = ", ".join(unit.unit for unit in text.units)
        item = (units.index(each.unit),) if each.unit in units else ()
        yield at_field(TICK_PENDING, words.draft, (BLOCK, TICK, *item), each.reason, **told)
    if not refused:
        yield at_field(TICK_PENDING, words.draft, (BLOCK, TICK))
