"""The index of all items: of an earlier build's, only what changed is worked out anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from dalil.build.search.buckets import COUNT, Buckets, LostError, bucket_of
from dalil.build.search.extract import Extract, words_of
from dalil.build.search.item import Item
from dalil.build.search.kept import Kept, Name, State
from dalil.build.search.lines import Known, Lines, Order, known, lines, only_attached
from dalil.build.search.reading import NOTHING, Reading
from dalil.build.search.spellings import Spelt


class Found(NamedTuple):
    """What the search needs of an item."""

    key: bytes
    """The digest of all that it comes from; empty where nothing is kept."""
    extracts: Mapping[str, Extract]
    """By language code."""
    fresh: Mapping[str, Reading]
    """Its readings in the languages in which it was read now."""

    def reading(self, code: str) -> Reading:
        """Its reading in a language."""
        return self.fresh.get(code) or words_of(self.extracts[code])


class Index(NamedTuple):
    """The words of a library, and what else is shown of its items."""

    lines: Mapping[str, str]
    """By token."""
    spelt: Mapping[str, Sequence[Spelt]]
    """The words of each language."""
    extracts: Sequence[Mapping[str, Extract]]
    """By place of an item, then by language code."""


def index(
    items: Sequence[Item], codes: Iterable[str], find: Callable[[Item], Found], kept: Kept
) -> Index:
    """The index of `items`. Entries are numbered language by language, in the order of items."""
    names = [(code, each) for code in codes for each in items if code in each.leaves]
    places = {(code, _name(each)): place for place, (code, each) in enumerate(names)}
    try:
        return _Growing(kept, kept.state, places).grown(items, find)
    except LostError:  # a part of what was kept is gone: we begin at the beginning
        return _Growing(kept, None, places).grown(items, find)


def _name(item: Item) -> str:
    return f"{item.collection} {item.id}"


class _Growing:
    """An index while it is worked out from the `state` of an earlier one, or from nothing."""

    def __init__(self, kept: Kept, state: State | None, places: Mapping[Name, int]) -> None:
        self._kept = kept
        self._state = state
        self._places = places
        earlier = state.keys if state else {}
        moved = state is not None and list(earlier) != list(places)
        now = {before: places.get(name) for before, name in enumerate(earlier)}
        stay = {before: place for before, place in now.items() if place is not None}
        self._buckets = Buckets(kept.bucket if state else None, stay if moved else None)

    def grown(self, items: Iterable[Item], find: Callable[[Item], Found]) -> Index:
        """The index."""
        keys = dict.fromkeys(self._places, b"")
        sizes = [0] * len(self._places)
        extracts = []
        for item in items:
            found = find(item)
            for code, each in found.extracts.items():
                name = (code, _name(item))
                keys[name], sizes[self._places[name]] = found.key, each.entries
                self._take(name, found)
            extracts.append({c: e._replace(words=b"") for c, e in found.extracts.items()})
        return self._index(keys, sizes, extracts)

    def _take(self, name: Name, found: Found) -> None:
        """Take over what an item says in a language, where that is new."""
        place = self._places[name]
        if self._state is None:
            self._buckets.add(place, found.reading(name[0]))
        elif self._state.keys.get(name) != found.key:
            self._buckets.replace(place, self._before(name), found.reading(name[0]))

    def _before(self, name: Name) -> Reading:
        if self._state is None or name not in self._state.keys:
            return NOTHING
        found = self._kept.item(self._state.keys[name])
        if found is None:
            raise LostError(name)
        return words_of(found[name[0]])

    def _index(
        self,
        keys: Mapping[Name, bytes],
        sizes: Sequence[int],
        extracts: Sequence[Mapping[str, Extract]],
    ) -> Index:
        state, buckets = self._state, self._buckets
        codes = [code for code, _ in keys]
        order = Order(codes, list(accumulate(sizes, initial=0)))
        told = [
            known(buckets[number], codes)
            if state is None or number in buckets.changed
            else state.known[number]
            for number in range(COUNT)
        ]
        attached, shown = only_attached(told), _shown(told)
        if state is None or state.sizes != sizes:
            anew = set(range(COUNT))
        else:
            anew = buckets.changed | _affected(state, told)
        made = []
        for number in range(COUNT):
            if state is None or number in anew:
                made.append(lines(buckets[number], order, attached, shown))
            else:
                made.append(state.lines[number])
            if number in buckets.changed and self._kept.keeps:
                self._kept.keep_bucket(number, buckets.packed(number))
            buckets.close(number)
        self._kept.still(set(range(COUNT)) - buckets.changed)
        if self._kept.keeps:
            self._kept.keep_state(State(keys, sizes, told, made))
        return Index(_lines(made), _spelt(made), extracts)


def _affected(state: State, told: Sequence[Known]) -> set[int]:
    """The buckets in which another one's change shows."""
    attached = {rest for *_, rest in only_attached(state.known) ^ only_attached(told)}
    before, now = _shown(state.known), _shown(told)
    forms = {form for form in before.keys() | now.keys() if before.get(form) != now.get(form)}
    shown = {place for place, each in enumerate(state.lines) if not each.forms.isdisjoint(forms)}
    return shown | {bucket_of(rest) for rest in attached}


def _shown(told: Iterable[Known]) -> dict[str, str]:
    return {form: shown for each in told for form, shown in each.shown.items()}


def _lines(made: Iterable[Lines]) -> dict[str, str]:
    return {token: line for each in made for token, line in each.by_token.items()}


def _spelt(made: Iterable[Lines]) -> dict[str, list[Spelt]]:
    found: dict[str, list[Spelt]] = {}
    for each in made:
        for code, words in each.spelt.items():
            found.setdefault(code, []).extend(words)
    return found
