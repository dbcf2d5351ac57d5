"""The page of the chat, in each language. It is complete without script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from babel import dates as cldr

from dalil.build.chat.files import SCRIPT, STYLE, WORDED, chat_files, kilobytes
from dalil.build.computed import computed
from dalil.build.indexes import shown
from dalil.build.page import Asset, Link, Page
from dalil.build.text import Speech
from dalil.i18n import Language, words
from dalil.i18n.runs import patterns
from dalil.load import addresses
from dalil.load.chat import SOCKET, Chat, chat_of
from dalil.load.library import Library
from dalil.load.project import SITE
from dalil.model.collection import collections

CONTACTS = "contacts"
"""The folder of the collection that tells telephones and opening hours."""
_LIVE = "chat.live."


@dataclass(frozen=True, slots=True)
class Room:
    """A room as the page names it."""

    id: str
    name: str
    address: str


def chat_pages(speech: Speech) -> Iterator[Page]:
    """The page of the chat, where the library has one."""
    chat = chat_of(speech.library.project)
    if chat:
        yield chat_page(speech, chat)


def chat_links(speech: Speech) -> Iterator[Link]:
    """The way to the page of the chat."""
    if chat_of(speech.library.project):
        text = speech.phrase(speech.words("chat.title"))
        yield Link(text, addresses.chat(speech.language.code))


def chat_assets(library: Library) -> Iterator[Asset]:
    """What the page of the chat loads."""
    if chat_of(library.project):
        yield from chat_files().assets


def chat_page(speech: Speech, chat: Chat) -> Page:
    """The page of `chat`."""
    code = speech.language.code
    held = chat_files().addresses
    return computed(
        speech,
        addresses.chat,
        "chat.html",
        speech.words("chat.title"),
        speech.words("chat.text"),
        data={
            "domain": chat.domain,
            "rooms_domain": chat.rooms_domain,
            "keep": speech.words.count("chat.kept_text", chat.keep_days),
            "rooms": tuple(_rooms(speech, chat)),
            "lead": speech.words("chat.here_lead", size=speech.words.number(kilobytes())),
            "socket": SOCKET,
            "files": {
                "script": held[SCRIPT],
                "style": held[STYLE],
                "page": held["chat.js"],
                "look": held["chat.css"],
                "mends": held["mends.js"],
                "speaking": held["words.js"],
                "locale": held[f"words/{code}.json"] if code in WORDED else "",
            },
            "contacts": _contacts(speech),
            "said": said(speech.language),
        },
        indexed=False,
        inputs=frozenset({SITE}),
    )


def said(spoken: Language) -> dict[str, object]:
    """What the script must know of the language: its words, the names of months and days."""
    own = spoken.code in WORDED
    return {
        "words": {
            key.removeprefix(_LIVE): text
            for key, text in words(spoken).table.items()
            if key.startswith(_LIVE)
        },
        "dates": _dates(spoken) if own else None,
        "numbers": patterns()["Arab"],
    }


def _contacts(speech: Speech) -> Link | None:
    """The page of telephones and opening hours, where this side or the public one has it."""
    here = speech.library
    for each in collections().values():
        for library in filter(None, (here, here.public) if each.folder == CONTACTS else ()):
            if shown(replace(speech, library=library), each):
                text = speech.phrase(speech.words("chat.other_contacts"))
                elsewhere = "" if library is here else library.project.site_url
                return Link(text, elsewhere + addresses.index(speech.language.code, each))
    return None


def _rooms(speech: Speech, chat: Chat) -> Iterator[Room]:
    for id_, names in chat.rooms.items():
        usual = speech.words.get(f"chat.rooms.{id_}", id_)
        name = names.get(speech.language.code) or usual
        yield Room(id_, name, f"{id_}@{chat.rooms_domain}")


def _dates(spoken: Language) -> dict[str, list[str]]:
    """Months and days as CLDR names them, days from Sunday on, as scripts count them."""
    months = cldr.get_month_names("wide", locale=spoken.babel)
    days = cldr.get_day_names("wide", locale=spoken.babel)
    named = [months[number] for number in range(1, 13)]
    week = [days[(number - 1) % 7] for number in range(7)]
    return {
        "months": named,
        "monthsShort": named,
        "weekdays": week,
        "weekdaysShort": week,
        "weekdaysMin": week,
    }
