"""Concepts: phrases of all languages that mean the same, found in texts and in queries alike.

They come from `content/terms.yml`: what terms are called, the forms to avoid that readers still
type, and rows of synonyms. A text that holds a phrase is found by every other phrase of its
concept: that gives synonyms and finds across languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dalil.load.library import Library
from dalil.model.collections.term import COLLECTION as TERMS
from dalil.model.collections.term import TermWording
from dalil.text.analysis.words import Fields, words

MARK = "§"
"""Begins the token of a concept; no word holds it."""

Phrase = tuple[str, ...]
"""Stems of a phrase's words, those that are too common left out."""
Named = tuple[Phrase, Sequence[str]]
"""A phrase with the tokens of its concepts."""


@dataclass(frozen=True)
class Concepts:
    """The concepts of a library."""

    phrases: tuple[Mapping[str, tuple[Phrase, ...]], ...]
    """By concept, then by language code."""

    def tokens(self, code: str, read: Iterable[Fields]) -> Iterator[str]:
        """The token of each concept that a text of the language `code` names.

        A phrase may begin without what is attached to its first word. The longest phrase wins, and
        none is looked for within another.
        """
        begun = self._begun.get(code, {})
        kept = [(stem, rest) for _, stem, common, rest in read if not common]
        places = [at for at, (stem, rest) in enumerate(kept) if stem in begun or rest in begun]
        free = 0
        for at in places:
            beginning = [named for first in kept[at] for named in begun.get(first, ())]
            for phrase, found in beginning if at >= free else ():
                if tuple(stem for stem, _ in kept[at + 1 : at + len(phrase)]) == phrase[1:]:
                    free = at + len(phrase)
                    yield from found
                    break

    @cached_property
    def _begun(self) -> dict[str, dict[str, list[Named]]]:
        """Phrases by language and first word, the longest first."""
        held: dict[str, dict[Phrase, list[str]]] = {}
        for number, by_language in enumerate(self.phrases):
            for code, phrases in by_language.items():
                for phrase in phrases:
                    held.setdefault(code, {}).setdefault(phrase, []).append(f"{MARK}{number}")
        begun: dict[str, dict[str, list[Named]]] = {}
        for code, of_code in held.items():
            ordered = sorted(of_code.items(), key=lambda each: (-len(each[0]), each[0]))
            for phrase, tokens in ordered:
                begun.setdefault(code, {}).setdefault(phrase[0], []).append((phrase, tokens))
        return begun

    def published(self, codes: Iterable[str]) -> dict[str, list[str]]:
        """What the browser reads: by language and concept, its phrases, `|` between them."""
        return {
            code: ["|".join(map(" ".join, each.get(code, ()))) for each in self.phrases]
            for code in codes
        }


def concepts(library: Library) -> Concepts:
    """The concepts of a library: its terms in order of id, then rows that belong to none."""
    forms: dict[str, list[tuple[str, str]]] = {}
    for key, code, form in (*_terms(library), *_rows(library)):
        forms.setdefault(key, []).append((code, form))
    return Concepts(tuple(_phrases(each) for each in forms.values()))


def _terms(library: Library) -> Iterator[tuple[str, str, str]]:
    for work in sorted(library.known_of(TERMS), key=lambda each: each.id):
        for code, expression in work.expressions.items() if work.shown else ():
            wording = expression.wording
            if isinstance(wording, TermWording):
                for form in (wording.title, wording.title_short or "", *wording.variants):
                    yield work.id, code, form


def _rows(library: Library) -> Iterator[tuple[str, str, str]]:
    for avoided in library.terms.avoided:
        if avoided.concept and not avoided.ambiguous:
            yield from ((avoided.concept, avoided.language, form) for form in avoided.forms)
    for number, row in enumerate(library.terms.synonyms):
        key = row.concept or f"row {number}"
        for code, forms in row.forms.items():
            yield from ((key, code, form) for form in forms)


def _phrases(forms: Iterable[tuple[str, str]]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, dict[Phrase, None]] = {}
    for code, form in forms:
        read = tuple(each.stem for each in words(form, code) if not each.common)
        if read:
            found.setdefault(code, {})[read] = None
    return {code: tuple(phrases) for code, phrases in found.items()}
