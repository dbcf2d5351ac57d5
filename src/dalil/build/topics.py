"""The topics that records are about: a tree over all collections, and a page for each topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dalil.build.computed import computed
from dalil.build.indexes import shown
from dalil.build.links import browse, entry, inputs_of
from dalil.build.page import Group, Link, Page
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Work
from dalil.load.project import VOCABULARIES
from dalil.model.collection import collections
from dalil.model.vocabulary import BROADER

TOPICS = "topics"
"""The field of records, and the list that its values are rows of."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic with the ones below it, for the tree."""

    link: Link
    narrower: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """The topics of a library in the order of their list."""

    narrower: Mapping[str, tuple[str, ...]]
    """The topics right below each, by topic; those at the top under the empty name."""
    above: Mapping[str, str]
    """The topic right above each."""
    works: Mapping[str, tuple[Work, ...]]
    """The shown records of each topic, by collection and in its order."""

    def below(self, topic: str) -> Iterator[str]:
        """Every topic below one, at any depth."""
        for each in self.narrower.get(topic, ()):
            yield each
            yield from self.below(each)

    @property
    def used(self) -> tuple[str, ...]:
        """The topics that have a page, in the order of their list, the narrower behind each."""
        return tuple(topic for topic in self.below("") if self.leads_somewhere(topic))

    def leads_somewhere(self, topic: str) -> bool:
        """Whether it or a topic below it has records, so that it has a page."""
        return any(self.works.get(each) for each in (topic, *self.below(topic)))


def tree(speech: Speech) -> Tree:
    """The topics of a library; one whose `broader` is no row or leads in a circle stands on top."""
    held = speech.library.vocabularies.lists.get(TOPICS)
    rows = held.rows if held else {}
    above: dict[str, str] = {}
    for row in rows.values():
        broader = row.facts.get(BROADER, "")
        if broader in rows and row.id not in _up_from(broader, above):
            above[row.id] = broader
    narrower: dict[str, list[str]] = {}
    for topic in rows:
        narrower.setdefault(above.get(topic, ""), []).append(topic)
    works: dict[str, list[Work]] = {}
    for collection in collections().values():
        for work in shown(speech, collection):
            for topic in work.facts.topics:
                works.setdefault(topic, []).append(work)
    return Tree(
        {topic: tuple(each) for topic, each in narrower.items()},
        above,
        {topic: tuple(each) for topic, each in works.items()},
    )


def topic_pages(speech: Speech) -> Iterator[Page]:
    """The tree of topics and a page for each that has records, itself or below it."""
    topics = tree(speech)
    if topics.used:
        yield _tree_page(speech, topics)
        yield from (_topic_page(speech, topics, topic) for topic in topics.used)


def address(speech: Speech, topic: str) -> str:
    """The page of a topic that some record has; empty where the topic is no row of the list."""
    held = speech.library.vocabularies.lists.get(TOPICS)
    known = held is not None and topic in held.rows
    return addresses.topics(speech.language.code, topic) if known else ""


def to_topics(speech: Speech) -> Link:
    """The way to the tree."""
    text = speech.phrase(speech.words("ways.topics.title"))
    return Link(text, addresses.topics(speech.language.code))


def branches(speech: Speech, topics: Tree) -> tuple[Branch, ...]:
    """The tree as two levels of links: the topics at the top, and all below each."""
    return tuple(
        Branch(
            _to_topic(speech, topics, topic),
            tuple(_to_topic(speech, topics, each) for each in topics.below(topic)),
        )
        for topic in topics.narrower.get("", ())
    )


def _up_from(topic: str, above: Mapping[str, str]) -> Iterator[str]:
    while topic:
        yield topic
        topic = above.get(topic, "")


def _to_topic(speech: Speech, topics: Tree, topic: str) -> Link:
    """A topic with the number of its records; only words where nothing is behind it."""
    code = speech.language.code
    works = topics.works.get(topic, ())
    return Link(
        speech.phrase(speech.row(TOPICS, topic)),
        addresses.topics(code, topic) if topics.leads_somewhere(topic) else "",
        count=speech.words.count("ways.records", len(works)) if works else "",
        note="" if topics.leads_somewhere(topic) else speech.words("ways.topics.none"),
    )


def _tree_page(speech: Speech, topics: Tree) -> Page:
    every = {work.id: work for works in topics.works.values() for work in works}
    return computed(
        speech,
        addresses.topics,
        "topics.html",
        speech.words("ways.topics.title"),
        speech.words("ways.topics.text"),
        above=(browse(speech),),
        data={
            "count": speech.words.count("ways.topics.count", len(topics.used)),
            "branches": branches(speech, topics),
        },
        inputs=inputs_of(every.values()) | {f"{VOCABULARIES}/{TOPICS}.yml"},
    )


def _topic_page(speech: Speech, topics: Tree, topic: str) -> Page:
    code = speech.language.code
    works = topics.works.get(topic, ())
    family = (topic, *topics.below(topic))
    named = [work for each in family for work in topics.works.get(each, ())]
    higher = [
        Link(speech.phrase(speech.row(TOPICS, each)), addresses.topics(code, each))
        for each in _up_from(topics.above.get(topic, ""), topics.above)
    ]
    return computed(
        speech,
        lambda code: addresses.topics(code, topic),
        "index.html",
        speech.row(TOPICS, topic),
        speech.words("ways.topics.one"),
        above=(browse(speech), to_topics(speech), *reversed(higher)),
        section=to_topics(speech),
        data={
            "groups": tuple(_groups(speech, topics, topic)),
            "indexes": (),
            "count": speech.words.count("ways.records", len(works)) if works else "",
        },
        inputs=inputs_of(named) | {f"{VOCABULARIES}/{TOPICS}.yml"},
    )


def _groups(speech: Speech, topics: Tree, topic: str) -> Iterator[Group]:
    """The topics below, then the records by collection."""
    below = topics.narrower.get(topic, ())
    if below:
        links = tuple(_to_topic(speech, topics, each) for each in below)
        yield Group("narrower", speech.words("ways.topics.narrower"), links)
    by_collection: dict[str, list[Work]] = {}
    for work in topics.works.get(topic, ()):
        by_collection.setdefault(work.collection.name, []).append(work)
    for name, works in by_collection.items():
        label = speech.words(f"{name}.plural")
        yield Group(name, label, tuple(entry(speech, work) for work in works))
