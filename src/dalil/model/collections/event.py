"""Elections and deadlines: fixed days, and days that follow from other days by a rule."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.point import Days
from dalil.model.record import Many, Part, Record, Ref, Statement, Verification
from dalil.model.values import Date, Duration, Eid, Number, Percent, Truth
from dalil.model.vocabulary import row_of


class Direction(StrEnum):
    """On which side of its anchor a deadline lies."""

    AFTER = "after"
    BEFORE = "before"


class Figure(Part):
    """A turnout as somebody gave it, always with what it is a share of."""

    id: Eid
    percent: Percent
    votes: Number | None = None
    base: Number | None = None
    """How many the share is taken of."""
    base_is: row_of("turnout-bases")  # type: ignore[valid-type]
    stage: row_of("turnout-stages")  # type: ignore[valid-type]
    """First count, final count, estimate."""
    place: row_of("governorates") | None = None  # type: ignore[valid-type]
    """Where, for a share of a part of the country."""
    verification: Verification
    recommended: Truth = False
    """Whether it is the figure to use: the one that tables put first and charts show."""

    @property
    def computed(self) -> Decimal | None:
        """`votes` of `base` in per cent, as exact as `percent` is given; None without both."""
        if not self.votes or not self.base:
            return None
        share = Decimal(100 * self.votes) / self.base
        return share.quantize(self.percent)


class Event(Record):
    """A day, or a span of days, in `Asia/Baghdad`."""

    RELATIONS: ClassVar[tuple[str, ...]] = (
        "election",
        "anchor",
        "legal_basis",
        "procedure",
        "decided_by",
        "cites",
    )

    kind: row_of("event-kinds")  # type: ignore[valid-type]
    jurisdiction: row_of("jurisdictions") | None = None  # type: ignore[valid-type]
    election: Ref | None = None
    """The polling day it belongs to; an election names none."""
    begins: Date | None = None
    """The fixed day, or the first of a span; left out where a rule gives it."""
    ends: Date | None = None
    """The last day of a span, itself included."""
    anchor: Ref | None = None
    """The event from which the day is counted."""
    offset: Duration | None = None
    """How many days, weeks or months lie between the two; the day after the anchor is the first."""
    direction: Direction = Direction.AFTER
    days: Days = Days.CALENDAR
    legal_basis: Many(Ref) = ()  # type: ignore[valid-type]
    procedure: Ref | None = None
    """What can be done until then."""
    decided_by: Many(Ref) = ()  # type: ignore[valid-type]
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    points: Many(Statement) = ()  # type: ignore[valid-type]
    turnout: Many(Figure) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its points."""
        return self.points  # type: ignore[no-any-return]

    @property
    def figure(self) -> Figure | None:
        """The turnout to use: the one marked so, else the first."""
        whole = [each for each in self.turnout if each.place is None]
        marked = [each for each in whole if each.recommended]
        return next(iter([*marked, *whole]), None)


COLLECTION = Collection(
    name="event",
    model=Event,
    folder="events",
    uri="events",
    facts=("when", "kind", "jurisdiction", "election", "topics"),
    order=("-when", "id"),
    indexes=("kind", "election"),
    rank=35,
    schema_type="Event",
)
