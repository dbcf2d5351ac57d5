"""Points: statements that answer one question each, as procedures are made of."""

from __future__ import annotations

from enum import StrEnum

from dalil.model.record import Grounded
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


class Point(Grounded):
    """One thing to know about a procedure."""

    kind: PointKind
    actor: row_of("actors") | None = None  # type: ignore[valid-type]
    time_limit: Duration | None = None
    days: Days | None = None
    starts: row_of("starts") | None = None  # type: ignore[valid-type]
    """From when the time runs."""
