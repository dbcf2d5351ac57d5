"""What answers a recommendation in this library, or why nothing can."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dalil.build.links import to_reference
from dalil.build.page import PAGES, Link
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Library, Work
from dalil.model.collection import Collection
from dalil.model.collections.recommendation import Answer, Recommendation
from dalil.model.record import Reference

OBSTACLES = "obstacles"
"""The vocabulary of `Recommendation.obstacle`."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a page of a recommendation says before anything else."""

    sentence: str
    """How far it is served here."""
    why: str
    """What stands in the way; empty where nothing does."""
    how: Link | None
    """The page that tells more of that, where the list of obstacles names one."""
    links: tuple[Link, ...]
    """What answers it, each with a word of what kind of record it is."""
    origin: Link | None


def answered(speech: Speech, work: Work) -> Answered | None:
    """What answers a recommendation; None for every other record."""
    held = work.facts
    if not isinstance(held, Recommendation):
        return None
    return Answered(
        sentence=speech.words(f"recommendation.answered.{held.answer.value}"),
        why=_why(speech, held),
        how=_to_page(speech, _told_on(speech.library, held)),
        links=tuple(_link(speech, each) for each in held.answered_by),
        origin=origin(speech, work.collection),
    )


def origin(speech: Speech, collection: Collection) -> Link | None:
    """The page about where the records of a collection come from, in this language only."""
    return _to_page(speech, collection.origin)


def origin_inputs(speech: Speech, collection: Collection) -> frozenset[str]:
    """What the link to that page is made from; nothing where the collection names none."""
    return _inputs(speech, collection.origin)


def answer_inputs(speech: Speech, work: Work) -> frozenset[str]:
    """What the links of a record to hand-written pages are made from."""
    held = work.facts
    told = _told_on(speech.library, held) if isinstance(held, Recommendation) else ""
    return _inputs(speech, work.collection.origin, told)


def _inputs(speech: Speech, *names: str) -> frozenset[str]:
    """That hand-written pages come and go, and those of them that are there."""
    pages, code = speech.library.pages, speech.language.code
    found = (pages.get((code, name)) for name in names)
    return frozenset({PAGES, *(each.draft.path for each in found if each)} if any(names) else ())


def _to_page(speech: Speech, name: str) -> Link | None:
    """A hand-written page in the language of the page that links to it; None where it has none."""
    file = speech.library.pages.get((speech.language.code, name))
    if file is None:
        return None
    text = file.settings.title_short or file.settings.title
    return Link(speech.phrase(text), addresses.page(file.language, file.path))


def _told_on(library: Library, held: Recommendation) -> str:
    """The page that the row of its obstacle names; empty where it names none."""
    rows = library.vocabularies.lists.get(OBSTACLES)
    row = rows.rows.get(held.obstacle or "") if rows else None
    return row.facts.get("page", "") if row else ""


def _why(speech: Speech, held: Recommendation) -> str:
    if not held.obstacle:
        return ""
    rest = "rest" if held.answer is Answer.PARTLY else "whole"
    reason = speech.row(OBSTACLES, held.obstacle)
    return speech.words(f"recommendation.why.{rest}", reason=reason)


def _link(speech: Speech, reference: Reference) -> Link:
    link = to_reference(speech, speech.library, reference)
    work = speech.library.known.get(reference.id or "")
    kind = speech.words(f"{work.collection.name}.one") if work else ""
    note = f"{speech.words('comma')} ".join(each for each in (kind, link.note) if each)
    return replace(link, note=note)
