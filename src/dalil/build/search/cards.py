"""Cards: what a hit shows, in the words of the page, some entries of one item on each."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.search.item import Leaf

ENTRIES = 4
"""Entries on one card: one hit costs one card."""
SHARED = 100
"""Cards of a collection in a language, one after the other, that share a digest in their names."""
LONGEST = 700
"""Letters of a text that a card keeps: excerpts are taken from them."""

Card = list[object]
"""Address of the page, its title, and for each entry anchor, section and text."""


def cards(leaf: Leaf) -> Iterator[Card]:
    """The cards of an item in one language, in the order of its entries."""
    for start in range(0, len(leaf.entries), ENTRIES):
        some = leaf.entries[start : start + ENTRIES]
        lines = [[each.anchor, each.section, _cut(each.text)] for each in some]
        yield [leaf.address, leaf.title, lines]


def _cut(text: str) -> str:
    """`text`, or its beginning up to the end of a word."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0] + " …"
