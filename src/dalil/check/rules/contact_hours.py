"""CON902 contact-hours: hours of a contact that overlap, or end before they begin.

Pages say when an office is open and whether it is open now, so its hours have one meaning. A night
that ends on the next day says `overnight: true`; a break makes two rows that do not touch the same
minute. A single date has either hours or `closed: true`.

PASS  {weekdays: [sunday], opens: "08:00", closes: "12:00"} and {…, opens: "13:00", closes: "15:00"}
PASS  {weekdays: [sunday], opens: "20:00", closes: "02:00", overnight: true}
FAIL  {weekdays: [sunday], opens: "15:00", closes: "08:00"}
FAIL  two rows of a Sunday, from 08:00 to 12:00 and from 11:00 to 15:00
FAIL  {date: 2026-10-20, closed: true, opens: "08:00", closes: "12:00"}

Source: the record format, contacts.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.contact import DAY, Contact, Opening, SpecialDay, Weekday, span

HOURS = Code("CON902", "contact-hours")
LOCAL = True
WEEK = 7 * DAY

Placed = tuple[int, int, int]
"""First minute, last minute, place in the list."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every row of hours that makes no time, or a time that another row has already."""
    for work in works(library):
        held = work.facts
        if not isinstance(held, Contact):
            continue
        for field, at, name, variant, value in _wrong(held):
            place = (field, at, name) if name else (field, at)
            yield at_field(HOURS, work.source.draft, place, variant, value=value)


def _wrong(contact: Contact) -> Iterator[tuple[str, int, str, str, str]]:
    """List, place in it, field, sentence and value of each contradiction."""
    for at, each in enumerate(contact.hours):
        if (variant := _turned(each)) is not None:
            yield "hours", at, "closes", variant, each.closes
    for at, day in enumerate(contact.exceptions):
        if day.closed and (day.opens or day.closes):
            yield "exceptions", at, "closed", "closed", str(day.date)
        elif not day.closed and not (day.opens and day.closes):
            yield "exceptions", at, "date", "half", str(day.date)
        elif (variant := _turned(day)) is not None:
            yield "exceptions", at, "closes", variant, str(day.closes)
    yield from (("hours", at, "", "overlap", days) for at, days in _overlaps(contact.hours))
    yield from (("exceptions", at, "date", "overlap", day) for at, day in _twice(contact))


def _turned(row: Opening | SpecialDay) -> str | None:
    """Which sentence tells that a row ends before it begins, or only after a whole day."""
    if not (row.opens and row.closes):
        return None
    if row.overnight:
        return "overnight" if row.closes > row.opens else None
    return "" if row.closes <= row.opens else None


def _overlaps(hours: tuple[Opening, ...]) -> Iterator[tuple[int, str]]:
    """The rows of a week that begin before an earlier one has ended, with the day."""
    placed = sorted(
        (first + day * DAY, last + day * DAY, at)
        for at, each in enumerate(hours)
        if _turned(each) is None
        for day, name in enumerate(Weekday)
        if name in each.weekdays
        for first, last in (span(each.opens, each.closes, each.overnight),)
    )
    again = [(first + WEEK, last + WEEK, at) for first, last, at in placed]
    told: set[int] = set()
    end = 0
    for first, last, at in (*placed, *again):
        if first < end and at not in told:
            told.add(at)
            yield at, list(Weekday)[first // DAY % 7].value
        end = max(end, last)


def _twice(contact: Contact) -> Iterator[tuple[int, str]]:
    """The rows of a date that say something else than an earlier row of it."""
    held: dict[str, list[Placed]] = {}
    for at, each in enumerate(contact.exceptions):
        whole = each.closed or not (each.opens and each.closes)
        first, last = (0, DAY) if whole else span(str(each.opens), str(each.closes), each.overnight)
        rows = held.setdefault(str(each.date), [])
        if any(first < end and begin < last for begin, end, _ in rows):
            yield at, str(each.date)
        rows.append((first, last, at))
