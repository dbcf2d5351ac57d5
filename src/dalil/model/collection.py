"""What a collection is, and the registry that finds them all."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from dalil.model.handout import Handout
from dalil.model.record import Record, Wording


@dataclass(frozen=True, slots=True)
class Collection:
    """A kind of record and how the site shows it. Pages, indexes and schemas follow from it."""

    name: str
    """One record of it, as in words and templates: `law`, `records/law.html`."""
    model: type[Record]
    folder: str
    """Under `content/`."""
    uri: str
    """Under each language: `laws` in `/ar/laws/iq-2019-31/`."""
    facts: tuple[str, ...]
    """Fields shown as a labelled list, in order. An empty one is left out unless in `expected`."""
    order: tuple[str, ...]
    """Fields that sort it, or `when`, the computed day of an event; a hyphen in front reverses."""
    indexes: tuple[str, ...]
    """Fields it is grouped by; the first is the collection's own page. `title` makes a glossary:
    titles by letter, each with its summary and its other languages."""
    expected: tuple[str, ...] = ()
    """Facts whose absence is worth a word: printed as "not verified"."""
    rank: int = 100
    """Its place in menus, lowest first."""
    wording: type[Wording] = Wording
    """The words of one language: what a translation may hold; every other field is neutral."""
    binding: bool = False
    """Whether it tells people what they may and must do: translations of it claim the least."""
    table: bool = False
    """Whether its records are rows of `content/<folder>.yml` and not folders."""
    units: tuple[str, ...] = ()
    """Ids of headings that every record of it has."""
    schema_type: str = "CreativeWork"
    """What a record of it is in the words of schema.org."""
    apart: tuple[str, ...] = ()
    """Fields that its template shows in a place of their own, not among facts and relations."""
    crossed: str = ""
    """A field of fixed values: a page of counts crosses the other groupings with it."""
    origin: str = ""
    """The hand-written page that tells where its records come from, if a library has one."""
    series: str = ""
    """A field that parts it into series, each read from its first record to its last; without one
    it is a single series."""
    cited: bool = False
    """Whether people cite its articles or points: each has a button that copies how."""
    handouts: tuple[Handout, ...] = ()
    """What is printed from each of its records; for posters `units` names `message` and `share`."""

    @property
    def neutral(self) -> frozenset[str]:
        """The fields that stand once, in the source language."""
        return frozenset(self.model.model_fields.keys() - self.wording.model_fields.keys())

    def __hash__(self) -> int:
        return hash(self.folder)

    def __reduce__(self) -> tuple[Callable[[str], Collection], tuple[str]]:
        """Kept by its folder alone: it is part of the program, not of what is worked out."""
        return collection, (self.folder,)


@cache
def collections() -> dict[str, Collection]:
    """Every collection by its folder, in the order of menus."""
    from dalil.model import collections as package

    found = [
        import_module(f"{package.__name__}.{module.name}").COLLECTION
        for module in pkgutil.iter_modules(package.__path__)
    ]
    return {each.folder: each for each in sorted(found, key=lambda each: (each.rank, each.name))}


def collection(folder: str) -> Collection:
    """The collection of a folder."""
    return collections()[folder]
