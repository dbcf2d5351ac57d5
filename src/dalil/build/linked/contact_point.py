"""Contacts: `ContactPoint`, with its hours as `OpeningHoursSpecification`."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.linked.node import Node, called, known
from dalil.build.text import Speech
from dalil.load.library import Expression, Work
from dalil.model.collections.contact import DAY, ChannelKind, Contact
from dalil.model.record import Verification


def contact_point(speech: Speech, work: Work, expression: Expression) -> Node:
    """How an office is reached; only its name where nobody has checked the record."""
    assert isinstance(work.facts, Contact), "the type is that of contacts"
    held = work.facts
    node = called(speech, work, expression)
    if held.verification is Verification.NEEDS_CHECK:
        return node
    place = speech.row("governorates", held.place) if held.place else ""
    return node | known(
        contactType=speech.row("units", held.unit),
        areaServed=known(type="AdministrativeArea", name=place) if place else None,
        telephone=[each.value for each in held.channels if _called(each.kind)],
        email=_values(held, ChannelKind.EMAIL),
        url=_values(held, ChannelKind.WEB),
        availableLanguage=list(held.languages),
        hoursAvailable=[*_week(held), *_days(held)],
    )


def _called(kind: ChannelKind) -> bool:
    return kind in (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.SHORT)


def _values(contact: Contact, kind: ChannelKind) -> list[str]:
    return [each.value for each in contact.channels if each.kind is kind]


def _week(contact: Contact) -> Iterator[Node]:
    """A closing that lies before the opening is on the day after, as the vocabulary has it."""
    for each in contact.hours:
        days = [f"https://schema.org/{day.value.title()}" for day in each.weekdays]
        yield known(
            type="OpeningHoursSpecification",
            dayOfWeek=days,
            opens=each.opens,
            closes="23:59" if each.overnight and each.closes == each.opens else each.closes,
        )


def _days(contact: Contact) -> Iterator[Node]:
    for day, spans in contact.exceptional().items():
        for opens, closes in spans or ((0, 0),):
            yield known(
                type="OpeningHoursSpecification",
                validFrom=day.isoformat(),
                validThrough=day.isoformat(),
                opens=_clock(opens),
                closes=_clock(closes) if closes != opens + DAY else "23:59",
            )


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes % DAY, 60)
    return f"{hours:02}:{rest:02}"
