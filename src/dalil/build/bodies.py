"""The text of a record's page: its own words, and below each heading how far it was verified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dalil.build import attachments
from dalil.build.joined import checked, planned, reported
from dalil.build.links import RECORD, to_reference
from dalil.build.page import Fact, Link, Value
from dalil.build.sources import Level, level, supporting
from dalil.build.text import Speech
from dalil.build.times import duration
from dalil.i18n import Words
from dalil.load import addresses
from dalil.load.body import Unit
from dalil.load.library import Expression, Work
from dalil.model.collections.audit import NOTES, Audit
from dalil.model.collections.factcheck import CLAIM
from dalil.model.collections.guidance import Measure
from dalil.model.collections.kit import Item
from dalil.model.collections.plan import Activity
from dalil.model.collections.report import Finding, Proposal
from dalil.model.handout import SPOKEN
from dalil.model.point import Point, PointKind
from dalil.model.record import Grounded, Statement, Verification

CHANGE = "change_"
"""Units whose id begins with this are notes on changes: they stand in the history."""

OURS = ("verification", "time-limit", "measure", "activity", "checked")
"""Classes of the lines that the build writes into a text: their words are not the author's."""

_SPOKEN = frozenset((*SPOKEN, CLAIM))
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(
    r"[*`_{](?:(?<=[*`])[*`]*|(?<=_)(?:(?<!\w_)_*|_*(?!\w))|(?<=\{):?\s*[#.][^{}]*\})"
)
"""Emphasis, code, underscores that do not join words, attributes."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text stands: on its own page, or inside a document that holds many."""

    prefix: str = ""
    """Before each id, so that no two texts share one."""
    deeper: int = 0
    """By how many levels its headings stand lower."""
    part: str = ""
    """The unit that stands there with all inside it; empty for the whole text."""

    def holds(self, eid: str) -> bool:
        """Whether a unit stands there."""
        return not self.part or eid == self.part or eid.startswith(f"{self.part}__")

    def heading(self, level_: int, text: str, eid: str) -> str:
        """A heading as it stands there."""
        return f"{'#' * min(level_ + self.deeper, 6)} {text} {{#{self.prefix}{eid}}}"


PAGE = Setting()


def markdown(speech: Speech, work: Work, expression: Expression, setting: Setting = PAGE) -> str:
    """The Markdown of a record's text, for its own page if nothing else is said."""
    parts = ["" if setting.part else expression.body.preamble]
    stated = _stated(work)
    points = {id: each for id, each in stated.items() if isinstance(each, Point)}
    units = [
        each
        for each in expression.body.units
        if setting.holds(each.eid) and not elsewhere(work, each.eid)
    ]
    if setting is PAGE:  # elsewhere the words of a file stay, and its way is on the page
        apart = {each.id for each in work.facts.attachments}
        units = [each for each in units if each.eid not in apart]
    for kind in PointKind if points else ():
        same = [each for each in units if each.eid in points and points[each.eid].kind is kind]
        if same:
            parts.append(setting.heading(2, speech.option("kind", kind), f"kind_{kind.value}"))
            parts += [_unit(speech, work, each, 3, stated.get(each.eid), setting) for each in same]
    parts += [
        _unit(speech, work, each, max(each.level, 2), stated.get(each.eid), setting)
        for each in units
        if each.eid not in points
    ]
    if setting is PAGE:
        parts += attachments.markdown(speech, work, expression)
    return "\n\n".join(part for part in parts if part)


def statements(speech: Speech, work: Work, expression: Expression) -> str:
    """The Markdown of a record's statements alone."""
    stated = _stated(work)
    units = [each for each in expression.body.units if each.eid in stated]
    return "\n\n".join(
        _unit(speech, work, each, max(each.level, 2), stated[each.eid], PAGE) for each in units
    )


def _stated(work: Work) -> dict[str, Statement]:
    """The statements of a record by id; of several with one id the first."""
    return {each.id: each for each in reversed(work.facts.statements())}


def contents(speech: Speech, work: Work, expression: Expression) -> tuple[Link, ...]:
    """Links to the main parts of a page."""
    page = addresses.record(expression.language, work.collection, work.id)
    points = {each.id: each for each in work.facts.statements() if isinstance(each, Point)}
    kinds = {each.kind for each in points.values()}
    grouped = [
        Link(speech.phrase(speech.option("kind", kind)), f"{page}#kind_{kind.value}")
        for kind in (PointKind if kinds else ())
        if kind in kinds
    ]
    apart = {each.id for each in work.facts.attachments}
    own = [
        Link(speech.phrase(unit.heading), f"{page}#{unit.eid}")
        for unit in expression.body.units
        if unit.level == 2
        and unit.eid not in points
        and unit.eid not in apart
        and not elsewhere(work, unit.eid)
    ]
    return (*grouped, *own, *attachments.place(speech, work))


def deadlines(speech: Speech, work: Work, expression: Expression) -> tuple[Fact, ...]:
    """The time limits of a procedure: what for, how long, from when."""
    return tuple(_deadlines(speech, work, expression))


def plain(text: str) -> str:
    """Markdown as plain words on one line."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text or "{" in text or "`" in text:  # few are marked
        text = _MARKS.sub("", text)
    return " ".join(text.split())


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
    """Whether the page shows a unit in a place of its own: history, message, table, claim."""
    spoken = eid in _SPOKEN and eid in work.collection.units
    noted = isinstance(work.facts, Audit) and eid.startswith(NOTES)
    return spoken or noted or eid.startswith(CHANGE)


def _unit(
    speech: Speech,
    work: Work,
    unit: Unit,
    level_: int,
    statement: Statement | None,
    setting: Setting,
) -> str:
    parts = [setting.heading(level_, unit.heading, unit.eid)]
    if isinstance(statement, Point):
        parts.append(_terms_of(speech, statement))
    elif isinstance(statement, Measure):
        parts.append(_asked(speech, statement))
    elif isinstance(statement, Activity):
        parts.append(planned(speech, statement))
    elif isinstance(statement, Finding | Proposal):
        parts.append(reported(speech, statement))
    parts.append(unit.markdown)
    if isinstance(statement, Item):
        parts.append(_gathered(speech, statement))
    if statement and statement.verification and unit.markdown.strip():
        numbers = supporting(work, statement)
        here = level(speech, statement.verification)
        parts.append(_verified(speech.words, here, numbers, setting.prefix))
    if setting is PAGE:
        parts.append(checked(speech, work, unit.eid))
    return "\n\n".join([part for part in parts if part])


@lru_cache(maxsize=256)
def _verified(words: Words, here: Level, numbers: tuple[int, ...], prefix: str) -> str:
    """The line that says how far a statement was verified, and by which sources."""
    first = f"#{prefix}source_"
    links = [
        f"[{words('source_n', n=words.number(number))}]({first}{number})" for number in numbers
    ]
    separator = f"{words('comma')} "
    named = f": {separator.join(links)}" if links else ""
    unchecked = here.level == Verification.NEEDS_CHECK
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


def _gathered(speech: Speech, item: Item) -> str:
    """What a part of a kit leads to, and what kind of record it is; empty for a part of its own."""
    if not item.gathers:
        return ""
    link = to_reference(speech, speech.library, item.gathers)
    held = speech.library.known.get(item.gathers.id or "")
    kind = f" ({speech.words(f'{held.collection.name}.one')})" if held else ""
    named = f"[{link.text.text}]({RECORD}{item.gathers})" if held else link.text.text
    return f"{speech.words('kit.read')}: {named}{kind}\n{{: .measure }}"


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
