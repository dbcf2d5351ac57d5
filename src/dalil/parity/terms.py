"""Whether a translation uses the approved term where the original uses its counterpart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from dalil.load.library import Library
from dalil.model.collections.term import COLLECTION as TERMS
from dalil.model.collections.term import Term, TermStatus, TermWording
from dalil.text.markdown import blanked
from dalil.text.terms import Lexicon


@lru_cache(maxsize=4)
def approved(library: Library) -> Mapping[str, Lexicon]:
    """The approved terms by language; empty where none is.

    Proposed and doubtful ones bind nobody, and words that are everywhere (`mark: false`) say too
    little about a text.
    """
    forms: dict[str, list[tuple[str, str]]] = {}
    for work in library.known_of(TERMS):
        held = work.facts
        if isinstance(held, Term) and held.term_status is TermStatus.APPROVED and held.mark:
            for code, expression in work.expressions.items():
                forms.setdefault(code, []).extend(
                    (form, work.id) for form in _forms(expression.wording)
                )
    return {code: Lexicon(each, code) for code, each in forms.items()}


def used(lexicons: Mapping[str, Lexicon], words: str, code: str) -> frozenset[str]:
    """The ids of the approved terms that `words` use."""
    if code not in lexicons:
        return frozenset()
    return frozenset(each.key for each in lexicons[code].found(blanked(words)))


def _forms(wording: object) -> tuple[str, ...]:
    assert isinstance(wording, TermWording)
    return tuple(filter(None, (wording.title, wording.title_short, *wording.variants)))
