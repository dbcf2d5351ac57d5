"""Recommendations that others made to the commission and its partners."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Many, Record, Ref
from dalil.model.values import Text
from dalil.model.vocabulary import row_of


class Answer(StrEnum):
    """How far this library serves what was recommended. It says nothing about its adoption."""

    SERVED = "served"
    PARTLY = "partly"
    OPEN = "open"
    """Nothing here serves it yet."""
    BEYOND = "beyond"
    """A public library of static pages cannot serve it; `obstacle` says why."""


class Recommendation(Record):
    """A proposal and what answers it: always records of ours, never free words."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("answered_by",)

    code: Text
    """Its name in the report: `DP-01`."""
    section: row_of("report-sections")  # type: ignore[valid-type]
    group: row_of("recommendation-groups")  # type: ignore[valid-type]
    addressee: row_of("addressees")  # type: ignore[valid-type]
    theme: row_of("themes")  # type: ignore[valid-type]
    answer: Answer
    obstacle: row_of("obstacles") | None = None  # type: ignore[valid-type]
    """What keeps a public static site from serving all of it."""
    answered_by: Many(Ref) = ()  # type: ignore[valid-type]


COLLECTION = Collection(
    name="recommendation",
    model=Recommendation,
    folder="recommendations",
    uri="recommendations",
    facts=("code", "group", "section", "addressee", "theme", "topics"),
    order=("id",),
    indexes=("group", "theme", "addressee", "answer"),
    series="group",
    rank=60,
    apart=("answer", "obstacle", "answered_by"),
    crossed="answer",
    origin="workshop/index",
    table=True,
)
