"""The facts by which hits are narrowed down and put in order."""

from __future__ import annotations

from typing import TypedDict

from dalil.build.topics import TOPICS
from dalil.load.calendar import when
from dalil.load.library import Library, Work
from dalil.model.collections.event import Event
from dalil.model.legal_text import LegalText
from dalil.model.record import LegalStatus
from dalil.model.vocabulary import BROADER
from dalil.text.citations import kind
from dalil.text.digits import to_latin

ENDED_BY = {
    "repeals": LegalStatus.REPEALED,
    "annuls": LegalStatus.ANNULLED,
    "supersedes": LegalStatus.SUPERSEDED,
}
"""What another record does to one that says nothing of its status itself."""


class Facts(TypedDict):
    """Fields of `Item` that a record's neutral facts fill."""

    number: str
    year: str
    date: str
    status: str
    topics: tuple[str, ...]
    issuer: str
    kinds: frozenset[str]


def facts(library: Library, work: Work) -> Facts:
    """The facts of a record, whatever its collection calls them."""
    held = work.facts
    number = getattr(held, "number", None) or getattr(held, "decision_number", None) or ""
    day = _day(library, work)
    return Facts(
        number=_plain(str(number)),
        year=str(getattr(held, "year", None) or day[:4]),
        date=day.replace("-", ""),
        status=_status(library, work),
        topics=tuple(_topics(library, work)),
        issuer=getattr(held, "issuer", None) or "",
        kinds=_kinds(work),
    )


def _plain(number: str) -> str:
    latin = to_latin(number).strip()
    return latin.lstrip("0") if latin.isdecimal() else ""


def _day(library: Library, work: Work) -> str:
    held = work.facts
    if isinstance(held, Event):
        span = when(library, work)
        return str(span.begins) if span else ""
    names = (
        *("published", "adopted", "effective_from", "date", "announced"),
        *("released", "begins", "checked_on"),
    )
    days = (getattr(held, name, None) for name in names)
    return next((str(day) for day in days if day), "")


def _status(library: Library, work: Work) -> str:
    if isinstance(work.facts, LegalText):
        return work.facts.legal_status.value
    for relation in library.incoming.get(work.id, ()):
        by = library.works.get(relation.subject)
        whole = not relation.reference.provision
        if relation.field in ENDED_BY and whole and by and by.shown:
            return ENDED_BY[relation.field].value
    return ""


def _topics(library: Library, work: Work) -> dict[str, None]:
    """Its topics and those above them: who narrows down to a broad one finds it too."""
    held = library.vocabularies.lists.get(TOPICS)
    found: dict[str, None] = {}
    waiting = list(work.facts.topics)
    while waiting:
        topic = waiting.pop(0)
        row = held.rows.get(topic) if held else None
        if topic not in found:
            found[topic] = None
            waiting += [row.facts[BROADER]] if row and BROADER in row.facts else []
    return found


def _kinds(work: Work) -> frozenset[str]:
    """What its titles call a legal text: a title of instructions makes them instructions."""
    if not isinstance(work.facts, LegalText):
        return frozenset()
    titles = ((code, each.wording) for code, each in work.expressions.items())
    named = {kind(wording.title, code) for code, wording in titles if wording}
    return frozenset(named - {"", "other", work.collection.name})
