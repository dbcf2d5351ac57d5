"""The table that hits are narrowed down and put in order by: one column for each fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from dalil.build.search.extract import Extract
from dalil.build.search.item import Item


def table(
    items: Sequence[Item], extracts: Sequence[Mapping[str, Extract]], codes: Collection[str]
) -> Mapping[str, Any]:
    """The facts of all items as parallel lists, in the order of items.

    `collections` says how many items in a row belong to each; `counts` and `cards` how many entries
    and cards an item has in a language. A column of names holds places in the list of its names, 0
    for none.
    """
    status, statuses = _named([each.status for each in items])
    issuer, issuers = _named([each.issuer for each in items])
    names = sorted({topic for each in items for topic in each.topics})
    return {
        "collections": [
            [name, len(list(same))]
            for name, same in groupby(items, key=lambda each: each.collection)
        ],
        "number": [_number(each.number) for each in items],
        "year": [_number(each.year) for each in items],
        "date": [_number(each.date) for each in items],
        "status": status,
        "statuses": statuses,
        "issuer": issuer,
        "issuers": issuers,
        "topics": [_places(each.topics, names) for each in items],
        "topicNames": names,
        "kinds": {str(place): sorted(each.kinds) for place, each in enumerate(items) if each.kinds},
        "counts": {
            code: [each[code].entries if code in each else 0 for each in extracts] for code in codes
        },
        "cards": {
            code: [len(each[code].cards) if code in each else 0 for each in extracts]
            for code in codes
        },
    }


def _number(text: str) -> int:
    return int(text or 0)


def _named(column: list[str]) -> tuple[list[int], list[str]]:
    names = ["", *sorted(set(column) - {""})]
    return [names.index(each) for each in column], names


def _places(topics: Iterable[str], names: list[str]) -> int | list[int]:
    """Places of topics; one alone without a list around it."""
    found = sorted(names.index(each) for each in topics)
    return found[0] if len(found) == 1 else found
