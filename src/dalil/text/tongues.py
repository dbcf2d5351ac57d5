"""Which of our languages a sentence in Arabic letters is in: Arabic and Sorani share a script.

Letters tell. A sentence goes by those of all its words, a word by its own where they leave no
doubt. Sorani of old programs is told too: it writes ە as ه and a zero-width non-joiner.
"""

from __future__ import annotations

import re
from functools import lru_cache

_KURDISH = re.compile("[ڕڵۆێەڤ]|ه\u200c")
"""Signs that Arabic never has."""
_KURDISH_TOO = re.compile("[گچپژکی]")
"""Letters of Sorani that Arabic texts have by way of keyboards and foreign names."""
_ARABIC = re.compile(r"[ةأإؤذضظثصطى]|(?<!\w)(?:[وف]?[بك]?ال|[وف]?لل)\w{2}")
"""Signs that Sorani words do not have."""
_ARABIC_TOO = re.compile("[يك]")
_SENTENCE = re.compile(r"[^.!?؟؛;:\n\0]+")
_OLD_E = re.compile("ه\u200c")
_TO_KURDISH = str.maketrans("كيىھ", "کییه")


def tongue(words: str) -> str:
    """`ar` or `ku` where the letters of a few words leave no doubt; else the empty string."""
    kurdish, arabic = bool(_KURDISH.search(words)), bool(_ARABIC.search(words))
    return ("ku" if kurdish else "ar") if kurdish != arabic else ""


class Tongues:
    """The language of each place of a text, as far as it is in Arabic letters."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._whole = _judged(text[:100_000])

    def at(self, start: int, end: int) -> str:
        """`ar` or `ku` for the words from `start` to `end`; empty where nothing tells."""
        own = tongue(self._text[start:end])
        return own or _judged(self._sentence(start)) or self._whole

    def _sentence(self, at: int) -> str:
        before = max((self._text.rfind(each, 0, at) for each in ".!?؟؛;:\n\0"), default=-1)
        found = _SENTENCE.match(self._text, before + 1)
        return found[0] if found else ""


@lru_cache(maxsize=1024)
def _judged(text: str) -> str:
    """The language that more signs speak for."""
    kurdish = 3 * len(_KURDISH.findall(text)) + len(_KURDISH_TOO.findall(text))
    arabic = 3 * len(_ARABIC.findall(text)) + len(_ARABIC_TOO.findall(text))
    return "" if kurdish == arabic else "ku" if kurdish > arabic else "ar"


def kurdish(text: str) -> tuple[str, list[int]]:
    """A text in the letters of Sorani, and where each letter of it stands in `text`."""
    kept = [found.start() + 1 for found in _OLD_E.finditer(text)]
    old, dropped = {each - 1 for each in kept}, set(kept)
    places = [at for at in range(len(text)) if at not in dropped] if kept else []
    if not kept:
        return text.translate(_TO_KURDISH), places
    letters = ("ە" if at in old else text[at] for at in places)
    return "".join(letters).translate(_TO_KURDISH), places
