"""What the search needs of an item in one language, small enough to be kept for the next build."""

from __future__ import annotations

import json
import pickle
from typing import NamedTuple

from dalil.build.search.cards import cards
from dalil.build.search.item import Leaf
from dalil.build.search.reading import Reading


class Extract(NamedTuple):
    """An item in one language, without its text."""

    entries: int
    """How many it has."""
    cards: tuple[bytes, ...]
    """Its cards as files hold them."""
    words: bytes
    """Its reading, packed: that of an item which did not change is not looked at."""


def extract(leaf: Leaf, read: Reading) -> Extract:
    """What is kept of `leaf`, which was read."""
    texts = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in cards(leaf))
    held = tuple(each.encode() for each in texts)
    return Extract(len(leaf.entries), held, pickle.dumps(tuple(read), pickle.HIGHEST_PROTOCOL))


def words_of(kept: Extract) -> Reading:
    """The reading that was packed."""
    return Reading(*pickle.loads(kept.words))
