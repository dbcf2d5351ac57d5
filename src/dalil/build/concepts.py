"""What the page of a term shows besides: other forms, other languages, forms to avoid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.build.glossary import counterparts, others
from dalil.build.page import Link, Phrase
from dalil.build.text import Speech
from dalil.i18n import Language, language, words
from dalil.load.library import Expression, Work
from dalil.model.collections.term import Term, TermWording


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The term in another language."""

    link: Link
    forms: Phrase | None
    """Its other forms there."""


@dataclass(frozen=True, slots=True)
class Avoid:
    """Forms that are better not used."""

    forms: Phrase
    instead: Phrase
    ambiguous: bool
    """Whether they have other meanings too, in which they are right."""


def concept(speech: Speech, work: Work) -> dict[str, object]:
    """What `records/term.html` prints besides; nothing for another kind of record."""
    if not isinstance(work.facts, Term):
        return {}
    return {
        "forms": _forms(work.best(speech.language.code)),
        "counterparts": tuple(_counterparts(speech, work)),
        "avoid": tuple(_avoid(speech, work)),
    }


def _counterparts(speech: Speech, work: Work) -> Iterator[Counterpart]:
    found = others(speech, work)
    for link, (_, expression) in zip(counterparts(speech, work), found, strict=True):
        yield Counterpart(link, _forms(expression))


def _forms(expression: Expression) -> Phrase | None:
    wording = expression.wording
    variants = wording.variants if isinstance(wording, TermWording) else ()
    return _listed(variants, language(expression.language)) if variants else None


def _avoid(speech: Speech, work: Work) -> Iterator[Avoid]:
    """The forms of its rows; those with the same words instead stand together."""
    found: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for row in speech.library.terms.avoided:
        if row.concept == work.id and row.language == speech.language.code:
            found.setdefault((row.prefer, row.ambiguous), []).extend(row.forms)
    for (prefer, ambiguous), forms in found.items():
        own = speech.language
        yield Avoid(_listed(forms, own), _listed(prefer, own), ambiguous)


def _listed(forms: Iterable[str], spoken: Language) -> Phrase:
    """Forms in a row, with the comma of their language."""
    return Phrase(f"{words(spoken)('comma')} ".join(forms), spoken)
