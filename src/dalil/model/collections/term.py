"""Terms: what a word means, and what it is called in the other languages."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Many, Record, Ref, Wording
from dalil.model.values import Line, Truth


class TermStatus(StrEnum):
    """How firmly a term stands in its least certain language."""

    APPROVED = "approved"
    PROPOSED = "proposed"
    """In use in sources; a native reader has not confirmed all its forms."""
    DOUBTFUL = "doubtful"
    """Several forms compete."""


class TermWording(Wording):
    """A concept in one language: `title` is the preferred form, `summary` the definition."""

    variants: Many(Line) = ()  # type: ignore[valid-type]
    """Other forms of the same concept."""


class Term(Record):
    """A concept of the glossary."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("defined_in", "broader", "related")

    variants: Many(Line) = ()  # type: ignore[valid-type]
    term_status: TermStatus
    mark: Truth = True
    """Whether texts explain it where it occurs; false for words that are everywhere."""
    defined_in: Many(Ref) = ()  # type: ignore[valid-type]
    """The provisions that define or establish it, where known."""
    broader: Many(Ref) = ()  # type: ignore[valid-type]
    related: Many(Ref) = ()  # type: ignore[valid-type]


COLLECTION = Collection(
    name="term",
    model=Term,
    folder="terms",
    uri="terms",
    facts=("term_status", "topics"),
    order=("id",),
    indexes=("title", "topics"),
    rank=70,
    wording=TermWording,
    table=True,
    schema_type="DefinedTerm",
)
