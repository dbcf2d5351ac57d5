"""Plans: `EventSeries`, and each activity an `Event` of it."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.bodies import plain
from dalil.build.linked.node import Node, called, known, of, on_page, to
from dalil.build.text import Speech
from dalil.load.library import Expression, Work
from dalil.model.collections.plan import Activity, ActivityStatus, Plan
from dalil.model.record import Verification

OFFSET = "+03:00"
"""Of Baghdad, all the year."""
STATUS = {
    ActivityStatus.CANCELLED: "EventCancelled",
    ActivityStatus.POSTPONED: "EventPostponed",
}


def plan(speech: Speech, work: Work, expression: Expression) -> Node:
    """What an organiser means to do; only its name where nobody has checked the record."""
    assert isinstance(work.facts, Plan), "the type is that of plans"
    held = work.facts
    node = called(speech, work, expression)
    if held.verification is Verification.NEEDS_CHECK:
        return node
    organiser = speech.row("organisations", held.organiser)
    return node | known(
        startDate=str(held.begins or ""),
        endDate=str(held.ends or ""),
        organizer=known(type="Organization", name=organiser),
        superEvent=to(speech, of(work, "election"), ("Event",)),
        subEvent=list(_events(speech, work, expression)),
    )


def _events(speech: Speech, work: Work, expression: Expression) -> Iterator[Node]:
    """The activities that were checked, each with its place on the page."""
    for each in work.facts.statements():
        unit = expression.body.unit(each.id)
        if unit is None or not isinstance(each, Activity):
            continue
        if each.verification is Verification.NEEDS_CHECK:
            continue
        moved = "EventRescheduled" if each.formerly else "EventScheduled"
        place = speech.row("governorates", each.place) if each.place else ""
        yield known(
            type="Event",
            name=plain(unit.heading),
            description=plain(unit.markdown),
            url=on_page(each.id),
            startDate=_moment(each.begins, each.starts_at),
            endDate=_moment(each.ends or each.begins, each.ends_at),
            previousStartDate=str(each.formerly[-1]) if each.formerly else "",
            eventStatus=STATUS.get(each.status, moved),
            location=known(type="Place", name=place) if place else None,
        )


def _moment(day: object, clock: str | None) -> str:
    """A day, with the clock where both are known."""
    return f"{day}T{clock}:00{OFFSET}" if day and clock else str(day or "")
