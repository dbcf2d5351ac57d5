"""Criteria: what is looked at in a polling centre so that nobody is shut out, and how."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Many, Record, Ref, Wording
from dalil.model.values import Line, Number, Truth
from dalil.model.vocabulary import row_of

PREFIX = "crit-"
"""What the id of every criterion begins with, so that headings of audits can tell theirs."""


class Unit(StrEnum):
    """What a measure of a criterion counts."""

    CM = "cm"
    CM_PER_M = "cm-per-m"
    """By how many centimetres a ramp rises on a metre of its length."""
    COUNT = "count"


class CriterionWording(Wording):
    """The words of a criterion: `title` is what is looked at, `summary` why."""

    instruction: Line
    """How it is looked at or measured."""


class Criterion(Record):
    """One thing to look at in a polling centre."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("cites",)

    setting: row_of("settings")  # type: ignore[valid-type]
    position: Number
    """Its place on the form, in the order of a voter's way."""
    instruction: Line
    measured_in: Unit | None = None
    """Of a measure that may be taken; none where one only looks."""
    polling_day: Truth = False
    """Whether it can be seen on polling day alone."""
    serves: Many(row_of("audiences")) = ()  # type: ignore[valid-type]
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    """The measures of guidance that it comes from."""


COLLECTION = Collection(
    name="criterion",
    model=Criterion,
    folder="criteria",
    uri="criteria",
    facts=("setting", "measured_in", "serves", "topics"),
    order=("position", "id"),
    indexes=("setting", "serves"),
    rank=46,
    wording=CriterionWording,
    table=True,
)
