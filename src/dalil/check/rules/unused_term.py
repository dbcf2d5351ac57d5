"""I18N613 unused-term: the original uses an approved term, and the translation another word.

A term of the glossary that is approved binds translations: one thing has one name, whoever
translates. Any form of it will do; proposed and doubtful terms bind nobody.

PASS  ذوو الإعاقة / persons with disabilities
FAIL  ذوو الإعاقة / people with special needs

Source: content/terms.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_unit
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.parity.parity import translations
from dalil.parity.terms import approved

UNUSED_TERM = Code("I18N613", "unused-term", Severity.NOTE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every part of a translation that lacks a term, with the term in its language."""
    if not approved(library):
        return  # no term binds anybody
    for _, words, text in translations(library):
        for unit in text.units:
            for id in unit.terms:
                wording = library.known[id].expressions[words.language].wording
                term = wording.title if wording else id
                yield at_unit(UNUSED_TERM, words.draft, unit, term=term)
