"""For each word the entries that hold it, and how much it says about them (BM25)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dalil.build.search import weights
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Item
from dalil.text.analysis.rules import bare
from dalil.text.analysis.words import Word, is_stop, loosened, words

K1 = 1.2
B = 0.4
"""How much long texts are held back."""
LEVELS = 26
"""Impacts are rounded to as many steps as there are letters."""

_RUN = re.compile(r"[^\W_]+(?:[\u200c\u200d\u0640'’\u0300-\u036f\u064b-\u0670]+[^\W_]+)*")


@dataclass(slots=True)
class Posting:
    """A word in an entry."""

    entry: int
    weight: float = 0.0
    forms: dict[str, int] = field(default_factory=dict)
    """How often each form of it stands there."""
    impact: int = 0
    """From 0 to `LEVELS` - 1."""
    title: int = 0
    """How many words the title has that it stands in, common ones left out; 0 outside of titles."""


@dataclass(frozen=True, slots=True)
class Postings:
    """All words of a library."""

    by_token: Mapping[str, list[Posting]]
    """By stem, or by token of a concept; entries in order."""
    surfaces: Mapping[str, str]
    """Folded form -> how it is mostly written."""
    ranges: Mapping[str, range]
    """The entries of each language."""


def postings(items: Sequence[Item], codes: Iterable[str], concepts: Concepts) -> Postings:
    """The words of `items`. Entries are numbered language by language, in the order of items."""
    found: dict[str, list[Posting]] = {}
    written: dict[str, Counter[str]] = {}
    lengths: list[float] = []
    ranges: dict[str, range] = {}
    for code in codes:
        first = len(lengths)
        runs: Counter[str] = Counter()
        for entry in entries(items, code):
            held, length = _read(entry, code, len(lengths), concepts)
            lengths.append(length)
            for token, posting in held.items():
                found.setdefault(token, []).append(posting)
            for _, text in entry.weighed:
                runs.update(_RUN.findall(text))
        for run, times in runs.items():
            form, surface = _surface(run, code)
            if form:
                written.setdefault(form, Counter())[surface] += times
        ranges[code] = range(first, len(lengths))
        _loosen(found, code, first)
    mean = sum(lengths) / len(lengths) if lengths else 1.0
    for of_token in found.values():
        for posting in of_token:
            posting.impact = _impact(posting.weight, lengths[posting.entry] / mean)
    return Postings(found, {form: _most(each) for form, each in written.items()}, ranges)


def _loosen(found: dict[str, list[Posting]], code: str, first: int) -> None:
    """Let words also be found without a letter that may only be attached to them.

    That is so where the library knows the rest as a word at least as common: "لاقتراع" is found by
    "اقتراع", but "بطاقة" not by "طاقة". `first` is the first entry of the language.
    """
    held = {
        stem: [each for each in of_stem if each.entry >= first] for stem, of_stem in found.items()
    }
    more: dict[str, dict[int, Posting]] = {}
    for stem, of_stem in held.items():
        rests = {}
        for form in {form for posting in of_stem for form in posting.forms}:
            rest = loosened(Word(form, stem), code)
            if rest != stem and len(held.get(rest, ())) >= max(1, len(of_stem)):
                rests[form] = rest
        for posting in of_stem if rests else ():
            for form, times in posting.forms.items():
                if form not in rests:
                    continue
                of_rest = more.setdefault(rests[form], {})
                added = of_rest.setdefault(posting.entry, Posting(posting.entry))
                added.weight += posting.weight * times / sum(posting.forms.values())
                added.title = added.title or posting.title
                _add(added.forms, {form: times})
    for stem, by_entry in more.items():
        known = {each.entry: each for each in held[stem]}
        for entry, added in by_entry.items():
            if entry in known:
                known[entry].weight += added.weight
                _add(known[entry].forms, added.forms)
                known[entry].title = known[entry].title or added.title
            else:
                found[stem].append(added)
        found[stem].sort(key=lambda each: each.entry)


def _add(forms: dict[str, int], more: Mapping[str, int]) -> None:
    for form, times in more.items():
        forms[form] = forms.get(form, 0) + times


def entries(items: Iterable[Item], code: str) -> Iterator[Entry]:
    """Every entry in a language, in order."""
    for item in items:
        if code in item.leaves:
            yield from item.leaves[code].entries


def _read(
    entry: Entry, code: str, number: int, concepts: Concepts
) -> tuple[dict[str, Posting], float]:
    held: dict[str, Posting] = {}
    length = 0.0
    for weight, text in entry.weighed:
        read = tuple(words(text, code))
        length += weight * len(read)
        kept = sum(not is_stop(word, code) for word in read) if weight == weights.TITLE else 0
        for word, times in Counter(read).items():
            if weight < weights.SHORT_TITLE and is_stop(word, code):
                continue
            posting = held.get(word.stem)
            if posting is None:
                posting = held[word.stem] = Posting(number)
            posting.weight += weight * times
            _add(posting.forms, {word.form: times})
            posting.title = posting.title or kept
        for token in concepts.tokens(code, read):
            posting = held.setdefault(token, Posting(number))
            posting.weight += weight
            posting.title = posting.title or kept
    return held, length


def _impact(weight: float, length: float) -> int:
    share = weight / (weight + K1 * (1 - B + B * length))
    return min(LEVELS - 1, int(share * LEVELS))


def _surface(run: str, code: str) -> tuple[str, str]:
    """The folded form of a run of letters and how it is shown; empty where it is no one word."""
    read = tuple(words(run, code))
    if len(read) != 1:
        return "", ""
    shown = bare("strip").sub("", unicodedata.normalize("NFC", run)).lower()
    return read[0].form, shown


def _most(written: Counter[str]) -> str:
    return min(written, key=lambda each: (-written[each], each))
