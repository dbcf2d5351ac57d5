"""Which sources support which statement of a record."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.model.record import Record, Source
from dalil.text.ids import is_statement


def supporting(facts: Record, eid: str) -> Iterator[Source]:
    """The sources of a statement: those that name it or what it is part of, and those of all.

    What the editors know themselves is none.
    """
    for source in facts.sources:
        if not source.vouches:
            continue
        named = [each for each in source.supports if is_statement(each)]
        if not named or any(eid == each or is_below(eid, each) for each in named):
            yield source


def is_below(eid: str, other: str) -> bool:
    """Whether `eid` is a part of `other`, as `art_20__para_1` is of `art_20`."""
    return eid.startswith(f"{other}__")
