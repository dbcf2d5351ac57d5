"""The words of an item in one language, as they count in the index; nothing of other items."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from dalil.build.search import weights
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Leaf
from dalil.text.analysis.rules import bare
from dalil.text.analysis.words import Word, words_of

TITLES = "!#$%&()*~"
"""Signs of titles of one word, of two, and so on; the last is for longer ones too."""
_RUN = re.compile(r"[^\W_]+(?:[\u200c\u200d\u0640'’\u0300-\u036f\u064b-\u0670]+[^\W_]+)*")

Postings = tuple[Any, ...]
"""One after the other: place of an entry in its item, letter of the impact and sign of a title, and
the forms that stand there, a comma between them. Flat, as a library has half a million of them."""
Loose = tuple[int, str, str, str, float, float, float]
"""An entry where a word may have a letter that is only attached to it: place of the entry, stem and
form with that letter, sign of a title, weight, weight there of the word without it, and how much
the entry is held back."""
Written = tuple[Any, ...]
"""One after the other: how a form is written and how often."""


class Reading(NamedTuple):
    """An item in one language: what each part of the index takes from it."""

    met: Mapping[str, Postings]
    """By stem, or by token of a concept."""
    loose: Mapping[str, tuple[Loose, ...]]
    """By the stem without the letter."""
    written: Mapping[str, Written]
    """By folded form."""


NOTHING = Reading({}, {}, {})


def reading(leaf: Leaf, code: str, concepts: Concepts) -> Reading:
    """The words of `leaf`."""
    met: dict[str, list[Any]] = {}
    loose: dict[str, list[Loose]] = {}
    runs: list[str] = []
    for place, entry in enumerate(leaf.entries):
        texts = [(weight, text.split()) for weight, text in entry.weighed]
        for _, each in texts:
            runs += each
        counts, length = _counted(texts, code, concepts)
        back = weights.held_back(length)
        for token, count in counts.items():
            mark = intern(weights.impact(count.weight, back) + count.title)
            met.setdefault(token, []).extend((place, mark, joined(count.forms)))
            for form, rest in count.rests.items():
                known = counts[rest].weight if rest in counts else 0.0
                weight = count.weight * count.forms[form] / sum(count.forms.values())
                found = (place, token, form, count.title, weight, known, back)
                loose.setdefault(rest, []).append(found)
    return Reading(
        {token: tuple(each) for token, each in met.items()},
        {rest: tuple(each) for rest, each in loose.items()},
        _written(runs, code),
    )


def joined(forms: Collection[str]) -> str:
    """Forms as postings name them."""
    if len(forms) == 1:
        return next(iter(forms))
    return intern(",".join(sorted(forms)))


class _Count:
    """A token while it is counted."""

    __slots__ = ("forms", "rests", "title", "weight")

    def __init__(self) -> None:
        self.weight = 0.0
        self.title = ""
        self.forms: dict[str, int] = {}
        self.rests: dict[str, str] = {}
        """By form, where it may have a letter that is only attached: the stem without it."""


def _counted(
    texts: Iterable[tuple[float, list[str]]], code: str, concepts: Concepts
) -> tuple[dict[str, _Count], float]:
    """The tokens of an entry, and its length: all its words, each as much as its place counts."""
    held: dict[str, _Count] = {}
    length = 0.0
    for weight, runs in texts:
        read = tuple(words_of(runs, code))
        length += weight * len(read)
        title = _title(read) if weight == weights.TITLE else ""
        for (form, stem, common, rest), times in Counter(read).items():
            if common and weight < weights.SHORT_TITLE:
                continue
            count = held.get(stem)
            if count is None:
                count = held[stem] = _Count()
            count.weight += weight * times
            count.forms[form] = count.forms.get(form, 0) + times
            if title:
                count.title = title
            if rest and rest != stem:
                count.rests[form] = rest
        for token in concepts.tokens(code, read):
            count = held.setdefault(token, _Count())
            count.weight += weight
            count.title = count.title or title
    return held, length


def _title(read: Iterable[Word]) -> str:
    """The sign of a title of these words, of which the common ones do not count."""
    kept = sum(not word.common for word in read)
    return TITLES[min(kept, len(TITLES)) - 1] if kept else ""


def _written(runs: Iterable[str], code: str) -> dict[str, Written]:
    count: dict[tuple[str, str], int] = {}
    for run, times in Counter(runs).items():
        for surface in _surfaces(run, code):
            count[surface] = count.get(surface, 0) + times
    found: dict[str, Written] = {}
    for (form, shown), times in count.items():
        found[form] = (*found.get(form, ()), shown, times)
    return found


@lru_cache(maxsize=65536)
def _surfaces(text: str, code: str) -> tuple[tuple[str, str], ...]:
    """The folded forms in a text without spaces, and how each is shown; only what is one word."""
    found = []
    for run in _RUN.findall(text):
        read = tuple(words_of((run,), code))
        if len(read) == 1:
            shown = bare("strip").sub("", unicodedata.normalize("NFC", run)).lower()
            found.append((read[0].form, intern(shown)))
    return tuple(found)
