"""Contacts: how an office is reached, when it is open, and who checked that it is so."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from dalil.model.collection import Collection
from dalil.model.part import Part
from dalil.model.record import Many, Record, Wording
from dalil.model.values import Clock, Day, Line, PartialDate, Text, Truth
from dalil.model.vocabulary import row_of

DAY = 24 * 60
"""Minutes of a day."""


class ChannelKind(StrEnum):
    """By what an office is reached, in the order in which pages show it: phone first."""

    PHONE = "phone"
    MOBILE = "mobile"
    SHORT = "short"
    """A short number that only the networks of the country know."""
    TEXT_RELAY = "text-relay"
    """A number with which one writes instead of speaking."""
    SMS = "sms"
    WHATSAPP = "whatsapp"
    MESSAGES = "messages"
    """Another messaging service, by the address of its page."""
    EMAIL = "email"
    WEB = "web"

    @property
    def dialled(self) -> bool:
        """Whether its value is a number of the whole world (E.164)."""
        return self in _DIALLED


_DIALLED = frozenset(
    (
        ChannelKind.PHONE,
        ChannelKind.MOBILE,
        ChannelKind.TEXT_RELAY,
        ChannelKind.SMS,
        ChannelKind.WHATSAPP,
    )
)


class Weekday(StrEnum):
    """A day of the week, Monday first as ISO 8601 has it."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class SignLanguage(StrEnum):
    """Whether somebody there signs."""

    YES = "yes"
    ON_REQUEST = "on-request"
    NO = "no"


class Wheelchair(StrEnum):
    """Whether one gets in with a wheelchair."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Channel(Part):
    """A way to reach the office; addresses that are words stand in the wording."""

    kind: ChannelKind
    value: Text
    """A number as `+9647…`, an e-mail address, a web address."""


class Opening(Part):
    """From when to when the office is open on some days; a break parts a day into two of these."""

    weekdays: Annotated[Many(Weekday), Field(min_length=1)]  # type: ignore[valid-type]
    opens: Clock
    closes: Clock
    overnight: Truth = False
    """Whether it closes on the day after."""


class SpecialDay(Part):
    """A day on which other hours hold: a polling day, a day of mourning. A break makes two."""

    date: Day
    closed: Truth = False
    opens: Clock | None = None
    closes: Clock | None = None
    overnight: Truth = False


def minutes(clock: str) -> int:
    """The minutes since midnight: 570 for `09:30`."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def span(opens: str, closes: str, overnight: bool) -> tuple[int, int]:
    """The minutes of opening and closing, counted from the midnight before it opens."""
    return minutes(opens), minutes(closes) + (DAY if overnight else 0)


class ContactWording(Wording):
    """A contact in one language: `title` is the role that answers, never a person."""

    office_address: Line | None = None
    """Where one can go."""
    post_address: Line | None = None
    """Where one can write."""


class Contact(Record):
    """A role in an office that answers: it names no private person."""

    UNCHECKED_AFTER: ClassVar[int] = 12
    """Months after which a contact should be checked again."""

    unit: row_of("units")  # type: ignore[valid-type]
    place: row_of("governorates") | None = None  # type: ignore[valid-type]
    """The governorate it serves; left out where it serves the whole country."""
    channels: Many(Channel) = ()  # type: ignore[valid-type]
    office_address: Line | None = None
    post_address: Line | None = None
    hours: Many(Opening) = ()  # type: ignore[valid-type]
    exceptions: Many(SpecialDay) = ()  # type: ignore[valid-type]
    closed_on_holidays: Truth = False
    """Whether the holidays of `content/site.yml` close it."""
    languages: Many(row_of("spoken-languages")) = ()  # type: ignore[valid-type]
    sign_language: SignLanguage | None = None
    wheelchair: Wheelchair | None = None
    verified_on: Day
    """When somebody last tried it."""

    @property
    def due(self) -> date:
        """The day from which it should be checked again."""
        checked = self.verified_on.earliest
        year, month = divmod(checked.year * 12 + checked.month - 1 + self.UNCHECKED_AFTER, 12)
        last = PartialDate(year, month + 1).latest
        return last.replace(day=min(checked.day, last.day))

    def spans(self, weekday: int) -> tuple[tuple[int, int], ...]:
        """When it is open on a day of the week, 0 for Monday, in minutes, the earliest first."""
        name = list(Weekday)[weekday]
        return tuple(
            sorted(
                span(each.opens, each.closes, each.overnight)
                for each in self.hours
                if name in each.weekdays
            )
        )

    def exceptional(self) -> dict[date, tuple[tuple[int, int], ...]]:
        """When it is open from each day of the exceptions on; nothing where it stays closed."""
        found: dict[date, list[tuple[int, int]]] = {}
        for each in self.exceptions:
            spans = found.setdefault(each.date.earliest, [])
            if each.opens and each.closes and not each.closed:
                spans.append(span(each.opens, each.closes, each.overnight))
        return {day: tuple(sorted(spans)) for day, spans in sorted(found.items())}


COLLECTION = Collection(
    name="contact",
    model=Contact,
    folder="contacts",
    uri="contacts",
    facts=(
        *("unit", "place", "languages", "sign_language", "wheelchair"),
        *("verified_on", "topics"),
    ),
    order=("place", "unit", "id"),
    indexes=("place", "unit"),
    expected=("languages", "sign_language", "wheelchair"),
    rank=85,
    wording=ContactWording,
    table=True,
    schema_type="ContactPoint",
)
