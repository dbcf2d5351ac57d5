"""What a record does to others and others to it: stored once, shown from both ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dalil.build.links import to_reference, to_work
from dalil.build.page import Link, RelationGroup
from dalil.build.text import Speech
from dalil.load.library import Library, Relation, Work


def relations(speech: Speech, work: Work) -> tuple[RelationGroup, ...]:
    """Its own relations, then those of others to it, each kind under its label.

    What is called the same from both ends, as related terms are, stands together.
    """
    found: dict[str, tuple[Link, ...]] = {}
    for each in (*_outgoing(speech, work), *_incoming(speech, work)):
        found[each.label] = (*found.get(each.label, ()), *each.links)
    return tuple(RelationGroup(label, links) for label, links in found.items())


def neighbours(library: Library, work: Work) -> list[Work]:
    """The records at the other ends of its relations."""
    out = (each.reference.id for each in library.outgoing.get(work.id, ()))
    back = (each.subject for each in library.incoming.get(work.id, ()))
    return [
        library.known[id_] for id_ in dict.fromkeys((*out, *back)) if id_ and id_ in library.known
    ]


def _outgoing(speech: Speech, work: Work) -> Iterator[RelationGroup]:
    for name, group in _by_field(speech.library.outgoing.get(work.id, ())):
        if name in work.collection.facts + work.collection.apart:
            continue
        links = [to_reference(speech, speech.library, each.reference) for each in group]
        yield RelationGroup(speech.words(f"relations.{name}"), tuple(links))


def _incoming(speech: Speech, work: Work) -> Iterator[RelationGroup]:
    for name, group in _by_field(speech.library.incoming.get(work.id, ())):
        links: dict[str, Link] = {}
        for each in group:
            subject = speech.library.works[each.subject]
            if subject.shown and subject.id not in links:
                note = to_reference(speech, speech.library, each.reference).note
                links[subject.id] = to_work(speech, subject, note=note)
        if links:
            yield RelationGroup(speech.words(f"relations.{name}_by"), tuple(links.values()))


def _by_field(relations: Iterable[Relation]) -> Iterator[tuple[str, list[Relation]]]:
    found: dict[str, list[Relation]] = {}
    for each in relations:
        found.setdefault(each.field, []).append(each)
    yield from found.items()
