"""Calendars of activities: one of a language, and one of each governorate in it.

An activity keeps its UID for ever. Its SEQUENCE is the number of changes of its plan that name it:
whoever moves one, or calls it off, writes such a change, and PLN902 asks for it. What was called
off stays in the calendar as cancelled, so that it goes from the calendars of those who took it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from dalil.build.bodies import plain
from dalil.build.calendars import calendar, stamp, uid, whole_day
from dalil.build.data.files import CALENDAR, File, lists
from dalil.build.ical import component, line, text
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.planned import IN, held, places
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.calendar import ZONE
from dalil.load.library import Expression, Work
from dalil.model.collections.plan import (
    ADDRESS,
    COLLECTION,
    JOIN,
    Activity,
    ActivityStatus,
    Plan,
)
from dalil.model.record import Verification

NAME = "activities.ics"
BAGHDAD = component(
    "VTIMEZONE",
    [
        line("TZID", ZONE),
        component(
            "STANDARD",
            [
                line("DTSTART", "20071001T040000"),
                line("TZOFFSETFROM", "+0300"),
                line("TZOFFSETTO", "+0300"),
                line("TZNAME", "+03"),
            ],
        ),
    ],
)
"""UTC+3 all the year: no summer time since 2008."""


def address(speech: Speech, place: str = "") -> str:
    """Where a calendar stands; empty where it would hold nothing, or no address is known."""
    if not speech.library.project.site_url or not any(_held(speech, place)):
        return ""
    return _page(speech, place) + NAME


def activity_calendars(speech: Speech) -> tuple[File, ...]:
    """The calendar of all activities, and that of each governorate where something is planned."""
    return tuple(
        File(
            Asset(
                _page(speech, place) + NAME,
                _calendar(speech, place).encode(),
                inputs_of(speech.library.of(COLLECTION)) | lists(speech.library),
            ),
            "calendar",
            CALENDAR,
            COLLECTION,
            speech.language.code,
            place=place,
            page=_page(speech, place) if place else "",
        )
        for place in ("", *places(speech.library))
        if address(speech, place)
    )


def _page(speech: Speech, place: str) -> str:
    parts = (IN, place) if place else ()
    return addresses.activities(speech.language.code, *parts)


def _held(speech: Speech, place: str) -> Iterator[tuple[Work, Activity]]:
    """What the language can tell of: activities on days that are known whole."""
    for work, each in held(speech.library):
        known = each.begins and each.begins.day and (each.ends is None or each.ends.day)
        if known and place in ("", each.place) and speech.language.code in work.expressions:
            yield work, each


def _calendar(speech: Speech, place: str) -> str:
    name = speech.words("activities.title")
    if place:
        name = speech.words("activities.in", place=speech.row("governorates", place))
    events = [_event(speech, work, each) for work, each in _held(speech, place)]
    return calendar(speech, name, _page(speech, place), (BAGHDAD, *events))


def _event(speech: Speech, work: Work, activity: Activity) -> str:
    assert isinstance(work.facts, Plan), "the collection holds plans"
    expression, tag = work.expressions[speech.language.code], speech.language.tag
    changes = work.facts.revisions(activity)
    made = next((each for each in work.facts.changes if each not in changes), None)
    unit = expression.body.unit(activity.id)
    where = _where(speech, expression, activity)
    page = addresses.record(speech.language.code, COLLECTION, work.id, activity.id)
    return component(
        "VEVENT",
        [
            line("UID", uid(speech, f"{work.id}.{activity.id}")),
            line("DTSTAMP", stamp(changes[-1] if changes else made)),
            line("SEQUENCE", str(len(changes))),
            *_days(activity),
            text("SUMMARY", plain(unit.heading) if unit else activity.id, LANGUAGE=tag),
            text("DESCRIPTION", _told(speech, expression, activity), LANGUAGE=tag),
            *([text("LOCATION", where, LANGUAGE=tag)] if where else []),
            text("CATEGORIES", speech.row("activity-kinds", activity.kind), LANGUAGE=tag),
            line("STATUS", _status(activity)),
            line("TRANSP", "TRANSPARENT"),
            line("URL", speech.library.project.site_url + page),
        ],
    )


def _days(activity: Activity) -> Iterator[str]:
    """With a clock its first and last minute, else whole days, the end left out."""
    assert activity.begins, "only what has a day is told"
    first = activity.begins.earliest
    last = (activity.ends or activity.begins).latest
    if activity.starts_at is None:
        yield line("DTSTART", whole_day(first), VALUE="DATE")
        yield line("DTEND", whole_day(last + timedelta(days=1)), VALUE="DATE")
        return
    yield line("DTSTART", _minute(first, activity.starts_at), TZID=ZONE)
    if activity.ends_at:
        yield line("DTEND", _minute(last, activity.ends_at), TZID=ZONE)


def _minute(day: date, clock: str) -> str:
    return f"{datetime.combine(day, time.fromisoformat(clock)):%Y%m%dT%H%M%S}"


def _status(activity: Activity) -> str:
    if activity.status.off:
        return "CANCELLED"
    unchecked = activity.verification is Verification.NEEDS_CHECK
    proposed = activity.status is ActivityStatus.PROPOSED
    return "TENTATIVE" if unchecked or proposed else "CONFIRMED"


def _told(speech: Speech, expression: Expression, activity: Activity) -> str:
    """How firm it is, what it is, and how to join."""
    status = speech.option("activity_status", activity.status)
    units = (expression.body.unit(each) for each in (activity.id, f"{activity.id}{JOIN}"))
    said = [f"{status}.", *(plain(each.markdown) for each in units if each)]
    if activity.verification is Verification.NEEDS_CHECK:
        said.append(speech.words("verification.needs-check.explanation"))
    return "\n".join(each for each in said if each)


def _where(speech: Speech, expression: Expression, activity: Activity) -> str:
    unit = expression.body.unit(f"{activity.id}{ADDRESS}")
    place = speech.row("governorates", activity.place) if activity.place else ""
    said = (plain(unit.markdown) if unit else "", place)
    return f"{speech.words('comma')} ".join(each for each in said if each)
