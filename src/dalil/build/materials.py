"""What a record gives to pass on: its message, a text to share, sheets to print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.bodies import plain
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.i18n import Language, languages
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.handout import MESSAGE, SHARE, Handout


@dataclass(frozen=True, slots=True)
class Sheet:
    """A way to a sheet to print."""

    text: str
    """Its kind, paper and language: "Poster, A4, in Kurdish"."""
    address: str
    language: Language


@dataclass(frozen=True, slots=True)
class Materials:
    """What stands on the page of a record beside its text."""

    message: str
    share: str
    address: str
    """Of the page, absolute; empty where nobody said where the site is published."""
    sheets: tuple[Sheet, ...]
    printing: tuple[str, ...]
    """How to print each kind, a sentence or two."""
    advice: bool
    """Whether some of the points are advice of the editors."""


def materials(speech: Speech, work: Work, expression: Expression) -> Materials | None:
    """The materials of a record; None where its collection has no message to pass on."""
    kinds = work.collection.handouts
    if MESSAGE not in work.collection.units:
        return None
    return Materials(
        message=said(expression, MESSAGE),
        share=said(expression, SHARE),
        address=absolute(speech, work),
        sheets=tuple(sheets(speech, work)),
        printing=tuple(printing(speech, kind) for kind in kinds),
        advice=advises(work),
    )


def places(speech: Speech, work: Work) -> tuple[Link, ...]:
    """Links to the parts of a record's page that hold its materials; none where it has none."""
    page = addresses.record(speech.language.code, work.collection, work.id)
    parts = ("share", "materials") if MESSAGE in work.collection.units else ()
    return tuple(
        Link(speech.phrase(speech.words(f"handouts.{each}")), f"{page}#{each}") for each in parts
    )


def to_document(speech: Speech, work: Work) -> Link | None:
    """The way from a record to the document made from it; None where there is none."""
    if Handout.PRINT not in work.collection.handouts:
        return None
    address = addresses.handout(speech.language.code, work.collection, work.id, Handout.PRINT)
    return Link(speech.phrase(speech.words("handouts.print.sheet")), address)


def said(expression: Expression, eid: str) -> str:
    """The text below a heading as plain words; empty where there is none."""
    unit = expression.body.unit(eid)
    return plain(unit.markdown) if unit else ""


def advises(work: Work) -> bool:
    """Whether some statement of a record is advice, which reports no fact."""
    return any(each.verification is None for each in work.facts.statements())


def absolute(speech: Speech, work: Work) -> str:
    """The whole address of a record's page in a language; empty where the site has none."""
    url = work.site or speech.library.project.site_url
    page = addresses.record(speech.language.code, work.collection, work.id)
    return f"{url}{page}" if url else ""


def printing(speech: Speech, kind: Handout) -> str:
    """How to print a sheet."""
    return speech.words(f"handouts.{kind.value}.printing")


def sheets(speech: Speech, work: Work) -> Iterator[Sheet]:
    """The ways to all that is printed from a record, in every language."""
    for kind in work.collection.handouts:
        for code, spoken in languages().items():
            if code in work.expressions:
                named = speech.words(f"in_language.{code}")
                text = speech.words(f"handouts.{kind.value}.sheet", language=named)
                address = addresses.handout(code, work.collection, work.id, kind)
                yield Sheet(text, address, spoken)
