"""The sheets of a sign, one for each way an arrow may point."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.build.links import inputs_of, name
from dalil.build.materials import printing
from dalil.build.page import Link, Page, Phrase
from dalil.build.records import alternates, section, trail
from dalil.build.text import Speech
from dalil.build.translations.compared import state_inputs
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.sign import Direction, Sign
from dalil.model.handout import Handout

LONG = 20
"""Letters above which the words of a sign are smaller, so that a sheet stays a sheet."""


@dataclass(frozen=True, slots=True)
class Directed:
    """A sign with an arrow, or without one."""

    direction: str
    label: str
    description: str


def sign_page(speech: Speech, work: Work, expression: Expression, kind: Handout) -> Page:
    """The sheets of a sign: one without an arrow, one for each way an arrow points."""
    assert isinstance(work.facts, Sign)
    assert expression.wording is not None, "a library keeps only expressions that have words"
    here = speech.language.code
    page = Link(speech.phrase(name(expression)), addresses.record(here, work.collection, work.id))
    drawing = speech.words(f"sign.drawn.{work.facts.pictogram.value}")
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
            "pictogram": work.facts.pictogram.value,
            "long": len(expression.wording.title) > LONG,
            "number": work.facts.number_box,
            "sheets": tuple(_directed(speech, each, drawing) for each in Direction),
            "others": tuple(_others(work, here)),
            "drafts": _drafts(speech, work),
            "printing": printing(speech, kind),
        },
        indexed=False,
        inputs=inputs_of([work]).union(
            *(state_inputs(speech, work.id, each) for each in languages())
        ),
    )


def _directed(speech: Speech, direction: Direction, drawing: str) -> Directed:
    label = speech.words(f"sign.direction.{direction.value}")
    arrow = "" if direction is Direction.HERE else f"{speech.words('comma')} {label}"
    return Directed(direction.value, label, f"{drawing}{arrow}")


def _others(work: Work, here: str) -> list[Phrase]:
    """The words in the other languages, which stand below in smaller letters."""
    return [
        Phrase(expression.wording.title, language)
        for code, language in languages().items()
        if code != here and (expression := work.expressions.get(code)) and expression.wording
    ]


def _drafts(speech: Speech, work: Work) -> str:
    """A sentence on the sheet while no native reader has read one of its languages."""
    unread = [
        speech.words(f"sign.unread.{code}")
        for code in languages()
        if (expression := work.expressions.get(code))
        and expression.wording
        and (block := expression.wording.translation)
        and not block.is_reviewed
    ]
    return " ".join(unread)
