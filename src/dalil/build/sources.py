"""Where a record's statements come from, and how far each was verified."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dalil.build.page import Link, Phrase, SourceLine
from dalil.build.text import Speech
from dalil.i18n import Words, language
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.memory.value import value
from dalil.model.collections.event import Figure
from dalil.model.record import Source, Statement, Verification
from dalil.text.ids import is_statement


@value
class Level:
    """How far something was verified, in words."""

    level: str
    """`official`, `secondary` or `needs-check`."""
    label: str
    explanation: str


def level(speech: Speech, verification: Verification, collection: str = "") -> Level:
    """A verification level with its label and its meaning; a collection may word its own."""
    return _level(speech.words, verification, collection)


@cache
def _level(words: Words, verification: Verification, collection: str) -> Level:
    key = f"verification.{verification.value}"
    if f"{collection}.{key}.label" in words:
        key = f"{collection}.{key}"
    return Level(verification.value, words(f"{key}.label"), words(f"{key}.explanation"))


def weakest(work: Work) -> Verification:
    """The lowest level of a record and its statements: what holds for all of it at once."""
    found = {work.facts.verification, *(each.verification for each in work.facts.statements())}
    return [each for each in Verification if each in found][-1]


def sources(speech: Speech, work: Work, expression: Expression) -> tuple[SourceLine, ...]:
    """The sources of a record, numbered in their order."""
    return tuple(
        _line(speech, work, expression, number, source)
        for number, source in enumerate(work.facts.sources, 1)
    )


def supporting(work: Work, statement: Statement | Figure) -> tuple[int, ...]:
    """The numbers of the sources of a statement or a figure.

    These are the ones that name it or something inside or around it; failing them, the ones that
    name no statement and so support the record as a whole, unless nobody has checked it. What the
    editors know themselves supports none.
    """
    numbered = [(n, each) for n, each in enumerate(work.facts.sources, 1) if each.vouches]
    named = [n for n, each in numbered if any(_touches(one, statement.id) for one in each.supports)]
    if named or statement.verification is Verification.NEEDS_CHECK:
        return tuple(named)
    return tuple([n for n, each in numbered if not any(map(is_statement, each.supports))])


def _touches(named: str, eid: str) -> bool:
    return named == eid or named.startswith(f"{eid}__") or eid.startswith(f"{named}__")


def _line(
    speech: Speech, work: Work, expression: Expression, number: int, source: Source
) -> SourceLine:
    address = source.address or ""
    full = address.startswith(("http://", "https://"))
    places = [each for each in ("" if full else address, source.reference) if each]
    return SourceLine(
        number=number,
        shown=speech.words.number(number),
        title=Phrase(source.title, language(source.language or work.facts.source_language)),
        address=address if full else "",
        whereabouts=", ".join(places),
        kind=speech.option("source_kind", source.kind),
        accessed=speech.date(source.accessed) if source.accessed else None,
        supports=tuple(_supported(speech, work, expression, source)),
    )


def _supported(
    speech: Speech, work: Work, expression: Expression, source: Source
) -> Iterator[Link]:
    for eid in source.supports:
        unit = expression.body.unit(eid) if is_statement(eid) else None
        if unit:
            here = addresses.record(expression.language, work.collection, work.id, eid)
            yield Link(speech.phrase(unit.heading), here)
