"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from dalil.text.normal import normal

_WORD = re.compile(r"\S+\s*")


class Kind(StrEnum):
    """What happened to a stretch of words (the elements of HTML that say so)."""

    KEPT = "kept"
    INSERTED = "ins"
    DELETED = "del"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that belong together."""

    kind: Kind
    text: str


def changed(before: str, after: str) -> tuple[Stretch, ...]:
    """How `before` became `after`: stretches in reading order, what went before what came.

    Words whose normal forms are equal did not change, however they are written.
    """
    return tuple(_stretches(_WORD.findall(before), _WORD.findall(after)))


def _stretches(before: list[str], after: list[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, list(map(normal, before)), list(map(normal, after)), False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch(Kind.KEPT, "".join(after[first:last]))
            continue
        if end > start:
            yield Stretch(Kind.DELETED, "".join(before[start:end]))
        if last > first:
            yield Stretch(Kind.INSERTED, "".join(after[first:last]))
