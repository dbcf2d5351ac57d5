"""Decisions of the Board of Commissioners, as published or reported."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Many, Record, Ref, Statement
from dalil.model.values import Date, Day, Text
from dalil.model.vocabulary import row_of


class MinutesType(StrEnum):
    """The kind of session."""

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"


class Vote(StrEnum):
    """How the Board voted."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"


class Unknown(StrEnum):
    """What no source gives."""

    DATE = "date"
    DECISION_NUMBER = "decision_number"
    MINUTES_NUMBER = "minutes_number"
    VOTE = "vote"
    TEXT = "text"
    AMENDED_ARTICLES = "amended_articles"
    LEGAL_BASIS = "legal_basis"
    REASON = "reason"
    ANNEXES = "annexes"
    NAMES = "names"


class Decision(Record):
    """A decision of the Board."""

    RELATIONS: ClassVar[tuple[str, ...]] = (
        "election",
        "legal_basis",
        "instruments",
        "amends",
        "repeals",
        "supersedes",
        "corrects",
        "suspends",
        "annuls",
        "answers",
        "cites",
    )

    date: Date | None = None
    """The day of the session, as far as known."""
    announced: Day | None = None
    """Where only the announcement is known; then the id has this day."""
    decision_number: Text | None = None
    """As printed, often unpublished: never guessed."""
    minutes_type: MinutesType | None = None
    minutes_number: Text | None = None
    published_on: Day | None = None
    """The time to appeal runs from the day after it."""
    issuer: row_of("issuers") | None = None  # type: ignore[valid-type]
    kind: row_of("decision-kinds")  # type: ignore[valid-type]
    election: Ref | None = None
    vote: Vote | None = None
    unknown: Many(Unknown) = ()  # type: ignore[valid-type]
    legal_basis: Many(Ref) = ()  # type: ignore[valid-type]
    instruments: Many(Ref) = ()  # type: ignore[valid-type]
    amends: Many(Ref) = ()  # type: ignore[valid-type]
    repeals: Many(Ref) = ()  # type: ignore[valid-type]
    supersedes: Many(Ref) = ()  # type: ignore[valid-type]
    corrects: Many(Ref) = ()  # type: ignore[valid-type]
    suspends: Many(Ref) = ()  # type: ignore[valid-type]
    annuls: Many(Ref) = ()  # type: ignore[valid-type]
    answers: Many(Ref) = ()  # type: ignore[valid-type]
    """The recommendations it takes up, ours or those of a report, where a source says so."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    provisions: Many(Statement) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its points."""
        return self.provisions  # type: ignore[no-any-return]

    @property
    def day(self) -> Date | None:
        """When it was taken or, failing that, announced."""
        return self.date or self.announced

    @property
    def year(self) -> int | None:
        """The year of `day`."""
        return self.day.year if self.day else None


COLLECTION = Collection(
    name="decision",
    model=Decision,
    folder="decisions",
    uri="decisions",
    facts=(
        "date",
        "announced",
        "decision_number",
        "minutes_type",
        "minutes_number",
        "published_on",
        "issuer",
        "kind",
        "election",
        "vote",
        "topics",
    ),
    expected=("decision_number", "minutes_number"),
    order=("-day", "id"),
    indexes=("year", "decision_number", "kind", "election"),
    rank=30,
    schema_type="Legislation",
    cited=True,
    binding=True,
)
