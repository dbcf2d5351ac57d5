"""Kits: what one purpose needs, gathered from the library and printed as one document."""

from __future__ import annotations

from enum import StrEnum

from dalil.model.advice import Advisable
from dalil.model.collection import Collection
from dalil.model.handout import Handout
from dalil.model.record import Many, Record, Ref, Reference, Statement
from dalil.model.vocabulary import row_of


class Purpose(StrEnum):
    """What a kit is for."""

    SEMINAR = "seminar"
    TRAINING = "training"
    OBSERVATION = "observation"
    MEDIA = "media"
    OUTLINE = "outline"
    """Headings to write a text of one's own below; no text to sign."""


class Item(Advisable):
    """One part of a kit; why it is there stands under a heading with its id."""

    gathers: Ref | None = None
    """The record or the place in it; none for a part that stands in the kit alone."""


class Kit(Record):
    """Parts of the library in the order in which one purpose needs them."""

    purpose: Purpose
    audience: Many(row_of("audiences")) = ()  # type: ignore[valid-type]
    points: Many(Item) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its parts."""
        return self.points  # type: ignore[no-any-return]

    def gathered(self) -> list[tuple[str, int, Reference]]:
        """The records it is made of."""
        return [
            ("gathers", place, each.gathers)
            for place, each in enumerate(self.points)
            if each.gathers
        ]


COLLECTION = Collection(
    name="kit",
    model=Kit,
    folder="kits",
    uri="kits",
    facts=("purpose", "audience", "topics"),
    order=("id",),
    indexes=("purpose", "audience"),
    rank=55,
    apart=("gathers",),
    handouts=(Handout.PRINT,),
)
