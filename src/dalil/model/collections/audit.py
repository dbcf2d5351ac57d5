"""Audits: what somebody found in one polling centre, criterion by criterion."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.collections.criterion import PREFIX
from dalil.model.part import Part
from dalil.model.record import Many, Record, Ref, Wording
from dalil.model.values import Day, Eid, Id, Line, Number, Text
from dalil.model.vocabulary import row_of


class Outcome(StrEnum):
    """What was found of a criterion."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    """Not looked at, or not to be told: never counted as met."""


class Result(Part):
    """What was found of one criterion; a note may stand under a heading (see `heading`)."""

    criterion: Id
    result: Outcome
    measured: Number | None = None
    """In the unit of the criterion."""
    photos: Many(Eid) = ()  # type: ignore[valid-type]
    """Ids of attachments that show it."""

    @property
    def heading(self) -> str:
        """The id of the heading under which a note on it stands."""
        return heading(self.criterion)


def heading(criterion: str) -> str:
    """The id of the heading of a criterion's note: its own, as ids within texts are written."""
    return criterion.replace("-", "_")


NOTES = heading(PREFIX)
"""What the id of every such heading begins with."""


class AuditWording(Wording):
    """The words of an audit: `title` is the name of the centre."""

    district: Line | None = None


class Audit(Record):
    """One polling centre as it was found on one day."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("election", "cites")

    governorate: row_of("governorates")  # type: ignore[valid-type]
    district: Line | None = None
    centre_number: Text | None = None
    """As the Commission gives it; left out where it is not known."""
    audited: Day
    auditor: row_of("auditors")  # type: ignore[valid-type]
    """In what role somebody looked: never a person."""
    organisation: row_of("organisations") | None = None  # type: ignore[valid-type]
    """For whom they looked, where it agreed to be named."""
    election: Ref | None = None
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    results: Many(Result) = ()  # type: ignore[valid-type]

    def result(self, criterion: str) -> Result:
        """What was found of a criterion; where nothing is said of it, that it is unknown."""
        given = (each for each in self.results if each.criterion == criterion)
        return next(given, None) or Result(criterion=criterion, result=Outcome.UNKNOWN)


COLLECTION = Collection(
    name="audit",
    model=Audit,
    folder="audits",
    uri="audits",
    facts=(
        "governorate",
        "district",
        "centre_number",
        "audited",
        "auditor",
        "organisation",
        "election",
        "topics",
    ),
    order=("governorate", "-audited", "id"),
    indexes=("governorate", "auditor", "election"),
    expected=("centre_number",),
    rank=47,
    wording=AuditWording,
)
