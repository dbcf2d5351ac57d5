"""Signs for polling centres: a pictogram with words, an arrow where one is needed."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.handout import Handout
from dalil.model.record import Many, Record, Ref, Wording
from dalil.model.values import Text, Truth


class Pictogram(StrEnum):
    """What is drawn; `theme/signs/` holds a drawing of each."""

    ENTRANCE = "entrance"
    LEVEL_ENTRANCE = "level-entrance"
    STATION = "station"
    PRIORITY = "priority"
    ASSISTANCE = "assistance"
    TOILET = "toilet"
    INFORMATION = "information"
    EXIT = "exit"


class Direction(StrEnum):
    """Where an arrow points: as the eye sees it, whatever way the language runs."""

    HERE = "here"
    """No arrow: the sign hangs at what it names."""
    AHEAD = "ahead"
    LEFT = "left"
    RIGHT = "right"


class SignWording(Wording):
    """The words of a sign in one language: `title` is what stands on it."""

    braille: Text | None = None
    """The title in braille, as a table of liblouis gives it; `scripts/braille` writes it."""
    braille_table: Text | None = None
    """The table and its version."""


class Sign(Record):
    """A sign to print; its summary says where to put it."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("cites",)

    pictogram: Pictogram
    number_box: Truth = False
    """Whether a box stands behind the words, to be filled in by hand."""
    braille: Text | None = None
    braille_table: Text | None = None
    cites: Many(Ref) = ()  # type: ignore[valid-type]


COLLECTION = Collection(
    name="sign",
    model=Sign,
    folder="signs",
    uri="signs",
    facts=("topics",),
    order=("id",),
    indexes=("pictogram",),
    rank=45,
    wording=SignWording,
    table=True,
    handouts=(Handout.SIGN,),
)
