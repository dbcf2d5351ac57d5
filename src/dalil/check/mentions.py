"""Where records name others: the bases of points, and links `record:…` in running text."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.texts import Text, texts
from dalil.load.body import Link
from dalil.load.library import Library, Work
from dalil.memory.value import value
from dalil.model.record import Reference, Statement

SCHEME = "record:"


@value
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


def statements(work: Work) -> Iterator[tuple[tuple[str, int], Statement]]:
    """The facts of its provisions or points, with the way to each in the settings block."""
    for name in type(work.facts).model_fields:
        held = getattr(work.facts, name)
        for index, each in enumerate(held if isinstance(held, tuple) else ()):
            if isinstance(each, Statement):
                yield (name, index), each


def bases(work: Work) -> Iterator[tuple[tuple[str | int, ...], Reference]]:
    """What the parts of a record rest on, gather or lead to, with the way in the settings block."""
    for path, each in statements(work):
        for name in ("basis", "gathers"):
            named = getattr(each, name, None)
            if isinstance(named, Reference):
                yield (*path, name, "id"), named
    for _, way, reference in work.facts.inner_references():
        yield (*way, "id"), reference
