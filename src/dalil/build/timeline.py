"""All events in order of their days, fixed or counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.build import calendars
from dalil.build.computed import computed
from dalil.build.links import entry, inputs_of, to_reference
from dalil.build.occasions import when
from dalil.build.page import Link, Page, Value
from dalil.build.text import Speech
from dalil.i18n.dates import civil
from dalil.load import addresses
from dalil.load.calendar import Span, occasions
from dalil.load.library import Library, Work
from dalil.load.project import VOCABULARIES
from dalil.model.collections.event import COLLECTION, Event


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in a list of days."""

    days: tuple[Value, ...]
    """The day, or the first and the last; empty where nobody knows it."""
    event: Link
    kind: str
    election: Link | None
    counted: bool
    """Whether a rule gives its day."""


@dataclass(frozen=True, slots=True)
class Month:
    """The events that begin in a month."""

    eid: str
    """Empty where only the year of them is known."""
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events that begin in a year."""

    eid: str
    label: str
    months: tuple[Month, ...]


def in_time(library: Library) -> list[Work]:
    """The shown events, the earliest first; those of which nobody knows the day last."""
    return _ordered(library, library.of(COLLECTION))


def about(library: Library, election: Work) -> list[Work]:
    """The shown events that belong to an election, the earliest first."""
    relations = library.incoming.get(election.id, ())
    subjects = dict.fromkeys(each.subject for each in relations if each.field == "election")
    works = (library.works[id_] for id_ in subjects)
    return _ordered(library, (work for work in works if isinstance(work.facts, Event)))


def entries(speech: Speech, works: Iterable[Work]) -> tuple[Entry, ...]:
    """Events as a list of days prints them."""
    return tuple(_entry(speech, work, work.facts) for work in works if _is_event(work))


def to_calendar(speech: Speech) -> Link:
    """The way to the page of all days."""
    text = speech.phrase(speech.words("calendar.title"))
    return Link(text, addresses.calendar(speech.language.code, COLLECTION))


def calendar_pages(speech: Speech) -> Iterator[Page]:
    """The page of all days; none while there is no event."""
    works = in_time(speech.library)
    if not works:
        return
    link = to_calendar(speech)
    plural = speech.phrase(speech.words(f"{COLLECTION.name}.plural"))
    section = Link(plural, addresses.index(speech.language.code, COLLECTION))
    years = tuple(_years(speech, works))
    found, file = occasions(speech.library), calendars.address(speech)
    yield computed(
        speech,
        lambda code: addresses.calendar(code, COLLECTION),
        "calendar.html",
        link.text.text,
        speech.words("calendar.lead"),
        above=(section,),
        section=section,
        data={
            "years": years,
            "contents": tuple(
                Link(speech.phrase(each.label), f"{link.address}#{each.eid}") for each in years
            ),
            "file": Link(speech.phrase(speech.words("calendar.file")), file) if file else None,
            "undated": entries(speech, (work for work in works if work.id not in found)),
        },
        inputs=inputs_of(speech.library.of(COLLECTION)) | {f"{VOCABULARIES}/event-kinds.yml"},
    )


def _ordered(library: Library, works: Iterable[Work]) -> list[Work]:
    found = occasions(library)
    shown = sorted((work for work in works if work.shown), key=lambda work: work.id)
    dated = [work for work in shown if work.id in found]
    dated.sort(key=lambda work: found[work.id].begins)
    return [*dated, *(work for work in shown if work.id not in found)]


def _years(speech: Speech, works: list[Work]) -> Iterator[Year]:
    found = occasions(speech.library)
    held: dict[int, dict[int, list[Work]]] = {}
    for work in works:
        span: Span | None = found.get(work.id)
        if span:
            held.setdefault(span.begins.year, {}).setdefault(span.begins.month, []).append(work)
    for year, months in held.items():
        yield Year(
            f"year_{year}",
            civil(speech.language, year),
            tuple(
                Month(
                    f"month_{year}_{month:02}" if month else "",
                    civil(speech.language, year, month),
                    entries(speech, some),
                )
                for month, some in months.items()
            ),
        )


def _is_event(work: Work) -> bool:
    return isinstance(work.facts, Event)


def _entry(speech: Speech, work: Work, event: object) -> Entry:
    assert isinstance(event, Event)
    named = to_reference(speech, speech.library, event.election) if event.election else None
    return Entry(
        days=when(speech, work),
        event=entry(speech, work),
        kind=speech.row("event-kinds", event.kind),
        election=named,
        counted=event.anchor is not None,
    )
