"""When an office is open: in words, and as minutes for the script that says whether it is now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from dalil.build.text import Speech
from dalil.load.calendar import WEEKDAYS, ZONE, Week, week
from dalil.model.collections.contact import DAY, Contact
from dalil.model.values import PartialDate

__all__ = ["ZONE", "Line", "exceptional", "for_script", "holidays", "in_words", "usual", "weekday"]

Spans = tuple[tuple[int, int], ...]
"""Minutes of opening and closing, counted from the midnight before it opens."""


@dataclass(frozen=True, slots=True)
class Line:
    """Days on which the same hours hold."""

    days: str
    """Sunday to Thursday; or a single date with its weekday."""
    times: str
    """From 08:00 to 15:00; closed."""


def usual(speech: Speech, contact: Contact) -> tuple[Line, ...]:
    """The hours of a week, days with the same ones together; nothing where they are not known."""
    if not contact.hours:
        return ()
    order = _in_order(week(speech.library.project))
    runs: list[tuple[list[int], Spans]] = []
    for day in order:
        spans = contact.spans(day)
        if runs and runs[-1][1] == spans:
            runs[-1][0].append(day)
        else:
            runs.append(([day], spans))
    return tuple(Line(_days(speech, days), _times(speech, spans)) for days, spans in runs)


def exceptional(speech: Speech, contact: Contact) -> tuple[Line, ...]:
    """The days on which other hours hold, the earliest first."""
    return tuple(
        Line(_date(speech, day), _times(speech, spans))
        for day, spans in contact.exceptional().items()
    )


def holidays(speech: Speech, contact: Contact) -> str:
    """A sentence: that it is closed on holidays, and which these are; empty where it is not."""
    if not contact.closed_on_holidays:
        return ""
    listed = sorted(week(speech.library.project).holidays)
    if not listed:
        return speech.words("contact.holidays.unlisted")
    dates = f"{speech.words('comma')} ".join(_plain(speech, day) for day in listed)
    return speech.words("contact.holidays.listed", dates=dates)


def for_script(speech: Speech, contact: Contact) -> str:
    """The same as JSON: the spans of each day from Monday on, and those of single dates."""
    if not contact.hours:
        return ""
    free = week(speech.library.project).holidays if contact.closed_on_holidays else frozenset()
    dates: dict[date, Spans] = {day: () for day in sorted(free)} | contact.exceptional()
    told = {
        "week": [contact.spans(day) for day in range(len(WEEKDAYS))],
        "dates": {day.isoformat(): spans for day, spans in sorted(dates.items())},
    }
    return json.dumps(told, separators=(",", ":"))


def in_words(speech: Speech, contact: Contact) -> str:
    """All hours on one line, for an address book."""
    lines = (*usual(speech, contact), *exceptional(speech, contact))
    said = [f"{each.days}: {each.times}" for each in lines]
    return "; ".join((*said, *filter(None, (holidays(speech, contact),))))


def _in_order(working: Week) -> list[int]:
    """The days of a week, the first working day after the weekend first."""
    days = list(range(len(WEEKDAYS)))
    first = next((day for day in days if day not in working.weekend and _before(day, working)), 0)
    return days[first:] + days[:first]


def _before(day: int, working: Week) -> bool:
    """Whether the day before belongs to the weekend."""
    return (day - 1) % len(WEEKDAYS) in working.weekend


def _days(speech: Speech, days: list[int]) -> str:
    names = [weekday(speech, day) for day in days]
    if len(names) == len(WEEKDAYS):
        return speech.words("contact.days.every")
    if len(names) > 2:
        return speech.words("contact.days.span", first=names[0], last=names[-1])
    if len(names) == 2:
        return speech.words("contact.days.two", first=names[0], last=names[1])
    return names[0]


def weekday(speech: Speech, day: int) -> str:
    """The name of a day of the week, 0 for Monday."""
    return speech.words(f"event.weekdays.{WEEKDAYS[day]}")


def _times(speech: Speech, spans: Spans) -> str:
    if not spans:
        return speech.words("contact.closed")
    return f"{speech.words('comma')} ".join(_span(speech, *each) for each in spans)


def _span(speech: Speech, opens: int, closes: int) -> str:
    if (opens, closes) == (0, DAY):
        return speech.words("contact.round")
    first, last = _clock(speech, opens), _clock(speech, closes)
    key = "contact.overnight" if closes > DAY else "clock.span"
    return speech.words(key, first=first, last=last)


def _clock(speech: Speech, minutes: int) -> str:
    hours, rest = divmod(minutes % DAY, 60)
    return speech.words.number(f"{hours:02}:{rest:02}")


def _date(speech: Speech, day: date) -> str:
    name = weekday(speech, day.weekday())
    return f"{name}{speech.words('comma')} {_plain(speech, day)}"


def _plain(speech: Speech, day: date) -> str:
    return speech.date(PartialDate(day.year, day.month, day.day)).text.text
