"""Where records name others: the bases of points, and links `record:…` in running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.check.texts import Text, texts
from dalil.load.body import Link
from dalil.load.library import Library, Work
from dalil.model.record import Reference

SCHEME = "record:"


@dataclass(frozen=True, slots=True)
class Mention:
    """A link to a record, in a body."""

    text: Text
    link: Link
    record: str
    """The id it names."""
    anchor: str
    """The place in the record; empty where it names none."""


def mentions(library: Library) -> Iterator[Mention]:
    """Every link to a record in every text."""
    for text in texts(library):
        for link in text.body.links:
            if link.target.startswith(SCHEME):
                id, _, anchor = link.target.removeprefix(SCHEME).partition("#")
                yield Mention(text, link, id, anchor)


def statements_field(work: Work) -> str:
    """The field that holds the facts of its provisions or points; empty where it has none."""
    held = work.facts.statements()
    named = (each for each in type(work.facts).model_fields if getattr(work.facts, each) is held)
    return next(named, "") if held else ""


def bases(work: Work) -> Iterator[tuple[tuple[str | int, ...], Reference]]:
    """What the points of a record rest on or gather, with the way to each in the settings block."""
    field = statements_field(work)
    for index, each in enumerate(work.facts.statements()):
        for name in ("basis", "gathers"):
            named = getattr(each, name, None)
            if isinstance(named, Reference):
                yield (field, index, name, "id"), named
