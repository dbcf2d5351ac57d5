"""I18N609 stale-unit: a part of a translation whose original has changed since.

The lock beside the translation says which text of the original it was made from; the original now
says something else. Readers are told at that part. Nothing is wrong with the file, so publishing
goes on; it is work for a translator.

PASS  the original as it was when `dalil sync` wrote the lock, or spaced otherwise
FAIL  another word in article 2 of the original: article 2 of the translation is stale

Source: promise 1, no false claim of translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_unit
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.parity.parity import translations
from dalil.parity.state import State

STALE_UNIT = Code("I18N609", "stale-unit", Severity.NOTE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every stale part, at its heading or field."""
    if not library.locks:
        return  # nothing can be stale of which nobody noted what it was made from
    for pair, words, text in translations(library):
        if pair.source.draft.problems:
            continue  # what is wrong in the original is mended first
        for unit in text.units:
            if State.STALE in unit.states and unit.locked:
                told = {"date": unit.locked.date, "id": pair.key, "lang": words.language}
                yield at_unit(STALE_UNIT, words.draft, unit, **told)
