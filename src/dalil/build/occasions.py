"""When an event happens, in words, and how its day is counted."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.build.links import to_reference, to_work
from dalil.build.page import Link, Value
from dalil.build.text import Speech
from dalil.build.times import duration
from dalil.i18n.dates import weekday
from dalil.load.calendar import WEEKDAYS, week
from dalil.load.calendar import when as span_of
from dalil.load.library import Work
from dalil.model.collections.event import Event
from dalil.model.point import Days
from dalil.model.values import PartialDate


@dataclass(frozen=True, slots=True)
class Rule:
    """How a day is counted from that of another event."""

    sentence: str
    """How long, which kind of days, on which side: "3 calendar days after"."""
    anchor: Link
    anchor_days: tuple[Value, ...]
    """Empty where nobody knows them."""
    basis: tuple[Link, ...]
    """What the rule rests on."""
    counting: tuple[str, ...]
    """Sentences: from when it runs, and which days count."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When an event happens."""

    days: tuple[Value, ...]
    """The day with its weekday, or the first and the last; or that it is not verified."""
    rule: Rule | None
    """None for a fixed day."""


def occasion(speech: Speech, work: Work) -> Occasion:
    """When an event happens and how its day is counted."""
    return Occasion(when(speech, work, named=True) or (speech.missing,), _rule(speech, work))


def when(speech: Speech, work: Work, named: bool = False) -> tuple[Value, ...]:
    """The day of an event, or its first and last; nothing where nobody knows it.

    With `named`, each with its day of the week.
    """
    span = span_of(speech.library, work)
    if span is None:
        return ()
    days = (span.begins,) if span.single else (span.begins, span.ends)
    return tuple(_named(speech, each) if named else speech.date(each) for each in days)


def _named(speech: Speech, day: PartialDate) -> Value:
    plain = speech.date(day)
    if not day.day:
        return plain
    name = weekday(speech.language, day.earliest)
    text = f"{name}{speech.words('comma')} {plain.text.text}"
    return Value(speech.phrase(text), datetime=plain.datetime)


def _rule(speech: Speech, work: Work) -> Rule | None:
    event = work.facts
    if not isinstance(event, Event) or event.anchor is None or not event.offset:
        return None
    library = speech.library
    held = library.known.get(event.anchor.id or "")
    time = duration(speech, event.offset, event.days)
    return Rule(
        sentence=speech.words(f"event.counted.{event.direction}", time=time),
        anchor=to_work(speech, held) if held else to_reference(speech, library, event.anchor),
        anchor_days=when(speech, held, named=True) if held else (),
        basis=tuple(to_reference(speech, library, each) for each in event.legal_basis),
        counting=tuple(_counting(speech, event)),
    )


def _counting(speech: Speech, event: Event) -> list[str]:
    """From when the time runs, and which days count."""
    found = [speech.words(f"event.runs.{event.direction}")]
    if event.days is Days.CALENDAR:
        return [*found, speech.words("event.days.calendar")]
    free = week(speech.library.project)
    comma = f"{speech.words('comma')} "
    names = [speech.words(f"event.weekdays.{WEEKDAYS[each]}") for each in sorted(free.weekend)]
    found.append(speech.words("event.days.working", weekend=comma.join(names)))
    if not free.holidays:
        return [*found, speech.words("event.days.no_holidays")]
    listed = (PartialDate(each.year, each.month, each.day) for each in sorted(free.holidays))
    dates = comma.join(speech.date(each).text.text for each in listed)
    return [*found, speech.words("event.days.holidays", dates=dates)]
