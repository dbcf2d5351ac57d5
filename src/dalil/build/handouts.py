"""Sheets to print, in each language in which a record exists: posters and leaflets."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build import bodies
from dalil.build.documents import document_page
from dalil.build.facts import facts
from dalil.build.grounds import grounds, text_targets
from dalil.build.links import inputs_of, linked, name, vocabularies
from dalil.build.materials import absolute, advises, printing, said
from dalil.build.page import Link, Page
from dalil.build.qr import code as qr
from dalil.build.records import alternates, section, trail
from dalil.build.signs import sign_page
from dalil.build.sources import level, sources, weakest
from dalil.build.text import Speech
from dalil.build.translations.compared import state_inputs
from dalil.build.translations.explained import explained_inputs, outdated
from dalil.build.translations.note import told
from dalil.load import addresses
from dalil.load.body import Unit
from dalil.load.library import Expression, Work
from dalil.model.handout import MESSAGE, Handout

LENGTHS = ("brief", "middle", "long")
"""Styles choose the size of letters by these, so that a sheet stays one sheet."""
OTHERS = {Handout.PRINT: document_page, Handout.SIGN: sign_page}
"""Sheets that are made otherwise than from a message and points."""
_MESSAGE = (45, 90)
"""Letters up to which a message is brief, and of middle length."""
_TEXT = (700, 1000)
"""The same for the points of a leaflet with their words."""


def handout_pages(speech: Speech) -> Iterator[Page]:
    """Every sheet of the shown records in a language."""
    for work in speech.library.works.values():
        expression = work.expressions.get(speech.language.code)
        if work.shown and expression:
            for kind in work.collection.handouts:
                make = OTHERS.get(kind, handout_page)
                yield make(speech, work, expression, kind)


def handout_page(speech: Speech, work: Work, expression: Expression, kind: Handout) -> Page:
    """One sheet. Search engines are led to the record, which says the same and more."""
    assert expression.wording is not None, "a library keeps only expressions that have words"
    here = speech.language.code
    page = Link(speech.phrase(name(expression)), addresses.record(here, work.collection, work.id))
    whole = kind in (Handout.LEAFLET, Handout.SHEET)
    return Page(
        address=addresses.handout(here, work.collection, work.id, kind),
        language=speech.language,
        template=f"handouts/{kind.value}.html",
        title=speech.words(f"handouts.{kind.value}.title", title=expression.wording.title),
        description=expression.wording.summary,
        markdown=bodies.statements(speech, work, expression) if whole else "",
        section=section(speech, work),
        trail=(*trail(speech, work), page),
        alternates=alternates(
            work, here, lambda code: addresses.handout(code, work.collection, work.id, kind)
        ),
        targets=text_targets(speech, work, expression) if whole else {},
        data=_data(speech, work, expression, kind) | {"page": page},
        indexed=False,
        inputs=inputs_of(
            [work, *linked(speech.library, expression.body), *grounds(speech.library, work)]
        )
        | vocabularies(speech.library)
        | state_inputs(speech, work.id)
        | explained_inputs(speech, work),
    )


def _data(speech: Speech, work: Work, expression: Expression, kind: Handout) -> dict[str, object]:
    """What the templates of `handouts/` print."""
    wording = expression.wording
    assert wording is not None
    message, address = said(expression, MESSAGE), absolute(speech, work)
    ids = {each.id for each in work.facts.statements()}
    points = [each for each in expression.body.units if each.eid in ids]
    return {
        "message": message,
        "message_length": _length(len(message), _MESSAGE),
        "summary": wording.summary,
        "facts": tuple(each for each in facts(speech, work) if each.name != "topics"),
        "points": tuple(each.heading for each in points),
        "points_length": _length(sum(map(_letters, points)), _TEXT),
        "address": address,
        "code": qr(address) if address else None,
        "verification": level(speech, weakest(work)),
        "advice": advises(work),
        "sources": sources(speech, work, expression),
        "translation": told(speech, work.id).note,
        "outdated": outdated(speech, work),
        "printing": printing(speech, kind),
    }


def _letters(unit: Unit) -> int:
    return len(unit.heading) + len(bodies.plain(unit.markdown))


def _length(letters: int, steps: tuple[int, int]) -> str:
    """The one of `LENGTHS` that a text of so many letters has."""
    return LENGTHS[sum(letters > each for each in steps)]
