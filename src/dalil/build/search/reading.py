"""The words of an item in one language, as they count in the index; nothing of other items."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from dalil.build.search import weights
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Leaf
from dalil.text.analysis.rules import bare
from dalil.text.analysis.words import is_stop, words

_RUN = re.compile(r"[^\W_]+(?:[\u200c\u200d\u0640'’\u0300-\u036f\u064b-\u0670]+[^\W_]+)*")


class Met(NamedTuple):
    """A stem, or the token of a concept, in an entry."""

    token: str
    weight: float
    forms: tuple[tuple[str, int], ...]
    """How often each form of it stands there."""
    title: int
    """How many words the title has that it stands in, common ones left out; 0 outside of titles."""


class Read(NamedTuple):
    """An entry."""

    met: tuple[Met, ...]
    length: float
    """Of all its words, each as much as its place counts."""


class Reading(NamedTuple):
    """An item in one language."""

    entries: tuple[Read, ...]
    written: tuple[tuple[str, str, int], ...]
    """Folded form, how it is written, how often."""


def reading(leaf: Leaf, code: str, concepts: Concepts) -> Reading:
    """The words of `leaf`."""
    runs: Counter[str] = Counter()
    for entry in leaf.entries:
        for _, text in entry.weighed:
            runs.update(_RUN.findall(text))
    surfaces = ((*_surface(run, code), times) for run, times in runs.items())
    written = tuple(each for each in surfaces if each[0])
    return Reading(tuple(_read(each, code, concepts) for each in leaf.entries), written)


class _Count:
    """A token while it is counted."""

    __slots__ = ("forms", "title", "weight")

    def __init__(self) -> None:
        self.weight = 0.0
        self.forms: dict[str, int] = {}
        self.title = 0


def _read(entry: Entry, code: str, concepts: Concepts) -> Read:
    held: dict[str, _Count] = {}
    length = 0.0
    for weight, text in entry.weighed:
        read = tuple(words(text, code))
        length += weight * len(read)
        kept = sum(not is_stop(word, code) for word in read) if weight == weights.TITLE else 0
        for word, times in Counter(read).items():
            if weight < weights.SHORT_TITLE and is_stop(word, code):
                continue
            count = held.get(word.stem)
            if count is None:
                count = held[word.stem] = _Count()
            count.weight += weight * times
            count.forms[word.form] = count.forms.get(word.form, 0) + times
            count.title = count.title or kept
        for token in concepts.tokens(code, read):
            count = held.setdefault(token, _Count())
            count.weight += weight
            count.title = count.title or kept
    met = (
        Met(token, each.weight, tuple(each.forms.items()), each.title)
        for token, each in held.items()
    )
    return Read(tuple(met), length)


def _surface(run: str, code: str) -> tuple[str, str]:
    """The folded form of a run of letters and how it is shown; empty where it is no one word."""
    read = tuple(words(run, code))
    if len(read) != 1:
        return "", ""
    shown = bare("strip").sub("", unicodedata.normalize("NFC", run)).lower()
    return read[0].form, shown
