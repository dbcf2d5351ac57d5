"""The words of an item in one language, as they count in the index; nothing of other items."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from sys import intern
from typing import Any, NamedTuple

from dalil.build.search import weights
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Leaf
from dalil.text.analysis.once import Once
from dalil.text.analysis.rules import bare
from dalil.text.analysis.words import Fields, words_of

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
_NO_FORMS: Mapping[str, int] = {}


def reading(leaf: Leaf, code: str, concepts: Concepts) -> Reading:
    """The words of `leaf`."""
    met: dict[str, list[Any]] = {}
    loose: dict[str, list[Loose]] = {}
    runs: list[str] = []
    for place, entry in enumerate(leaf.entries):
        texts = [(weight, text.split()) for weight, text in entry.weighed]
        for _, each in texts:
            runs += each
        counts = _counted(texts, code, concepts)
        back = weights.held_back(counts.length)
        titles = counts.titles
        marks: dict[float, str] = {}
        for token, weight in counts.weights.items():
            mark = marks.get(weight) or marks.setdefault(weight, weights.impact(weight, back))
            title = titles.get(token, "") if titles else ""
            forms = counts.forms.get(token, _NO_FORMS)
            posting = (place, intern(mark + title) if title else mark, joined(forms))
            if token in met:
                met[token] += posting
            else:
                met[token] = [*posting]
            for form, rest in counts.rests[token].items() if token in counts.rests else ():
                share = weight * forms[form] / sum(forms.values())
                known = counts.weights.get(rest, 0.0)
                found = (place, token, form, title, share, known, back)
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


class _Counts(NamedTuple):
    """The tokens of an entry."""

    length: float
    """All its words, each as much as its place counts."""
    weights: Mapping[str, float]
    titles: Mapping[str, str]
    """The sign of a title, for the tokens that stand in one."""
    forms: Mapping[str, Mapping[str, int]]
    """How often each form of a stem stands there."""
    rests: Mapping[str, Mapping[str, str]]
    """Of stems, the forms that may have a letter that is only attached: the stem without it."""


def _counted(texts: Iterable[tuple[float, list[str]]], code: str, concepts: Concepts) -> _Counts:
    held: dict[str, float] = {}
    titles: dict[str, str] = {}
    forms: dict[str, dict[str, int]] = {}
    rests: dict[str, dict[str, str]] = {}
    length = 0.0
    for weight, runs in texts:
        read = list(words_of(runs, code))
        length += weight * len(read)
        light = weight < weights.SHORT_TITLE
        for form, stem, common, rest in read:
            if common and light:
                continue
            if stem in held:
                held[stem] += weight
                of_stem = forms[stem]
                of_stem[form] = of_stem.get(form, 0) + 1
            else:
                held[stem] = weight
                forms[stem] = {form: 1}
            if rest and rest != stem:
                rests.setdefault(stem, {})[form] = rest
        named = list(concepts.tokens(code, read))
        for token in named:
            held[token] = held.get(token, 0.0) + weight
        if weight == weights.TITLE and (title := _title(read)):
            titles.update(dict.fromkeys((*(stem for _, stem, *_ in read), *named), title))
    return _Counts(length, held, titles, forms, rests)


def _title(read: Iterable[Fields]) -> str:
    """The sign of a title of these words, of which the common ones do not count."""
    kept = sum(not common for _, _, common, _ in read)
    return TITLES[min(kept, len(TITLES)) - 1] if kept else ""


def _written(runs: Iterable[str], code: str) -> dict[str, Written]:
    surfaces = _surfaces(code)
    count: dict[tuple[str, str], int] = {}
    for run, times in Counter(runs).items():
        for surface in surfaces[run]:
            count[surface] = count.get(surface, 0) + times
    found: dict[str, Written] = {}
    for (form, shown), times in count.items():
        found[form] = (*found.get(form, ()), shown, times)
    return found


@cache
def _surfaces(code: str) -> Once[tuple[tuple[str, str], ...]]:
    """The folded forms in a text without spaces, and how each is shown; only what is one word."""

    def found(text: str) -> Iterator[tuple[str, str]]:
        for run in _RUN.findall(text):
            read = tuple(words_of((run,), code))
            if len(read) == 1:
                ((form, *_),) = read
                shown = bare("strip").sub("", unicodedata.normalize("NFC", run)).lower()
                yield form, intern(shown)

    return Once(lambda text: tuple(found(text)))
