"""Contacts as pages show them: how to reach an office, when it is open, when that was checked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from dalil.build import hours, vcards
from dalil.build.channels import Way, ways
from dalil.build.hours import Line
from dalil.build.links import entry
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Work
from dalil.model.collections.contact import COLLECTION, Contact
from dalil.model.values import PartialDate


@dataclass(frozen=True, slots=True)
class Checked:
    """When a contact was tried, and from when on that is too long ago."""

    sentence: str
    """For as long as it holds, and after: it names both days."""
    late: str
    """What takes its place once the day has come."""
    due: str
    """That day, in ISO 8601."""


@dataclass(frozen=True, slots=True)
class Card:
    """All that is needed to reach an office."""

    link: Link
    """To its own page."""
    said: tuple[str, ...]
    """Where it belongs: its unit, its governorate."""
    ways: tuple[Way, ...]
    hours: tuple[Line, ...]
    """Empty where they are not known."""
    exceptions: tuple[Line, ...]
    holidays: str
    spans: str
    """The hours for the script, as JSON; empty where they are not known."""
    spoken: str
    """The languages spoken there; empty where nobody said."""
    sign_language: str
    wheelchair: str
    """Each in words; that it is not known where nobody said."""
    checked: Checked
    file: Link
    """For an address book."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Contacts under a heading."""

    eid: str
    label: str
    cards: tuple[Card, ...]


def card(speech: Speech, work: Work) -> Card:
    """A contact in the words of a language, its own words in the language that has them."""
    held, best = work.facts, work.best(speech.language.code)
    assert isinstance(held, Contact), "the collection holds contacts"
    comma = f"{speech.words('comma')} "
    place = [speech.row("governorates", held.place)] if held.place else []
    return Card(
        link=entry(speech, work),
        said=(speech.row("units", held.unit), *place),
        ways=ways(speech, held, best),
        hours=hours.usual(speech, held),
        exceptions=hours.exceptional(speech, held),
        holidays=hours.holidays(speech, held),
        spans=hours.for_script(speech, held),
        spoken=comma.join(speech.row("spoken-languages", each) for each in held.languages),
        sign_language=_option(speech, "sign_language", held),
        wheelchair=_option(speech, "wheelchair", held),
        checked=_checked(speech, held),
        file=Link(
            speech.phrase(speech.words("contact.file")),
            vcards.address(best.language, work.id),
        ),
    )


def cards(speech: Speech, works: Iterable[Work]) -> tuple[Card, ...]:
    """Several of them, in the order given."""
    return tuple(card(speech, work) for work in works)


def contact(speech: Speech, work: Work) -> dict[str, object]:
    """What `records/contact.html` prints besides the rest of a record; nothing for others."""
    if work.collection is not COLLECTION:
        return {}
    return {"contact": card(speech, work), "now": now(speech)}


def now(speech: Speech) -> str:
    """The sentences of the script that says whether an office is open, as JSON."""
    days = [hours.weekday(speech, day) for day in range(7)]
    said = {each: speech.words(f"contact.now.{each}") for each in ("open", "today", "later")}
    told = {
        **said,
        "always": speech.words("contact.now.always"),
        "closed": speech.words("contact.now.closed"),
        "days": days,
        "digits": speech.language.digits,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def to_file(speech: Speech) -> Link | None:
    """The way to all contacts of a language in one file for an address book."""
    if not vcards.held(speech):
        return None
    text = speech.phrase(speech.words("contact.files"))
    return Link(text, addresses.vcards(speech.language.code, COLLECTION))


def _option(speech: Speech, name: str, held: Contact) -> str:
    value = getattr(held, name)
    return speech.option(name, value) if value else speech.words("contact.not_known")


def _checked(speech: Speech, held: Contact) -> Checked:
    due = PartialDate(held.due.year, held.due.month, held.due.day)
    tried = speech.date(held.verified_on).text.text
    return Checked(
        speech.words("contact.checked", date=tried, due=speech.date(due).text.text),
        speech.words("contact.late", date=tried),
        str(due),
    )
