"""Terms in running text, found as whole words in the forms that sentences give them.

Letters, digits and unread signs are folded as everywhere (`text/letters.py`). Beyond that:

- Arabic: an attached و or ف, then ب, ل or ك, then ال (or لل) may stand before the first word, ال
  before any word; other endings are forms of their own.
- Kurdish: و may stand before the first word; endings (-ەکە, -ەکان, -ی, …) behind any word.
- English: capitals do not count, but in an abbreviation (IHEC); plural and 's behind any word.

The longest term wins, of equally long ones that nearest to the word as written; no term is looked
for within another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dalil.text.letters import folded

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SHORTEST = 3
"""Letters that must be left of a word without what is attached to it, where it is a whole term."""
_ARTICLE = "ال"
_ARABIC_BEFORE = re.compile("[وف]?(?:[بلك]?(?:ال)?|لل)")
_KURDISH_END = re.compile(
    "(?:ی|ە|ێک|ێکی|یەک|یەکی|ەکە|ەکەی|ەکان|ەکانی|کە|کەی|کان|کانی|یەکە|یەکەی|یەکان|یەکانی"
    "|ان|انی|یان|یانی|ەی|انە|یە)?(?:یشدا|شدا|دا|یدا|ەوە|یەوە|یش|ش|ن)?"
)
_ENGLISH_END = re.compile("(?:e?s)?(?:'s?)?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where a term is used."""

    start: int
    end: int
    key: str
    words: int
    """How many words it is."""


class Lexicon:
    """Terms of a language, each known by its key in all its forms."""

    def __init__(self, forms: Iterable[tuple[str, str]], code: str) -> None:
        self._code = code
        self._forms: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for form, key in forms:
            if words := _stored(_WORD.findall(folded(form, code).text), code):
                self._forms.setdefault(words[0], []).append((words, key))
        for same in self._forms.values():
            same.sort(key=lambda each: (-len(each[0]), each))
        self._beginning: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        self._idle: set[str] = set()
        """Stretches between two gaps that were met, and in which no term begins."""

    def found(self, text: str) -> Iterator[Mention]:
        """Every mention in `text`, in order, none within another."""
        plain = folded(text, self._code)
        if not self._may_hold(plain.text):
            return
        words = list(_WORD.finditer(plain.text))
        at = 0
        while at < len(words):
            length, key = self._longest(plain.text, words, at)
            if length:
                start, end = plain.span(words[at].start(), words[at + length - 1].end())
                yield Mention(start, end, key, length)
            at += length or 1

    def _may_hold(self, text: str) -> bool:
        """Whether a term may begin anywhere in `text`: no stretch is looked at twice."""
        for each in set(text.split()) - self._idle:
            if any(map(self._begun, _WORD.findall(each))):
                return True
            self._idle.add(each)
        return False

    def _longest(self, text: str, words: list[re.Match[str]], at: int) -> tuple[int, str]:
        """How many words the longest term has that begins at word `at`, and its key."""
        best, best_key = 0, ""
        for form, key in self._begun(words[at][0]):
            if len(form) > best and self._goes_on(text, words[at : at + len(form)], form):
                best, best_key = len(form), key
        return best, best_key

    def _begun(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The terms that a word may begin, those nearest to it as written first."""
        if word not in self._beginning:
            nearest = sorted(
                _bases(word, self._code, first=True), key=lambda each: (-len(each), each)
            )
            self._beginning[word] = tuple(
                (form, key)
                for base in nearest
                for form, key in self._forms.get(base, ())
                if len(form) > 1 or len(base) >= _SHORTEST or base == word
            )
        return self._beginning[word]

    def _goes_on(self, text: str, words: list[re.Match[str]], form: tuple[str, ...]) -> bool:
        """Whether `words` are those of `form`, with nothing but a gap between them."""
        if len(words) < len(form):
            return False
        return all(
            text[before.end() : each.start()].isspace() and word in _bases(each[0], self._code)
            for before, each, word in zip(words, words[1:], form[1:], strict=False)
        )


def _stored(words: list[str], code: str) -> tuple[str, ...]:
    """The words of a form as those of texts are compared with them."""
    if code == "ar":
        return tuple(map(_without_article, words))
    if code == "ku":  # what joins a word to the next gives way to other endings
        return (*(each.removesuffix("ی") for each in words[:-1]), *words[-1:])
    capitals = (len(each) > 1 and each.isupper() for each in words)
    return tuple(
        each if short or code != "en" else each.lower()
        for each, short in zip(words, capitals, strict=True)
    )


def _without_article(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1 else word


@lru_cache(maxsize=8192)
def _bases(word: str, code: str, first: bool = False) -> frozenset[str]:
    """The words that `word` may be a form of."""
    if code == "ar":
        return _arabic(word, first)
    if code == "en":
        low = word.lower()
        return frozenset(
            {word, *_without_end(word, _ENGLISH_END), *_without_end(low, _ENGLISH_END)}
        )
    whole = {word, word[1:]} if first and word.startswith("و") else {word}
    return frozenset(base for each in whole for base in _without_end(each, _KURDISH_END))


def _arabic(word: str, first: bool) -> frozenset[str]:
    found = {word, _without_article(word)}
    if first:
        for length in range(1, min(5, len(word) - 1)):
            if _ARABIC_BEFORE.fullmatch(word, 0, length):
                found.add(word[length:])
    return frozenset(found)


def _without_end(word: str, ends: re.Pattern[str]) -> set[str]:
    """`word` whole and without each ending that it may have."""
    rest = range(_SHORTEST, len(word))
    plural = {word[:-3] + "y"} if ends is _ENGLISH_END and word.endswith("ies") else set()
    return {word, *(word[:length] for length in rest if ends.fullmatch(word, length)), *plural}
