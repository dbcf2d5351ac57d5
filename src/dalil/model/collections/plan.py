"""Plans: what an organiser means to do, activity by activity, so that others can join."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Change, ChangeKind, Many, Record, Ref, Statement
from dalil.model.values import Clock, Date
from dalil.model.vocabulary import row_of

JOIN = "__join"
"""Behind the id of an activity: the heading that says how to join it."""
ADDRESS = "__address"
"""Behind the id of an activity: the heading with the address, in words."""


class ActivityStatus(StrEnum):
    """How firmly an activity stands."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    """Not on its day; no new day is known yet."""
    CANCELLED = "cancelled"
    DONE = "done"

    @property
    def off(self) -> bool:
        """Whether nothing happens on its day."""
        return self in (ActivityStatus.POSTPONED, ActivityStatus.CANCELLED)

    @property
    def ahead(self) -> bool:
        """Whether one can still join."""
        return self in (ActivityStatus.PROPOSED, ActivityStatus.CONFIRMED)


class Activity(Statement):
    """A seminar, training or campaign; its words stand under a heading with its id."""

    kind: row_of("activity-kinds")  # type: ignore[valid-type]
    status: ActivityStatus
    place: row_of("governorates") | None = None  # type: ignore[valid-type]
    """Left out for what belongs to no governorate: online, the whole country."""
    begins: Date | None = None
    """Its day, or the first of a span; one that was called off keeps the day it had."""
    ends: Date | None = None
    """The last day of a span, itself included."""
    starts_at: Clock | None = None
    """The clock in `Asia/Baghdad` on its first day."""
    ends_at: Clock | None = None
    """The clock on its last day."""
    formerly: Many(Date) = ()  # type: ignore[valid-type]
    """Days for which it was announced before it was moved, the oldest first."""
    partners: Many(row_of("organisations")) = ()  # type: ignore[valid-type]
    audience: Many(row_of("audiences")) = ()  # type: ignore[valid-type]
    needs: Many(row_of("needs")) = ()  # type: ignore[valid-type]
    """What others could give: people, money, a room."""

    @property
    def moves(self) -> int:
        """How often at least what was announced of it has changed."""
        return len(self.formerly) + self.status.off


class Plan(Record):
    """What an organiser means to do in a time."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("election", "answers", "cites")

    organiser: row_of("organisations")  # type: ignore[valid-type]
    begins: Date | None = None
    ends: Date | None = None
    election: Ref | None = None
    partners: Many(row_of("organisations")) = ()  # type: ignore[valid-type]
    answers: Many(Ref) = ()  # type: ignore[valid-type]
    """The recommendations it serves, ours or those of a report."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    activities: Many(Activity) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its activities."""
        return self.activities  # type: ignore[no-any-return]

    def revisions(self, activity: Activity) -> tuple[Change, ...]:
        """The changes that name an activity, the oldest first: each makes its calendars anew."""
        named = (each for each in self.changes if activity.id in each.provisions)
        later = (each for each in named if each.kind is not ChangeKind.CREATED)
        return tuple(sorted(later, key=lambda each: (each.date, each.id)))


COLLECTION = Collection(
    name="plan",
    model=Plan,
    folder="plans",
    uri="plans",
    facts=("organiser", "begins", "ends", "election", "partners", "topics"),
    order=("-begins", "id"),
    indexes=("organiser", "election"),
    rank=55,
    units=("objectives",),
    schema_type="EventSeries",
)
