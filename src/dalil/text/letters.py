"""Text as it is compared: letters and digits folded, signs that nobody reads left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from dalil.text.digits import ARABIC_INDIC, EXTENDED, LATIN

FOLDS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ة": "ه",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ە": "ه",
    },
    "ku": {"ي": "ی", "ى": "ی", "ك": "ک", "ڕ": "ر", "ڵ": "ل", "ھ": "ه", "ة": "ە"},
    "en": {"’": "'", "\N{NON-BREAKING HYPHEN}": "-"},
}
"""Letters that writers use for one another, each with the one it is read as, by language."""
_SIGNS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
)
"""Vowel marks, tatweel, joiners, direction marks and other signs without width."""
_SIGN = re.compile(f"[{_SIGNS}]")
_DIGITS = dict(zip(ARABIC_INDIC + EXTENDED, LATIN + LATIN, strict=True))


@dataclass(frozen=True)
class Folded:
    """A text as it is compared, and where its letters stand in what was written."""

    text: str
    written: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` stands in `written`; marks on its last letter belong to it."""
        if len(self.text) == len(self.written) or start >= end:
            return start, end
        first, last = self._places[start], self._places[end - 1] + 1
        while last < len(self.written) and _SIGN.match(self.written, last):
            last += 1
        return first, last

    @cached_property
    def _places(self) -> tuple[int, ...]:
        """The place of each letter; counted only where somebody asks."""
        return tuple(at for at, each in enumerate(self.written) if not _SIGN.match(each))


def folded(text: str, code: str) -> Folded:
    """`text` with Latin digits, without unread signs, letters of the language `code` folded."""
    if text.isascii():  # holds no sign, and no letter that is read as another
        return Folded(text, text)
    plain = _SIGN.sub("", text)
    for written, read in _folds(code):  # quicker than to look each letter up
        plain = plain.replace(written, read)
    return Folded(plain, text)


@cache
def _folds(code: str) -> tuple[tuple[str, str], ...]:
    return tuple({**_DIGITS, **FOLDS.get(code, {})}.items())
