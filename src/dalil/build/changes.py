"""What was done to records: added, corrected, amended, taken back; the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dalil.build import bodies
from dalil.build.computed import computed
from dalil.build.links import browse, inputs_of, to_work
from dalil.build.page import Link, Page, Phrase, Value
from dalil.build.parts import cut
from dalil.build.text import Speech
from dalil.i18n import language
from dalil.i18n.dates import civil
from dalil.load import addresses
from dalil.load.library import Library, Work
from dalil.model.record import ChangeKind, Publication
from dalil.model.values import PartialDate

LIMIT = 300
"""How many changes a page holds; a longer year is cut into pages."""
RECENT = 6
"""How many changes the home page shows."""


@dataclass(frozen=True, slots=True)
class Done:
    """Something done to a record, as lists show it."""

    link: Link
    date: Value
    kind: str
    note: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """What was done in a month."""

    eid: str
    label: str
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something done to a record, before it is put in words."""

    date: PartialDate
    work: Work
    kind: ChangeKind
    note: str = ""
    """The id of the change, under which a note may stand in the text."""


ORDER = "changes"
"""The name of `order` in the inputs of pages."""


def order(library: Library) -> str:
    """Which change follows which, as text that can be compared."""
    return "\n".join(f"{each.date} {each.work.id} {each.note}" for each in events(library))


def events(library: Library) -> list[Event]:
    """Everything done to records that readers see or once saw, the newest first."""
    found = [each for work in library.works.values() for each in _of(work)]
    found.sort(key=lambda each: (each.work.id, each.note))
    found.sort(key=lambda each: each.date, reverse=True)
    return found


def change_pages(speech: Speech) -> Iterator[Page]:
    """The newest year at the address of all changes, a page for each other year."""
    by_year = [
        (year, cut(tuple(same), LIMIT))
        for year, same in groupby(events(speech.library), key=lambda each: each.date.year)
    ]
    for year, parts in by_year:
        for number, part in enumerate(parts, 1):
            yield _page(speech, by_year, year, number, part)


def to_changes(speech: Speech) -> Link:
    """The way to all changes."""
    text = speech.phrase(speech.words("ways.changes.title"))
    return Link(text, addresses.changes(speech.language.code))


def recent(speech: Speech) -> Iterator[Done]:
    """What was last done to the records that changed last."""
    last: dict[str, Event] = {}
    for each in events(speech.library):
        if each.work.shown:
            last.setdefault(each.work.id, each)
        if len(last) == RECENT:
            break
    for each in last.values():
        yield Done(_link(speech, each.work), speech.date(each.date), _kind(speech, each))


def _of(work: Work) -> Iterator[Event]:
    if work.facts.publication is Publication.DRAFT:
        return
    for change in work.facts.changes:
        yield Event(change.date, work, change.kind, change.id)
    told = any(each.kind is ChangeKind.WITHDRAWN for each in work.facts.changes)
    if work.facts.withdrawal and not work.shown and not told:
        yield Event(work.facts.withdrawal.date, work, ChangeKind.WITHDRAWN)


Years = list[tuple[int, tuple[tuple[Event, ...], ...]]]


def _page(speech: Speech, by_year: Years, year: int, number: int, part: tuple[Event, ...]) -> Page:
    main = to_changes(speech)
    newest = by_year[0][0]
    address = _address(newest, year, number)
    of_year = next(parts for each, parts in by_year if each == year)
    title = main.text.text
    if address:
        title = f"{title}: {speech.words.number(year)}"
    if number > 1:
        part_name = speech.words("ways.changes.part", n=speech.words.number(number))
        title = f"{title}{speech.words('comma')} {part_name}"
    return computed(
        speech,
        lambda code: addresses.changes(code, *address),
        "changes.html",
        title,
        speech.words("ways.changes.text"),
        above=(browse(speech), main) if address else (browse(speech),),
        section=main if address else None,
        data={
            "years": tuple(_years(speech, by_year, year)) if len(by_year) > 1 else (),
            "parts": tuple(_parts(speech, newest, year, len(of_year), number)),
            "months": tuple(_months(speech, part)),
        },
        inputs=inputs_of(each.work for each in part) | {ORDER},
    )


def _address(newest: int, year: int, number: int) -> tuple[str, ...]:
    if number == 1:
        return () if year == newest else (str(year),)
    return (str(year), str(number))


def _years(speech: Speech, by_year: Years, here: int) -> Iterator[Link]:
    newest = by_year[0][0]
    for year, _ in by_year:
        address = addresses.changes(speech.language.code, *_address(newest, year, 1))
        yield Link(speech.phrase(speech.words.number(year)), address, current=year == here)


def _parts(speech: Speech, newest: int, year: int, count: int, here: int) -> Iterator[Link]:
    for number in range(1, count + 1 if count > 1 else 1):
        text = speech.words("ways.changes.part", n=speech.words.number(number))
        address = addresses.changes(speech.language.code, *_address(newest, year, number))
        yield Link(speech.phrase(text), address, current=number == here)


def _months(speech: Speech, part: tuple[Event, ...]) -> Iterator[Month]:
    for (year, month), same in groupby(part, key=lambda each: (each.date.year, each.date.month)):
        label = civil(speech.language, year, month)
        yield Month(
            f"month_{year}_{month:02}",
            label,
            tuple(
                Done(
                    _link(speech, each.work),
                    speech.date(each.date),
                    _kind(speech, each),
                    _note(speech, each),
                )
                for each in same
            ),
        )


def _kind(speech: Speech, event: Event) -> str:
    return speech.option("change_kind", event.kind)


def _link(speech: Speech, work: Work) -> Link:
    """The record; where it was taken back, the notice that says so."""
    link = to_work(speech, work)
    if link.address:
        return link
    best = work.best(speech.language.code).language
    return Link(
        link.text, addresses.record(best, work.collection, work.id), elsewhere=link.elsewhere
    )


def _note(speech: Speech, event: Event) -> Phrase | None:
    """The words about a change, in the language in which the record is linked."""
    best = event.work.best(speech.language.code)
    unit = best.body.unit(event.note) if event.note else None
    text = bodies.plain(unit.markdown) if unit else ""
    return Phrase(text, language(best.language)) if text else None
