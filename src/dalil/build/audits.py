"""What the page of an audit shows: each criterion with what was found of it, unknown as unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.bodies import plain
from dalil.build.centres import to_centres
from dalil.build.links import to_work
from dalil.build.page import Link
from dalil.build.tallies import Share, audited, audits, criteria, criterion, measure, tally
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Library, Work
from dalil.model.collections.audit import Audit, Outcome, Result, heading


@dataclass(frozen=True, slots=True)
class Finding:
    """A criterion and what was found of it."""

    eid: str
    """The anchor of the row, which that of its note is too."""
    criterion: Link
    outcome: str
    label: str
    measured: str
    note: str
    photos: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The criteria of one setting."""

    label: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Audited:
    """All that the page of an audit shows of its findings."""

    sentence: str
    parts: tuple[Part, ...]
    outcomes: tuple[tuple[str, Share], ...]
    """Each outcome by its label."""
    centres: Link


def audit(speech: Speech, work: Work, expression: Expression) -> Audited | None:
    """The findings of an audit; None for every other record."""
    if not isinstance(work.facts, Audit):
        return None
    found = tally(speech.library, [work])
    labels = (speech.option("outcome", each) for each in Outcome)
    return Audited(
        sentence=found.sentence(speech),
        parts=tuple(_parts(speech, work, expression)),
        outcomes=tuple(zip(labels, found.shares(speech), strict=True)),
        centres=to_centres(speech),
    )


def read_for(library: Library, work: Work) -> tuple[Work, ...]:
    """The records that the page of an audit or a criterion is made from beside its own."""
    if isinstance(work.facts, Audit):
        return criteria(library)
    return audits(library) if work.collection.name == "criterion" else ()


def _parts(speech: Speech, work: Work, expression: Expression) -> Iterator[Part]:
    found: dict[str, list[Finding]] = {}
    for each in criteria(speech.library):
        row = _finding(speech, work, expression, each)
        found.setdefault(criterion(each).setting, []).append(row)
    for setting, rows in found.items():
        yield Part(speech.row("settings", setting), tuple(rows))


def _finding(speech: Speech, work: Work, expression: Expression, each: Work) -> Finding:
    result = audited(work).result(each.id)
    unit = expression.body.unit(heading(each.id))
    return Finding(
        eid=heading(each.id),
        criterion=to_work(speech, each),
        outcome=result.result.value,
        label=speech.option("outcome", result.result),
        measured=measure(speech, criterion(each).measured_in, result),
        note=plain(unit.markdown) if unit else "",
        photos=tuple(_photos(speech, work, expression, result)),
    )


def _photos(speech: Speech, work: Work, expression: Expression, result: Result) -> Iterator[Link]:
    """Ways to the files on the same page, where words say what each shows."""
    for eid in result.photos:
        unit = expression.body.unit(eid)
        here = addresses.record(expression.language, work.collection, work.id, eid)
        if unit:
            yield Link(speech.phrase(unit.heading), here)
