"""Guidance: what to do so that nobody is shut out, measure by measure."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.advice import Advisable
from dalil.model.collection import Collection
from dalil.model.handout import Handout
from dalil.model.record import Grounded, Many, Record, Ref, Statement
from dalil.model.values import Truth
from dalil.model.vocabulary import row_of


class Obligation(StrEnum):
    """How strongly a measure is asked for (the words of RFC 2119, cut to two)."""

    MUST = "must"
    SHOULD = "should"


class Measure(Advisable, Grounded):
    """One thing to do; its words stand under a heading with its id."""

    obligation: Obligation
    actor: row_of("actors") | None = None  # type: ignore[valid-type]
    """Who acts."""


class Guidance(Record):
    """Advice on one setting, for those who prepare it."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("explains", "cites")

    setting: row_of("settings")  # type: ignore[valid-type]
    serves: Many(row_of("audiences")) = ()  # type: ignore[valid-type]
    """Whom it helps."""
    measures: Many(Measure) = ()  # type: ignore[valid-type]
    checklist: Truth = False
    """Whether paper has a box to tick beside each measure."""
    explains: Many(Ref) = ()  # type: ignore[valid-type]
    """What it says in plain words."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    """Laws and standards it leans on."""

    def statements(self) -> tuple[Statement, ...]:
        """Its measures."""
        return self.measures  # type: ignore[no-any-return]


COLLECTION = Collection(
    name="guidance",
    model=Guidance,
    folder="guidance",
    uri="guidance",
    facts=("setting", "serves", "topics"),
    order=("id",),
    indexes=("setting", "serves"),
    rank=40,
    schema_type="Article",
    handouts=(Handout.SHEET,),
)
