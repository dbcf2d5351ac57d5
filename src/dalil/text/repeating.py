"""Whether one text repeats another: all that is said in it, or a whole stretch of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.text.analysis.words import words

RUN = 6
"""So many words in a row are no accident."""
_END = re.compile(r"[.!?؟؛;\n]+")


def repeats(text: str, other: str, code: str) -> bool:
    """Whether `text` says a sentence of `other` again; both are in the language `code`.

    It does where it holds every word of the sentence that carries meaning, in any order and with
    any word of denial around them, or a stretch of `RUN` words in a row.
    """
    said = [each.stem for each in words(text, code)]
    return any(_repeats(said, each, code) for each in _END.split(other))


def _repeats(said: list[str], sentence: str, code: str) -> bool:
    found = list(words(sentence, code))
    telling = {each.stem for each in found if not each.common}
    if len(telling) > 1 and telling <= set(said):
        return True
    runs = set(_runs([each.stem for each in found]))
    return not runs.isdisjoint(_runs(said))


def _runs(stems: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(stems) - RUN + 1):
        yield tuple(stems[start : start + RUN])
