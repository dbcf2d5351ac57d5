"""The order of titles in a language: its own alphabet within Unicode's table of all scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from pyuca.collator import Collator_10_0_0

from dalil.i18n.language import Language
from dalil.text.digits import to_latin

Key = tuple[int, tuple[int, ...], str]
"""What titles are sorted by: rank of the first character, weights, and the title itself."""

Element = tuple[int, int, int]
"""The weights of a letter: which letter, which form of it, which case."""

DIGITS = "0"
"""The letter of titles that begin with a number."""
_SCRIPTS = {"Arab": "ARABIC", "Latn": "LATIN"}
"""What Unicode calls the letters of a script."""
_SPACES = "PSZ"
"""Categories of characters that part words: punctuation, symbols, separators."""
_UNSEEN = "\N{ARABIC TATWEEL}"
"""Drawn, but no letter; nor are formatting characters, such as the zero-width non-joiner."""
_WIDTH = 12
"""Digits that a number is filled up to, so that 9 comes before 10."""
_NUMBER = re.compile("[0-9]+")


@dataclass(frozen=True)
class Alphabet:
    """The alphabet of a language and the order it puts titles in.

    Punctuation, case, vowel signs and the article at the head of a title decide nothing unless all
    else is equal; a space comes before any letter, so that titles are filed word by word; numbers
    count by their value, whatever their digits.
    """

    language: Language

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """Its letters in their order."""
        return tuple(group[0] for group in self._groups)

    def key(self, title: str) -> Key:
        """What `title` is sorted by: numbers first, then the language's script, then any other."""
        filed = self._filed(title)
        padded = _NUMBER.sub(lambda found: found[0].zfill(_WIDTH), filed)
        return self._rank(filed), tuple(self._weights(padded)), title

    def letter(self, title: str) -> str:
        """The letter that `title` is filed under: `DIGITS` for a number, empty for no letter."""
        filed = self._filed(title)
        if not filed or filed[0].isdigit():
            return DIGITS if filed else ""
        heads = (self._heads.get(each[0]) for each in self._elements(filed[0]) if each[0])
        return next(heads, None) or unicodedata.normalize("NFD", filed)[0].upper()

    def _filed(self, title: str) -> str:
        """The words of a title that count, one space between them."""
        shown = "".join(map(_plain, unicodedata.normalize("NFC", to_latin(title))))
        first, space, rest = " ".join(shown.split()).partition(" ")
        if rest and first.casefold() in self._articles:
            return rest
        return f"{self._without_article(first)}{space}{rest}"

    def _without_article(self, word: str) -> str:
        for article in self._joined:
            rest = word.removeprefix(article)
            if rest != word and len(rest) > 1 and not word.startswith(self._whole):
                return rest
        return word

    def _rank(self, filed: str) -> int:
        if not filed or filed[0].isdigit():
            return 0
        script = _SCRIPTS[self.language.script]
        return 1 if unicodedata.name(filed[0], "").startswith(script) else 2

    def _weights(self, text: str) -> Iterator[int]:
        """Which letters; then, as far as these are equal, which forms of them; then which case."""
        elements = [each for char in text for each in self._elements(char)]
        for level in range(3):
            yield from [each[level] for each in elements if each[level]]
            yield 0

    def _elements(self, char: str) -> tuple[Element, ...]:
        if char not in self._known:
            self._known[char] = tuple(
                (*self._own[each[0]], each[2]) if each[0] in self._own else each
                for each in _elements(char)
            )
        return self._known[char]

    @cached_property
    def _known(self) -> dict[str, tuple[Element, ...]]:
        """The weights of the characters that were met."""
        return {}

    @cached_property
    def _groups(self) -> tuple[str, ...]:
        return tuple(self.language.alphabet.split())

    @cached_property
    def _own(self) -> dict[int, tuple[int, int]]:
        """Weight in Unicode's table -> the one here, and which form of the letter it is.

        The letters share out among them, in their own order, the weights that the table gives them.
        """
        shared = sorted(_weight(letter) for letter in self.letters)
        return {
            _weight(form): (weight, _elements(form)[0][1] + place)
            for weight, group in zip(shared, self._groups, strict=True)
            for place, form in enumerate(group)
        }

    @cached_property
    def _heads(self) -> dict[int, str]:
        return {self._own[_weight(letter)][0]: letter for letter in self.letters}

    @cached_property
    def _articles(self) -> frozenset[str]:
        return frozenset(self.language.articles.split())

    @cached_property
    def _joined(self) -> tuple[str, ...]:
        return tuple(each[:-1] for each in self.language.articles.split() if each.endswith("-"))

    @cached_property
    def _whole(self) -> tuple[str, ...]:
        return tuple(self.language.whole.split())


@cache
def alphabet(language: Language) -> Alphabet:
    """The alphabet of a language."""
    return Alphabet(language)


@cache
def _plain(char: str) -> str:
    """A character as it counts: nothing, a space, or itself."""
    category = unicodedata.category(char)
    if category.startswith("C") or char in _UNSEEN:
        return ""
    return " " if category[0] in _SPACES else char


def _weight(letter: str) -> int:
    """The first weight of a letter in Unicode's table."""
    return _elements(letter)[0][0]


@cache
def _elements(char: str) -> tuple[Element, ...]:
    """The weights of a character in Unicode's table."""
    found = _table().collation_elements(unicodedata.normalize("NFD", char))
    return tuple((each[0], each[1], each[2]) for each in found)


@cache
def _table() -> Collator_10_0_0:
    return Collator_10_0_0()
