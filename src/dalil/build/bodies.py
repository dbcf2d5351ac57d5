"""The text of a record's page: its own words, and below each heading how far it was verified."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.build.links import RECORD, to_reference
from dalil.build.page import Fact, Link, Value
from dalil.build.sources import level, supporting
from dalil.build.text import Speech
from dalil.build.times import duration
from dalil.load import addresses
from dalil.load.body import Unit
from dalil.load.library import Expression, Work
from dalil.model.collections.guidance import Measure
from dalil.model.handout import SPOKEN
from dalil.model.point import Point, PointKind
from dalil.model.record import Grounded, Statement, Verification

CHANGE = "change_"
"""Units whose id begins with this are notes on changes: they stand in the history."""

OURS = ("verification", "time-limit", "measure")
"""Classes of the lines that the build writes into a text: their words are not the author's."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)|\{:?\s*[#.][^{}]*\}")


def markdown(speech: Speech, work: Work, expression: Expression) -> str:
    """The Markdown of a record's page."""
    parts = [expression.body.preamble]
    points = {each.id: each for each in work.facts.statements() if isinstance(each, Point)}
    units = [each for each in expression.body.units if not elsewhere(work, each.eid)]
    for kind in PointKind:
        same = [each for each in units if each.eid in points and points[each.eid].kind is kind]
        if same:
            parts.append(f"## {speech.option('kind', kind)} {{#kind_{kind.value}}}")
            parts += [_unit(speech, work, each, 3) for each in same]
    parts += [_unit(speech, work, each, each.level) for each in units if each.eid not in points]
    return "\n\n".join(part for part in parts if part)


def statements(speech: Speech, work: Work, expression: Expression) -> str:
    """The Markdown of a record's statements alone."""
    ids = {each.id for each in work.facts.statements()}
    units = [each for each in expression.body.units if each.eid in ids]
    return "\n\n".join(_unit(speech, work, each, each.level) for each in units)


def contents(speech: Speech, work: Work, expression: Expression) -> tuple[Link, ...]:
    """Links to the main parts of a page."""
    page = addresses.record(expression.language, work.collection, work.id)
    points = {each.id: each for each in work.facts.statements() if isinstance(each, Point)}
    kinds = {each.kind for each in points.values()}
    grouped = [
        Link(speech.phrase(speech.option("kind", kind)), f"{page}#kind_{kind.value}")
        for kind in PointKind
        if kind in kinds
    ]
    own = [
        Link(speech.phrase(unit.heading), f"{page}#{unit.eid}")
        for unit in expression.body.units
        if unit.level == 2 and unit.eid not in points and not elsewhere(work, unit.eid)
    ]
    return (*grouped, *own)


def deadlines(speech: Speech, work: Work, expression: Expression) -> tuple[Fact, ...]:
    """The time limits of a procedure: what for, how long, from when."""
    return tuple(_deadlines(speech, work, expression))


def plain(text: str) -> str:
    """Markdown as plain words on one line."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", text)).split())


def _deadlines(speech: Speech, work: Work, expression: Expression) -> Iterator[Fact]:
    page = addresses.record(expression.language, work.collection, work.id)
    for point in work.facts.statements():
        if not isinstance(point, Point) or point.kind is not PointKind.DEADLINE:
            continue
        unit = expression.body.unit(point.id)
        if unit:
            text = speech.phrase(_time(speech, point) or plain(unit.markdown))
            value = Value(text, address=f"{page}#{point.id}")
            yield Fact(point.id, unit.heading, (value,))


def elsewhere(work: Work, eid: str) -> bool:
    """Whether the page shows a unit in a place of its own: with the history, as the message."""
    spoken = bool(work.collection.handouts) and eid in SPOKEN
    return spoken or eid.startswith(CHANGE)


def _unit(speech: Speech, work: Work, unit: Unit, level_: int) -> str:
    statement = next((each for each in work.facts.statements() if each.id == unit.eid), None)
    parts = [f"{'#' * max(level_, 2)} {unit.heading} {{#{unit.eid}}}"]
    if isinstance(statement, Point):
        parts.append(_terms_of(speech, statement))
    if isinstance(statement, Measure):
        parts.append(_asked(speech, statement))
    parts.append(unit.markdown)
    if statement and statement.verification and unit.markdown.strip():
        parts.append(_verified(speech, work, statement, statement.verification))
    return "\n\n".join(part for part in parts if part)


def _verified(speech: Speech, work: Work, statement: Statement, verification: Verification) -> str:
    """The line that says how far a statement was verified, and by which sources."""
    here = level(speech, verification)
    links = [
        f"[{speech.words('source_n', n=speech.words.number(number))}](#source_{number})"
        for number in supporting(work, statement)
    ]
    separator = f"{speech.words('comma')} "
    named = f": {separator.join(links)}" if links else ""
    unchecked = verification is Verification.NEEDS_CHECK
    sentence = here.explanation if unchecked and not links else here.label
    return f"{sentence}{named}\n{{: .verification .{here.level} }}"


def _terms_of(speech: Speech, point: Point) -> str:
    """A point's time limit with where it runs from, who acts, and what it rests on."""
    time = _time(speech, point)
    said = [
        f"{speech.words('time_limit')}: {time}." if time else "",
        _actor(speech, point.actor),
        _basis(speech, point),
    ]
    line = " ".join(each for each in said if each)
    return f"{line}\n{{: .{'time-limit' if time else 'measure'} }}" if line else ""


def _actor(speech: Speech, actor: str | None) -> str:
    return f"{speech.words('who_acts')}: {speech.row('actors', actor)}." if actor else ""


def _asked(speech: Speech, measure: Measure) -> str:
    """How strongly a measure is asked for, of whom, and what it rests on."""
    said = [
        f"{speech.option('obligation', measure.obligation)}.",
        _actor(speech, measure.actor),
        _basis(speech, measure),
    ]
    return f"{' '.join(each for each in said if each)}\n{{: .measure .{measure.obligation.value} }}"


def _basis(speech: Speech, statement: Grounded) -> str:
    """What a statement rests on, as a sentence; empty where it names nothing."""
    if not statement.basis:
        return ""
    text = to_reference(speech, speech.library, statement.basis).text.text
    return f"{speech.words('basis')}: [{text}]({RECORD}{statement.basis})."


def _time(speech: Speech, point: Point) -> str:
    """`P3D` in words, with the kind of days and where it starts; empty where none is given."""
    text = duration(speech, point.time_limit, point.days)
    if text and point.starts:
        text = f"{text}{speech.words('comma')} {speech.row('starts', point.starts)}"
    return text
