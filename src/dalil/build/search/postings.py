"""For each word the entries that hold it, and how much it says about them (BM25)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dalil.build.search.item import Item
from dalil.build.search.reading import Reading
from dalil.text.analysis.words import Word, loosened

Reader = Callable[[Item, str], Reading]
"""What gives the words of an item in a language."""

K1 = 1.2
B = 0.4
"""How much long texts are held back."""
MEAN = 40.0
"""Words of an entry of ordinary length, each as much as its place counts: that of the library of
2026. It is fixed, so that what a word says about an entry depends on no other entry."""
LEVELS = 26
"""Impacts are rounded to as many steps as there are letters."""


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


def postings(items: Sequence[Item], codes: Iterable[str], read: Reader) -> Postings:
    """The words of `items`. Entries are numbered language by language, in the order of items."""
    found: dict[str, list[Posting]] = {}
    written: dict[str, Counter[str]] = {}
    lengths: list[float] = []
    ranges: dict[str, range] = {}
    for code in codes:
        first = len(lengths)
        for item in items:
            if code not in item.leaves:
                continue
            held = read(item, code)
            for entry in held.entries:
                number = len(lengths)
                lengths.append(entry.length)
                for token, weight, forms, title in entry.met:
                    posting = Posting(number, weight, dict(forms), title=title)
                    found.setdefault(token, []).append(posting)
            for form, surface, times in held.written:
                written.setdefault(form, Counter())[surface] += times
        ranges[code] = range(first, len(lengths))
        _loosen(found, code, first)
    held_back = [K1 * (1 - B + B * length / MEAN) for length in lengths]
    for of_token in found.values():
        for posting in of_token:
            share = posting.weight / (posting.weight + held_back[posting.entry])
            posting.impact = min(LEVELS - 1, int(share * LEVELS))
    return Postings(found, {form: _most(each) for form, each in written.items()}, ranges)


def counted(of_token: Iterable[Posting]) -> dict[str, int]:
    """In how many of these entries each form stands."""
    found: dict[str, int] = {}
    for posting in of_token:
        for form in posting.forms:
            found[form] = found.get(form, 0) + 1
    return found


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


def _most(written: Counter[str]) -> str:
    return min(written, key=lambda each: (-written[each], each))
