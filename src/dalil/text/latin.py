"""Sorani in Latin letters: an experiment for voices that know Kurdish in no other script.

The letters are those of Hawar, with `rr` and `ll` for the strong ones. Arabic script writes no
short i (`کردن` is kirdin), so that none comes out; and its و and ی stand for a vowel or a
consonant each, which is told from what stands beside them: mostly right, never certain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dalil.text.digits import ARABIC_INDIC, EXTENDED, LATIN

LETTERS: Mapping[str, str] = {
    **{"ا": "a", "آ": "a", "ە": "e", "ۆ": "o", "ێ": "ê"},
    **{"ب": "b", "پ": "p", "ت": "t", "ج": "c", "چ": "ç", "د": "d"},
    **{"ح": "ḧ", "خ": "x", "غ": "ẍ", "ع": "'", "ه": "h", "ھ": "h"},
    **{"ر": "r", "ڕ": "rr", "ز": "z", "ژ": "j", "س": "s", "ش": "ş"},
    **{"ف": "f", "ڤ": "v", "ق": "q", "ک": "k", "گ": "g"},
    **{"ل": "l", "ڵ": "ll", "م": "m", "ن": "n"},
}
"""Letters that have one sound; ئ only carries the vowel behind it."""
VOWELS = frozenset("aeoêuûî")
_SIGNS = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ","}
_DIGITS = dict(zip(ARABIC_INDIC + EXTENDED, LATIN + LATIN, strict=True))
_WORD = re.compile(r"[ئوی\u200c" + "".join(LETTERS) + "]+")
_BEFORE_VOWEL = frozenset("اآەۆێ")
_AND = "و"
_CARRIER = "ئ"


def latin(text: str) -> str:
    """A Sorani text in Latin letters; what is no letter of Sorani stays, digits become 0 to 9."""
    letters = _WORD.sub(lambda found: _word(found.group()), text)
    return "".join(_SIGNS.get(each, _DIGITS.get(each, each)) for each in letters)


def _word(word: str) -> str:
    word = word.replace("\u200c", "")
    if word == _AND:
        return "û"
    made, place = "", 0
    while place < len(word):
        letter, before, behind = word[place], word[place - 1 : place], word[place + 1 : place + 2]
        after_vowel = made[-1:] in VOWELS
        consonant = before != _CARRIER and (
            after_vowel or behind in _BEFORE_VOWEL or bool(behind and not before)
        )
        if word.startswith("وو", place) and not after_vowel:
            made += "û"
            place += 1
        elif letter == "و":
            made += "w" if consonant else "u"
        elif letter == "ی":
            made += "y" if consonant else "î"
        elif letter != _CARRIER:
            made += LETTERS[letter]
        place += 1
    return made
