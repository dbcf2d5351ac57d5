"""A kit as one document to print: contents, then each part with the record that it gathers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build import bodies
from dalil.build.facts import facts
from dalil.build.grounds import grounds, text_targets
from dalil.build.links import (
    headings,
    inputs_of,
    linked,
    name,
    own_places,
    page_address,
    targets,
    to_reference,
    vocabularies,
)
from dalil.build.materials import absolute, printing
from dalil.build.page import Fact, Link, Page, Passage, Phrase, SourceLine, Target
from dalil.build.records import alternates, section, trail
from dalil.build.relations import neighbours
from dalil.build.sources import Level, level, sources
from dalil.build.text import Speech
from dalil.build.translations.compared import state_inputs
from dalil.build.translations.note import TranslationNote, told
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.kit import Item, Kit, Purpose
from dalil.model.handout import Handout

LEVEL = 2
"""By how much the headings of a record stand lower in a document than on its own page."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A record, or a part of one, as it stands in a document."""

    link: Link
    kind: str
    summary: str
    facts: tuple[Fact, ...]
    text: Passage
    verification: Level
    note: TranslationNote | None
    sources: tuple[SourceLine, ...]
    address: str
    """Of its page, absolute; empty where nobody said where the site is published."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a kit."""

    id: str
    number: str
    title: str
    why: Passage
    link: Link | None
    """What it gathers, where the record is not at hand in this language: a name, and a way."""
    whole: Whole | None


def document_page(speech: Speech, work: Work, expression: Expression, kind: Handout) -> Page:
    """The document. Search engines are led to the records themselves."""
    assert expression.wording is not None, "a library keeps only expressions that have words"
    here = speech.language.code
    page = Link(speech.phrase(name(expression)), addresses.record(here, work.collection, work.id))
    held = [work, *neighbours(speech.library, work)]
    states = [state_inputs(speech, each.id) for each in held]
    linked_to = [
        other
        for each in held
        for other in (
            *linked(speech.library, each.best(here).body),
            *grounds(speech.library, each),
        )
    ]
    return Page(
        address=addresses.handout(here, work.collection, work.id, kind),
        language=speech.language,
        template=f"handouts/{kind.value}.html",
        title=expression.wording.title,
        description=expression.wording.summary,
        section=section(speech, work),
        trail=(*trail(speech, work), page),
        alternates=alternates(
            work, here, lambda code: addresses.handout(code, work.collection, work.id, kind)
        ),
        data={
            "page": page,
            "summary": expression.wording.summary,
            "outline": isinstance(work.facts, Kit) and work.facts.purpose is Purpose.OUTLINE,
            "translation": told(speech, work.id).note,
            "verification": level(speech, work.facts.verification, work.collection.name),
            "chapters": tuple(_chapters(speech, work, expression)),
            "closing": tuple(_closing(speech, work, expression)),
            "address": absolute(speech, work),
            "printing": printing(speech, kind),
        },
        indexed=False,
        inputs=inputs_of([*held, *linked_to]).union(vocabularies(speech.library), *states),
    )


def _chapters(speech: Speech, work: Work, expression: Expression) -> Iterator[Chapter]:
    for place, item in enumerate(work.facts.statements(), 1):
        unit = expression.body.unit(item.id)
        if unit and isinstance(item, Item):
            whole = _whole(speech, item)
            yield Chapter(
                item.id,
                speech.words.number(place),
                unit.heading,
                _passage(speech, work, expression, unit.heading, unit.markdown),
                to_reference(speech, speech.library, item.gathers)
                if item.gathers and not whole
                else None,
                whole,
            )


def _closing(speech: Speech, work: Work, expression: Expression) -> Iterator[Passage]:
    """What a kit says of itself below its parts."""
    ids = {each.id for each in work.facts.statements()}
    for unit in expression.body.units:
        if unit.eid not in ids and not bodies.elsewhere(work, unit.eid):
            heading = bodies.PAGE.heading(2, unit.heading, unit.eid)
            text = f"{heading}\n\n{unit.markdown}"
            yield _passage(speech, work, expression, unit.heading, text)


def _passage(
    speech: Speech, work: Work, expression: Expression, title: str, markdown: str
) -> Passage:
    found = targets(speech.library, expression.body, speech.language.code, "")
    return Passage(speech.language, title, markdown, found)


def _whole(speech: Speech, item: Item) -> Whole | None:
    """The record that an item gathers; None where it names none, or none in this language."""
    code = speech.language.code
    work = speech.library.known.get(item.gathers.id or "") if item.gathers else None
    expression = work.expressions.get(code) if work and work.shown else None
    if not (item.gathers and work and expression and expression.wording):
        return None
    prefix, part = f"{item.id}__", item.gathers.provision or ""
    setting = bodies.Setting(prefix, LEVEL, part)
    state = told(speech, work.id)
    text = Passage(
        speech.language,
        expression.wording.title,
        bodies.markdown(speech, work, expression, setting),
        _targets(speech, work, expression),
        {f"{prefix}{each}": found for each, found in state.notices.items()},
    )
    title = ": ".join((name(expression), *headings(expression, part)))
    return Whole(
        link=Link(Phrase(title, speech.language), page_address(work, code, part)),
        kind=speech.words(f"{work.collection.name}.one"),
        summary="" if part else expression.wording.summary,
        facts=() if part else tuple(each for each in facts(speech, work) if each.name != "topics"),
        text=text,
        verification=level(speech, work.facts.verification, work.collection.name),
        note=state.note,
        sources=sources(speech, work, expression),
        address=absolute(speech, work),
    )


def _targets(speech: Speech, work: Work, expression: Expression) -> dict[str, Target]:
    """Its links. One to a place of its own leads to its page: the document may lack that place."""
    return text_targets(speech, work, expression) | own_places(work, expression)
