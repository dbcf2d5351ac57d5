"""Cards: what a hit shows, in the words of the page; some entries of one item on each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dalil.build.search.item import Leaf

SIZE = 1_750
"""Letters of the texts on a card, about: one hit costs one card, and each card is a file."""
SHARED = 32
"""Cards of a collection in a language, one after the other, that share a digest in their names."""
LONGEST = 700
"""Letters of a text that a card keeps: excerpts are taken from them."""

Card = list[object]
"""Address of the page, its title, and for each entry anchor, section and text."""


def cards(leaf: Leaf) -> Iterator[Card]:
    """The cards of an item in one language: as many entries on each, in their order.

    The browser finds the card of an entry by how many of both there are.
    """
    lines = [[each.anchor, each.section, _cut(each.text)] for each in leaf.entries]
    letters = sum(len(text) for *_, text in lines)
    count = min(max(1, round(letters / SIZE)), len(lines))
    firsts = [-(-len(lines) * card // count) for card in range(count + 1)]
    for first, end in pairwise(firsts):
        yield [leaf.address, leaf.title, lines[first:end]]


def _cut(text: str) -> str:
    """`text`, or its beginning up to the end of a word."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0] + " …"
