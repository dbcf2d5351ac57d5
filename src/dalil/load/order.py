"""In which order the records of a collection stand, as the collection says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dalil.load.calendar import when

if TYPE_CHECKING:
    from dalil.load.library import Library, Work

WHEN = "when"
"""In a collection's `order`: the day of an event, which no field holds where a rule gives it."""


def in_order(library: Library, works: list[Work]) -> Iterator[Work]:
    """The works of one collection, as its `order` says; what is missing comes last."""
    if not works:
        return iter(())
    found = sorted(works, key=lambda work: work.id)
    for name in reversed(works[0].collection.order):
        given = {work.id: _sorted_by(library, work, name.removeprefix("-")) for work in found}
        held = [work for work in found if given[work.id] is not None]
        lacking = [work for work in found if given[work.id] is None]
        held.sort(key=lambda work: given[work.id], reverse=name.startswith("-"))
        found = [*held, *lacking]
    return iter(found)


def _sorted_by(library: Library, work: Work, name: str) -> Any:
    """A field of a work, or the first day of an event, fixed or counted; None where unknown."""
    if name != WHEN:
        return getattr(work.facts, name)
    span = when(library, work)
    return span.begins if span else None
