"""Procedures: `HowTo` where steps are known, in their order; without steps it is an `Article`."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.bodies import plain
from dalil.build.linked.node import Node, identity, known, of, on_page, to
from dalil.build.text import Speech
from dalil.load.library import Expression, Work
from dalil.model.point import Point, PointKind
from dalil.model.record import Verification


def how_to(speech: Speech, work: Work, expression: Expression) -> Node:
    """What to do, step by step. A time limit is not the time it takes: no `totalTime`."""
    assert expression.wording is not None, "pages have words"
    steps = list(_steps(work, expression))
    return known(
        type=work.collection.schema_type if steps else "Article",
        id=identity(speech, work),
        name=expression.wording.title,
        alternateName=expression.wording.title_short,
        abstract=expression.wording.summary,
        inLanguage=speech.language.tag,
        isBasedOn=to(speech, of(work, "legal_basis")),
        citation=to(speech, of(work, "cites")),
        step=steps,
    )


def _steps(work: Work, expression: Expression) -> Iterator[Node]:
    kinds = {
        each.id: each.kind
        for each in work.facts.statements()
        if isinstance(each, Point) and each.verification is not Verification.NEEDS_CHECK
    }
    steps = [each for each in expression.body.units if kinds.get(each.eid) is PointKind.STEP]
    for position, unit in enumerate(steps, 1):
        yield known(
            type="HowToStep",
            position=position,
            name=plain(unit.heading),
            text=plain(unit.markdown),
            url=on_page(unit.eid),
        )
