"""The page that leads to everything: collections, their groupings, and every other way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dalil.build.a_to_z import to_a_to_z
from dalil.build.activities import to_activities
from dalil.build.centres import to_centres
from dalil.build.changes import events, to_changes
from dalil.build.computed import computed
from dalil.build.incidents.counts import RELEASES
from dalil.build.incidents.pages import to_incidents
from dalil.build.indexes import groupings, shown
from dalil.build.links import browse, inputs_of
from dalil.build.page import Link, Page
from dalil.build.planned import held
from dalil.build.tallies import audits
from dalil.build.text import Speech
from dalil.build.timeline import in_time, to_calendar
from dalil.build.topics import branches, to_topics, tree
from dalil.build.translations.dashboard import to_translations
from dalil.build.turnout import elections, to_turnout
from dalil.load import addresses
from dalil.load.project import VOCABULARIES
from dalil.model.collection import Collection, collections


@dataclass(frozen=True, slots=True)
class Shelf:
    """A collection with the ways in which it is grouped."""

    link: Link
    groupings: tuple[Link, ...]


def ways(speech: Speech) -> Iterator[Link]:
    """The ways into the library that are not collections. A new one is a line here."""
    if tree(speech).used:
        yield _way(speech, to_topics(speech), "topics")
    yield _way(speech, to_a_to_z(speech), "a_to_z")
    if elections(speech.library):
        yield _way(speech, to_turnout(speech), "turnout")
    if in_time(speech.library):
        yield _way(speech, to_calendar(speech), "calendar")
    if held(speech.library):
        yield _way(speech, to_activities(speech), "activities")
    if audits(speech.library):
        yield _way(speech, to_centres(speech), "centres")
    if speech.library.releases:
        yield _way(speech, to_incidents(speech), "incidents")
    if events(speech.library):
        yield _way(speech, to_changes(speech), "changes")


def browse_pages(speech: Speech) -> Iterator[Page]:
    """The one page, where the library holds something."""
    works = [work for work in speech.library.works.values() if work.shown]
    if not works:
        return
    yield computed(
        speech,
        addresses.browse,
        "browse.html",
        browse(speech).text.text,
        speech.words("ways.browse.text"),
        data={
            "shelves": tuple(_shelves(speech)),
            "ways": (*ways(speech), *_states(speech)),
            "topics": tuple(each for each in branches(speech, tree(speech)) if each.link.address),
        },
        inputs=inputs_of(speech.library.works.values()) | {f"{VOCABULARIES}/topics.yml", RELEASES},
    )


def _states(speech: Speech) -> Iterator[Link]:
    """The way to the state of translations, which is counted for the public library alone."""
    if speech.library.public is None:
        yield _way(speech, to_translations(speech), "translations")


def shelf(speech: Speech, collection: Collection) -> Link:
    """The way to a collection: its name, what it is, how much it holds."""
    works = shown(speech, collection)
    return Link(
        speech.phrase(speech.words(f"{collection.name}.plural")),
        addresses.index(speech.language.code, collection),
        note=speech.words(f"{collection.name}.description"),
        count=speech.words.count(f"{collection.name}.count", len(works)),
    )


def _shelves(speech: Speech) -> Iterator[Shelf]:
    for collection in collections().values():
        fields = groupings(collection, shown(speech, collection))
        links = (
            Link(
                speech.phrase(speech.words(f"by.{by}")),
                addresses.index(speech.language.code, collection, by),
            )
            for by in fields
        )
        if fields:
            yield Shelf(shelf(speech, collection), tuple(links) if len(fields) > 1 else ())


def _way(speech: Speech, link: Link, name: str) -> Link:
    return replace(link, note=speech.words(f"ways.{name}.text"))
