"""What stands before and after a page: a way on that does not grow with the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from dalil.build.glossary import BY
from dalil.build.links import to_work
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.load.calendar import anchors
from dalil.load.library import Library, Work
from dalil.memory.value import value
from dalil.model.collection import collections

REACH = 2
"""How many on each side a page names."""


@value
class Beside:
    """The ways from a page to those around it."""

    near: tuple[Link, ...]
    """Those around it in their order, itself among them; empty where it is alone."""
    previous: Link | None
    next: Link | None


def around(links: Sequence[Link], place: int, reach: int | None = None) -> Beside:
    """What stands around the page at `place`; all are near where no `reach` is given."""
    first = 0 if reach is None else max(place - reach, 0)
    last = len(links) if reach is None else place + reach + 1
    named = [replace(each, current=True) if at == place else each for at, each in enumerate(links)]
    return Beside(
        near=tuple(named[first:last]) if len(links) > 1 else (),
        previous=links[place - 1] if place else None,
        next=next(iter(links[place + 1 :]), None),
    )


def beside(speech: Speech, work: Work) -> Beside:
    """The records before and after one in its collection's order, in the reader's language."""
    works = _window(speech, work)
    return around([to_work(speech, each) for each in works], works.index(work), REACH)


def beside_works(speech: Speech, work: Work) -> Iterator[Work]:
    """The records that `beside` is made from: the place of an event hangs on its anchors."""
    for each in _window(speech, work):
        yield each
        yield from anchors(speech.library, each)


def _window(speech: Speech, work: Work) -> tuple[Work, ...]:
    """A record and those near it, in order."""
    series, place = _places(speech.library, speech.language.code).get(work.id, ((work,), 0))
    return series[max(place - REACH, 0) : place + REACH + 1]


@lru_cache(maxsize=8)
def _places(library: Library, language: str) -> dict[str, tuple[tuple[Work, ...], int]]:
    """The series that each record stands in, and its place there.

    A series is a collection, or a part of it as the collection says, in its order; it holds what
    readers of the language see. A glossary is looked up, not read through, and has none.
    """
    found: dict[str, tuple[tuple[Work, ...], int]] = {}
    for collection in collections().values():
        if collection.indexes[0] == BY:
            continue
        parts: dict[object, list[Work]] = {}
        for work in library.of(collection):
            if work.shown and language in work.expressions:
                part = getattr(work.facts, collection.series) if collection.series else None
                parts.setdefault(part, []).append(work)
        for works in map(tuple, parts.values()):
            found |= {work.id: (works, place) for place, work in enumerate(works)}
    return found
