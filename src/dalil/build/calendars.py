"""The calendar of a language: every election and deadline whose day is known, as a whole day.

Days of deadlines are counted, never stored: when the polling day of an election changes, its
deadlines move with it, here and on the pages, and count as changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import urlsplit

from dalil.build.data.files import CALENDAR, File, lists
from dalil.build.data.records import open_records
from dalil.build.ical import component, line, text
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.calendar import ZONE, Span, occasions
from dalil.load.library import Library, Work
from dalil.model.collections.event import COLLECTION, Event
from dalil.model.record import Change, Verification

NAME = "events.ics"
KINDS = "event-kinds"
"""The vocabulary of `Event.kind`."""
BAGHDAD = timezone(timedelta(hours=3))
"""UTC+3, no summer time since 2008."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""The time stamp of an event that names no change: older than any that does."""


def address(speech: Speech) -> str:
    """Where the calendar file of a language stands; empty where no day is known or no address."""
    if not any(_held(speech)) or not speech.library.project.site_url:
        return ""
    return addresses.index(speech.language.code, COLLECTION) + NAME


def calendars(speech: Speech) -> tuple[File, ...]:
    """The calendar file of a language; none where no day is known or no address is."""
    held, code = list(_held(speech)), speech.language.code
    if not address(speech):
        return ()
    asset = Asset(
        address(speech),
        _calendar(speech, held).encode(),
        inputs_of(speech.library.of(COLLECTION)) | lists(speech.library),
    )
    return (File(asset, "calendar", CALENDAR, COLLECTION, code),)


def _held(speech: Speech) -> Iterator[tuple[Work, Span]]:
    """What the language can tell of: events whose first and last day are whole days."""
    days = occasions(speech.library)
    for work in open_records(speech.library, COLLECTION):
        span = days.get(work.id)
        if span and span.begins.day and span.ends.day and speech.language.code in work.expressions:
            yield work, span


def calendar(speech: Speech, name: str, page: str, parts: Iterable[str]) -> str:
    """A calendar of a language, with the page that shows the same days."""
    project = speech.library.project
    whole = f"{name} – {project.words('name', speech.language.code)}"
    return component(
        "VCALENDAR",
        [
            line("VERSION", "2.0"),
            line("PRODID", "-//Dalil//Dalil//EN"),
            text("NAME", whole, LANGUAGE=speech.language.tag),
            text("X-WR-CALNAME", whole),
            line("X-WR-TIMEZONE", ZONE),
            line("URL", project.site_url + page),
            *parts,
        ],
    )


def uid(speech: Speech, id_: str | None) -> str:
    """The same in every language and for ever: an id is never used twice."""
    return f"{id_}@{urlsplit(speech.library.project.site_url).hostname}"


def whole_day(day: date) -> str:
    """A day without a clock."""
    return f"{day:%Y%m%d}"


def stamp(change: Change | None) -> str:
    """The beginning of the day of a change in Baghdad, in universal time."""
    if change is None:
        return f"{NEVER:%Y%m%dT%H%M%SZ}"
    first = datetime.combine(change.date.earliest, datetime.min.time(), BAGHDAD)
    return f"{first.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _calendar(speech: Speech, held: list[tuple[Work, Span]]) -> str:
    ids = frozenset(work.id for work, _ in held)
    return calendar(
        speech,
        speech.words("event.plural"),
        addresses.index(speech.language.code, COLLECTION),
        (_event(speech, work, span, ids) for work, span in held),
    )


def _event(speech: Speech, work: Work, span: Span, ids: frozenset[str]) -> str:
    wording, event = work.expressions[speech.language.code].wording, work.facts
    assert wording is not None, "pages have words"
    assert isinstance(event, Event), "the collection holds events"
    tag = speech.language.tag
    url = speech.library.project.site_url
    changes = sorted(_changes(speech.library, work), key=lambda each: each.date)
    unchecked = event.verification is Verification.NEEDS_CHECK
    note = speech.words("verification.needs-check.explanation") if unchecked else ""
    election = event.election.id if event.election else None
    return component(
        "VEVENT",
        [
            line("UID", uid(speech, work.id)),
            line("DTSTAMP", stamp(changes[-1] if changes else None)),
            line("SEQUENCE", str(max(len(changes) - 1, 0))),
            line("DTSTART", whole_day(span.begins.earliest), VALUE="DATE"),
            line("DTEND", whole_day(span.ends.latest + timedelta(days=1)), VALUE="DATE"),
            text("SUMMARY", wording.title, LANGUAGE=tag),
            text("DESCRIPTION", f"{wording.summary}\n{note}".strip(), LANGUAGE=tag),
            text("CATEGORIES", speech.row(KINDS, event.kind), LANGUAGE=tag),
            line("STATUS", "TENTATIVE" if unchecked else "CONFIRMED"),
            line("TRANSP", "TRANSPARENT"),
            line("URL", url + addresses.record(speech.language.code, COLLECTION, work.id)),
            *([line("RELATED-TO", uid(speech, election))] if election in ids else []),
        ],
    )


def _changes(library: Library, work: Work) -> Iterator[Change]:
    """The changes of an event and of all events that its day is counted from."""
    seen: set[str] = set()
    here: Work | None = work
    while here and here.id not in seen and isinstance(here.facts, Event):
        seen.add(here.id)
        yield from here.facts.changes
        anchor = here.facts.anchor if here.facts.begins is None else None
        here = library.known.get(anchor.id or "") if anchor else None
