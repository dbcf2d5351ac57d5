"""What can be found: records and hand-written pages, each in its languages, piece by piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

PAGE = "page"
"""The collection of hand-written pages."""


class Entry(NamedTuple):
    """A place that a hit leads to: a whole page, or a part of it with its own anchor."""

    anchor: str
    """Empty for the page itself."""
    section: str
    """What the part is called; empty for the page itself."""
    text: str
    """Its words as they are shown."""
    weighed: tuple[tuple[float, str], ...]
    """What it is found by: texts, each with how much a word in it counts."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """An item in one language."""

    address: str
    title: str
    entries: tuple[Entry, ...]
    """The page itself first."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something found as one, in whichever language a reader finds it."""

    id: str
    collection: str
    leaves: Mapping[str, Leaf]
    """By language code. They may be made when they are asked for: ask once."""
    number: str = ""
    """In Latin digits, without leading zeros."""
    year: str = ""
    date: str = ""
    """As far as known: `20231218`, `202312`, `2023`."""
    status: str = ""
    topics: tuple[str, ...] = ()
    issuer: str = ""
    paths: tuple[str, ...] = ()
    """The files that its words come from."""
    kinds: frozenset[str] = field(default_factory=frozenset)
    """What readers call it in a citation, beside its collection: `instructions`."""
