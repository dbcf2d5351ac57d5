"""When events happen: fixed days, and days counted from other events by their rules.

A day is a civil day in `Asia/Baghdad`, without a clock. The day after the anchor is the first that
counts, as in "within three days, from the day after publication". Working days leave out the
weekend and the holidays that `content/site.yml` lists (`weekend`, `holidays`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from dalil.load.project import Project
from dalil.model.collections.event import Direction, Event
from dalil.model.point import Days
from dalil.model.values import PartialDate

if TYPE_CHECKING:  # a library puts its events in order of their days
    from dalil.load.library import Library, Work

ZONE = "Asia/Baghdad"
"""The time zone of every civil day."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_DURATION = re.compile(r"\AP(\d+)([DWMY])\Z")


@dataclass(frozen=True, slots=True)
class Span:
    """One day, or all days from the first to the last; either may be known only in part."""

    begins: PartialDate
    ends: PartialDate
    """Itself included; equal to `begins` for a single day."""

    @property
    def single(self) -> bool:
        """Whether it is one day, month or year."""
        return self.begins == self.ends


@dataclass(frozen=True, slots=True)
class Week:
    """Which days are no working days."""

    weekend: frozenset[int]
    """0 is Monday."""
    holidays: frozenset[date]

    def works(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return day.weekday() not in self.weekend and day not in self.holidays


def week(project: Project) -> Week:
    """The working week of a project; what is no day's name or date counts for nothing."""
    days = (str(each).casefold() for each in project.listed("weekend"))
    holidays = (_date(str(each)) for each in project.listed("holidays"))
    return Week(
        frozenset(WEEKDAYS.index(each) for each in days if each in WEEKDAYS),
        frozenset(each for each in holidays if each),
    )


@lru_cache(maxsize=4)
def occasions(library: Library) -> Mapping[str, Span]:
    """When every event happens, by id; an event whose day nobody knows is not in it.

    An anchor that is itself counted is followed; a ring of anchors gives no day.
    """
    working = week(library.project)
    found: dict[str, Span | None] = {}
    for id_, work in library.works.items():
        if isinstance(work.facts, Event):
            _find(library, working, id_, found)
    return {id_: span for id_, span in found.items() if span}


def when(library: Library, work: Work) -> Span | None:
    """When one event happens; None where no source gives a day to count from."""
    return occasions(library).get(work.id)


def anchors(library: Library, work: Work) -> list[Work]:
    """The events from which the day of one is counted, the nearest first."""
    found: dict[str, Work] = {}
    here: Work | None = work
    while here and here.id not in found and isinstance(here.facts, Event):
        found[here.id] = here
        anchor = here.facts.anchor
        here = library.known.get(anchor.id or "") if anchor else None
    return list(found.values())[1:]


def counted(anchor: date, event: Event, working: Week) -> date | None:
    """The day that a rule gives, counted from the day of its anchor.

    None where it counts hours, which begin at no day, and where it leaves the calendar.
    """
    parts = _DURATION.match(event.offset or "")
    if not parts:
        return None
    number, unit = int(parts[1]), parts[2]
    sign = -1 if event.direction is Direction.BEFORE else 1
    try:
        if unit in "MY":
            return _months(anchor, sign * number * (12 if unit == "Y" else 1))
        days = sign * number * (7 if unit == "W" else 1)
        if event.days is Days.WORKING and unit == "D":
            return _working(anchor, days, working)
        return anchor + timedelta(days=days)
    except (OverflowError, ValueError):
        return None


def _find(library: Library, working: Week, id_: str, found: dict[str, Span | None]) -> Span | None:
    way: list[tuple[str, Event]] = []
    while id_ not in found:
        found[id_] = None  # met again on the way, it is a ring
        work = library.known.get(id_)
        if work is None or not isinstance(work.facts, Event):
            break
        event = work.facts
        if event.begins is not None:
            found[id_] = Span(event.begins, event.ends or event.begins)
            break
        if event.anchor is None or not event.anchor.id or not event.offset:
            break
        way.append((id_, event))
        id_ = event.anchor.id
    span = found[id_]
    for each, event in reversed(way):
        span = found[each] = _after(span, event, working)
    return span


def _after(anchor: Span | None, event: Event, working: Week) -> Span | None:
    """Counted from the last day of what lies before, from the first of what lies behind."""
    if anchor is None:
        return None
    start = anchor.begins if event.direction is Direction.BEFORE else anchor.ends
    if not start.day:
        return None
    day = counted(start.earliest, event, working)
    if day is None:
        return None
    whole = PartialDate(day.year, day.month, day.day)
    return Span(whole, whole)


def _working(day: date, days: int, working: Week) -> date:
    """So many working days on; a week without any leaves the calendar, as does a day beyond it."""
    step = timedelta(days=1 if days > 0 else -1)
    left = abs(days)
    while left:
        day += step
        left -= working.works(day)
    return day


def _months(day: date, months: int) -> date:
    """The same day so many months on; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = PartialDate(year, month + 1).latest
    return last.replace(day=min(day.day, last.day))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
