"""I18N613 unused-term: the original uses an approved term, and the translation another word.

A term of the glossary that is approved binds translations: one thing has one name, whoever
translates. Any form of it will do; proposed and doubtful terms bind nobody.

PASS  ذوو الإعاقة / persons with disabilities
FAIL  ذوو الإعاقة / people with special needs

Source: content/terms.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.check.at import at_field, at_line
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.parity.pair import pairs
from dalil.parity.parity import parity
from dalil.parity.part import FIELDS
from dalil.parity.terms import approved

UNUSED_TERM = Code("I18N613", "unused-term", Severity.NOTE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every part of a translation that lacks a term, with the term in its language."""
    if not approved(library):
        return  # no term binds anybody
    found = parity(library)
    for pair in pairs(library):
        for code, words in pair.translations.items():
            text = found.text(pair.key, code)
            if words is None or text is None:
                continue
            for unit in text.units:
                for id in unit.terms:
                    wording = library.works[id].expressions[code].wording
                    told: dict[str, Any] = {
                        "unit": unit.unit,
                        "term": wording.title if wording else id,
                    }
                    if unit.unit in FIELDS:
                        yield at_field(UNUSED_TERM, words.draft, (unit.unit,), **told)
                    else:
                        width = len(words.draft.line(unit.line))
                        yield at_line(UNUSED_TERM, words.draft, unit.line, 1, width=width, **told)
