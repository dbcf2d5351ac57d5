"""Procedures: what one can do, within what time, where and how."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Many, Record, Ref, Statement
from dalil.model.values import Duration
from dalil.model.vocabulary import row_of


class PointKind(StrEnum):
    """What a point of a procedure answers, in the order in which readers need it."""

    WHO = "who"
    DEADLINE = "deadline"
    WHEN = "when"
    WHERE = "where"
    CONDITION = "condition"
    FORM = "form"
    EVIDENCE = "evidence"
    FEE = "fee"
    STEP = "step"
    GROUND = "ground"
    CLASS = "class"
    OUTPUT = "output"
    EFFECT = "effect"
    RULE = "rule"
    PENALTY = "penalty"
    STANDARD = "standard"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    CONTEXT = "context"
    FACT = "fact"
    EXAMPLE = "example"


class Days(StrEnum):
    """Which days a time limit counts."""

    CALENDAR = "calendar"
    WORKING = "working"


class Point(Statement):
    """One thing to know about a procedure."""

    kind: PointKind
    actor: row_of("actors") | None = None  # type: ignore[valid-type]
    time_limit: Duration | None = None
    days: Days | None = None
    starts: row_of("starts") | None = None  # type: ignore[valid-type]
    """From when the time runs."""
    basis: Ref | None = None


class Procedure(Record):
    """A procedure, as far as sources report it."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("legal_basis", "appeal", "cites")

    jurisdiction: row_of("jurisdictions") | None = None  # type: ignore[valid-type]
    applies_to: row_of("elections") | None = None  # type: ignore[valid-type]
    """Left out where it follows from the law in force."""
    legal_basis: Many(Ref) = ()  # type: ignore[valid-type]
    appeal: Ref | None = None
    """The procedure by which its outcome is appealed."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    points: Many(Point) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its points."""
        return self.points  # type: ignore[no-any-return]


COLLECTION = Collection(
    name="procedure",
    model=Procedure,
    folder="procedures",
    uri="procedures",
    facts=("applies_to", "jurisdiction", "topics"),
    order=("id",),
    indexes=("topics", "applies_to"),
    rank=5,
)
