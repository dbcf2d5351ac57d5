"""What the site gives to machines: data files, feeds, and on each page its feeds and JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from dalil.build.activity_calendars import activity_calendars
from dalil.build.calendars import calendars
from dalil.build.data.centres import centre_files
from dalil.build.data.files import File, files, index
from dalil.build.data.incidents import incident_files
from dalil.build.data.parity import parity_file
from dalil.build.data.turnout import turnout
from dalil.build.feeds import feeds, title
from dalil.build.linked.block import block
from dalil.build.linked.subjects import Subject, subjects
from dalil.build.page import Feed, Page
from dalil.build.text import Speech
from dalil.build.vcards import vcard_file
from dalil.load import addresses
from dalil.load.library import Library

FEEDS = "feeds"
"""The derived value that the links to feeds depend on: which of them exist."""


class Machines:
    """All that is given to machines of one library: data, feeds, linked data; to members feeds.

    Each is worked out when somebody asks for it.
    """

    def __init__(self, library: Library, speeches: Iterable[Speech]) -> None:
        self._library = library
        self._speeches = tuple(speeches)

    @cached_property
    def files(self) -> tuple[File, ...]:
        """The list of files first."""
        library = self._library
        listed = (each for _, found in self._news for each in found)
        books = (each for speech in self._speeches for each in vcard_file(speech))
        if library.public is not None:
            return (*listed, *books)
        tables = (*turnout(library), *centre_files(library), *incident_files(library))
        every = (*files(library), *tables, *parity_file(library), *listed, *books)
        return (index(library, every), *every) if every else ()

    @cached_property
    def feeds(self) -> Mapping[str, tuple[Feed, ...]]:
        """By the page, or section of pages, whose news they tell."""
        return _by_section(self._news)

    @cached_property
    def subjects(self) -> Mapping[str, Callable[[], Subject]]:
        """What tells what pages are about, by address."""
        if self._library.public is not None:
            return {}
        return dict(pair for speech in self._speeches for pair in subjects(speech, self._given))

    def _given(self) -> tuple[File, ...]:
        """For the page of data: everything, looked at when that page is made."""
        return self.files

    @property
    def fed(self) -> str:
        """Which feeds exist, as text that can be compared."""
        return " ".join(sorted(each.address for held in self.feeds.values() for each in held))

    @property
    def held(self) -> str:
        """Which collections give data, as text that can be compared."""
        kept = {each.collection.folder for each in self.files if each.collection}
        return " ".join(sorted(kept))

    @cached_property
    def _news(self) -> tuple[tuple[Speech, tuple[File, ...]], ...]:
        return tuple(
            (speech, (*feeds(speech), *calendars(speech), *activity_calendars(speech)))
            for speech in self._speeches
        )


def told(given: Machines, speech: Speech, page: Page) -> Page:
    """A page with its feeds and its JSON-LD; one that nobody should list stays silent."""
    if not page.indexed or not page.address:
        return page
    places = dict.fromkeys((page.section.address if page.section else "", page.address))
    open_to_all = speech.library.public is None
    about = given.subjects.get(page.address)
    return replace(
        page,
        feeds=tuple(feed for place in places for feed in given.feeds.get(place, ())),
        linked=block(speech, page, about() if about else None) if open_to_all else "",
        inputs=page.inputs | {FEEDS},
    )


def _by_section(news: Iterable[tuple[Speech, tuple[File, ...]]]) -> dict[str, tuple[Feed, ...]]:
    found: dict[str, tuple[Feed, ...]] = {}
    for speech, several in news:
        for each in several:
            code, collection = speech.language.code, each.collection
            own = addresses.index(code, collection) if collection else addresses.home(code)
            place = each.page or own
            is_feed = each.kind == "feed"
            name = title(speech, collection) if is_feed else speech.words("data.kinds.calendar")
            feed = Feed(name, each.address, each.media_type)
            found[place] = (*found.get(place, ()), feed)
    return found
