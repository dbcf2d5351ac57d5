"""The activities of all plans, and the governorates they are in."""

from __future__ import annotations

from functools import lru_cache

from dalil.load.library import Library, Work
from dalil.model.collections.plan import COLLECTION, Activity, Plan

IN = "in"
"""The part of an address behind which a governorate stands."""


@lru_cache(maxsize=4)
def held(library: Library) -> tuple[tuple[Work, Activity], ...]:
    """Every activity of every shown plan, the earliest first; those without a day last."""
    found = [
        (work, each)
        for work in library.of(COLLECTION)
        if work.shown and isinstance(work.facts, Plan)
        for each in work.facts.activities
    ]
    dated = [one for one in found if one[1].begins]
    dated.sort(key=lambda one: (one[1].begins, one[1].starts_at or "", one[0].id, one[1].id))
    return (*dated, *(one for one in found if not one[1].begins))


def places(library: Library) -> tuple[str, ...]:
    """The governorates in which something is planned, as their list has them."""
    rows = library.vocabularies.lists.get("governorates")
    named = dict.fromkeys(each.place for _, each in held(library) if each.place)
    order = list(rows.rows) if rows else []
    return tuple(sorted(named, key=lambda each: order.index(each) if each in order else -1))
