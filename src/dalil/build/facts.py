"""A record's neutral facts as a labelled list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dalil.build import topics
from dalil.build.links import to_reference
from dalil.build.occasions import when
from dalil.build.page import Fact, Phrase, Value
from dalil.build.text import Speech, vocabulary_of
from dalil.i18n import language
from dalil.load.library import Work
from dalil.model.collections.organisation import Consent
from dalil.model.legal_text import Gazette, LegalText
from dalil.model.record import LegalStatus, Part, Reference


def _district(speech: Speech, work: Work) -> tuple[Value, ...]:
    """The district of an audited centre, in the language of the page where it has words there."""
    best = work.best(speech.language.code)
    said = getattr(best.wording, "district", None)
    return (Value(Phrase(said, language(best.language))),) if said else ()


COMPUTED = {"when": when, "district": _district}
"""Facts that no field holds in the language of the page: they follow from others, or are words."""


def facts(speech: Speech, work: Work) -> tuple[Fact, ...]:
    """The facts that its collection names, in its order; an expected one says if it is missing."""
    return tuple(_facts(speech, work))


def _facts(speech: Speech, work: Work) -> Iterator[Fact]:
    for name in work.collection.facts:
        if name not in work.collection.apart:
            fact = _fact(speech, work, name)
            if fact:
                yield fact


def named(speech: Speech, work: Work, names: Iterable[str]) -> tuple[Fact, ...]:
    """Facts for a place of their own on the page."""
    return tuple(filter(None, (_fact(speech, work, name) for name in names)))


def _fact(speech: Speech, work: Work, name: str) -> Fact | None:
    values = _values(speech, work, name)
    if not values and name in work.collection.expected and work.facts.lacks(name):
        values = (speech.missing,)
    return Fact(name, speech.field(name, work.collection), values) if values else None


def _values(speech: Speech, work: Work, name: str) -> tuple[Value, ...]:
    if name in COMPUTED:
        return COMPUTED[name](speech, work)
    held = getattr(work.facts, name)
    if held is None:
        return ()
    many = held if isinstance(held, tuple) else (held,)
    vocabulary = vocabulary_of(work.collection.model, name)
    found = tuple([_value(speech, name, each, vocabulary) for each in many])
    if vocabulary == topics.TOPICS:
        addresses = (topics.address(speech, str(each)) for each in many)
        return tuple(map(_linked, found, addresses))
    return found + _amended(speech, work) if isinstance(held, LegalStatus) else found


def _value(speech: Speech, name: str, held: object, vocabulary: str) -> Value:
    if not isinstance(held, Part):
        return speech.plain(name, held, vocabulary)
    if isinstance(held, Reference):
        return _reference(speech, held)
    if isinstance(held, Gazette):
        return _gazette(speech, held)
    assert isinstance(held, Consent), "no other part of a record is a fact"
    return speech.date(held.agreed_on)


def _reference(speech: Speech, reference: Reference) -> Value:
    link = to_reference(speech, speech.library, reference)
    return Value(link.text, address=link.address)


def _linked(value: Value, address: str) -> Value:
    return replace(value, address=address)


def _gazette(speech: Speech, gazette: Gazette) -> Value:
    name = speech.row("gazettes", gazette.name)
    if gazette.issue:
        issue = speech.words.number(gazette.issue)
        name = speech.words("gazette_issue", name=name, issue=issue)
    return Value(speech.phrase(name))


def _amended(speech: Speech, work: Work) -> tuple[Value, ...]:
    """That a text was amended is never stored: another record says that it amends it."""
    if not isinstance(work.facts, LegalText):
        return ()
    incoming = speech.library.incoming.get(work.id, ())
    amending = any(each.field == "amends" for each in incoming)
    return (Value(speech.phrase(speech.words("as_amended"))),) if amending else ()
