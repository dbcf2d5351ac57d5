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
from dalil.text.analysis.words import Word, is_stop, loosened, words

MARK = "§"
"""Begins the token of a concept; no word holds it."""

Phrase = tuple[str, ...]
"""Stems of a phrase's words, those that are too common left out."""


@dataclass(frozen=True)
class Concepts:
    """The concepts of a library."""

    phrases: tuple[Mapping[str, tuple[Phrase, ...]], ...]
    """By concept, then by language code."""

    def tokens(self, code: str, read: Sequence[Word]) -> Iterator[str]:
        """The token of each concept that a text of the language `code` names.

        The longest phrase wins, and none is looked for within another.
        """
        kept = [each for each in read if not is_stop(each, code)]
        at = 0
        while at < len(kept):
            length = 1
            for phrase, found in self._beginning(kept[at], code):
                if tuple(each.stem for each in kept[at + 1 : at + len(phrase)]) == phrase[1:]:
                    length = len(phrase)
                    yield from (f"{MARK}{each}" for each in found)
                    break
            at += length

    def _beginning(self, word: Word, code: str) -> Sequence[tuple[Phrase, Sequence[int]]]:
        """The phrases that begin with a word, or else without what is attached to it."""
        known = self._known.setdefault(code, {})
        if word not in known:
            begun = self._begun.get(code, {})
            known[word] = [
                each for stem in (word.stem, loosened(word, code)) for each in begun.get(stem, ())
            ]
        return known[word]

    @cached_property
    def _known(self) -> dict[str, dict[Word, Sequence[tuple[Phrase, Sequence[int]]]]]:
        return {}

    @cached_property
    def _begun(self) -> dict[str, dict[str, list[tuple[Phrase, list[int]]]]]:
        """Phrases by language and first word, the longest first, with their concepts."""
        held: dict[str, dict[Phrase, list[int]]] = {}
        for number, by_language in enumerate(self.phrases):
            for code, phrases in by_language.items():
                for phrase in phrases:
                    held.setdefault(code, {}).setdefault(phrase, []).append(number)
        begun: dict[str, dict[str, list[tuple[Phrase, list[int]]]]] = {}
        for code, of_code in held.items():
            ordered = sorted(of_code.items(), key=lambda each: (-len(each[0]), each[0]))
            for phrase, numbers in ordered:
                begun.setdefault(code, {}).setdefault(phrase[0], []).append((phrase, numbers))
        return begun

    def published(self, codes: Sequence[str]) -> list[list[str]]:
        """What the browser reads: by concept and language, its phrases, `|` between them."""
        return [
            ["|".join(" ".join(phrase) for phrase in each.get(code, ())) for code in codes]
            for each in self.phrases
        ]


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
        read = tuple(each.stem for each in words(form, code) if not is_stop(each, code))
        if read:
            found.setdefault(code, {})[read] = None
    return {code: tuple(phrases) for code, phrases in found.items()}
