"""The way from what an organisation found to the text that was changed, and back.

A finding leads to a recommendation; a decision or a plan answers it; a decision changes a text.
Each of these is stored once, at the record that says so. Here they are joined to chains, and the
page of every record on a chain shows the whole of it: from any end, the other is one step away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dalil.build.links import to_reference, to_work
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.load.library import Library, Work
from dalil.model.collections.decision import Decision
from dalil.model.collections.recommendation import Recommendation
from dalil.model.collections.report import Report
from dalil.model.record import Reference

CHANGES = ("amends", "repeals", "supersedes", "corrects", "suspends", "annuls", "instruments")
"""What a decision does to a text."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Four steps; those that nobody has taken are None."""

    finding: Reference | None
    recommendation: Reference | None
    answer: str | None
    """The id of the decision or plan."""
    change: Reference | None

    @property
    def ids(self) -> frozenset[str]:
        """The records on it."""
        steps = (self.finding, self.recommendation, self.change)
        named = (each.id for each in steps if each and each.id)
        return frozenset((*named, *([self.answer] if self.answer else [])))


def loop(speech: Speech, work: Work) -> tuple[tuple[Link | None, ...], ...]:
    """The chains that a record is on, each as its four steps; None where a step is open."""
    return tuple(_steps(speech, each) for each in _of(speech.library, work))


def read_for(library: Library, work: Work) -> list[Work]:
    """The records whose files the chains of one are made from."""
    ids = dict.fromkeys(id_ for each in _of(library, work) for id_ in sorted(each.ids))
    return [library.known[id_] for id_ in ids if id_ in library.known]


@lru_cache(maxsize=4)
def chains(library: Library) -> tuple[Chain, ...]:
    """Every chain with two steps at least, those with a finding first."""
    found = [
        chain
        for work in library.works.values()
        if work.shown and isinstance(work.facts, Report)
        for chain in _from_report(library, work, work.facts)
    ]
    seen = {str(each.recommendation) for each in found}
    for work in library.works.values():
        if work.shown and isinstance(work.facts, Recommendation) and work.id not in seen:
            found += _onwards(library, None, Reference(id=work.id))
    return tuple(each for each in found if each.finding or each.answer)


@lru_cache(maxsize=4)
def _by_record(library: Library) -> Mapping[str, tuple[Chain, ...]]:
    found: dict[str, list[Chain]] = {}
    for chain in chains(library):
        for id_ in chain.ids:
            found.setdefault(id_, []).append(chain)
    return {id_: tuple(each) for id_, each in found.items()}


def _of(library: Library, work: Work) -> tuple[Chain, ...]:
    return _by_record(library).get(work.id, ())


def _from_report(library: Library, work: Work, report: Report) -> Iterator[Chain]:
    for finding in report.findings:
        here = Reference(id=work.id, provision=finding.id)
        for each in finding.leads_to:
            yield from _onwards(library, here, each)
        if not finding.leads_to or list(_answers(library, here)):
            yield from _onwards(library, here, None)
    led = {str(each) for finding in report.findings for each in finding.leads_to}
    for proposal in report.recommendations:
        drawn = Reference(id=work.id, provision=proposal.id)
        if str(drawn) not in led:
            yield from _onwards(library, None, drawn)


def _onwards(
    library: Library, finding: Reference | None, recommendation: Reference | None
) -> Iterator[Chain]:
    """What answers a recommendation, or a finding itself, and what that changes."""
    answers = list(_answers(library, recommendation or finding))
    for answer in answers:
        changes = list(_changes(answer))
        for change in changes:
            yield Chain(finding, recommendation, answer.id, change)
        if not changes:
            yield Chain(finding, recommendation, answer.id, None)
    if not answers:
        yield Chain(finding, recommendation, None, None)


def _answers(library: Library, to: Reference | None) -> Iterator[Work]:
    """The decisions and plans that answer it: the place that is meant, or the whole record."""
    seen: set[str] = set()
    for relation in library.incoming.get((to and to.id) or "", ()):
        work = library.works[relation.subject]
        same = relation.reference.provision in (None, to.provision if to else None)
        if relation.field == "answers" and work.shown and same and work.id not in seen:
            seen.add(work.id)
            yield work


def _changes(answer: Work) -> Iterator[Reference]:
    if isinstance(answer.facts, Decision):
        for name in CHANGES:
            yield from getattr(answer.facts, name)


def _steps(speech: Speech, chain: Chain) -> tuple[Link | None, ...]:
    library = speech.library
    answer = library.works.get(chain.answer or "")
    return (
        _to(speech, chain.finding),
        _to(speech, chain.recommendation),
        to_work(speech, answer) if answer else None,
        _to(speech, chain.change),
    )


def _to(speech: Speech, reference: Reference | None) -> Link | None:
    return to_reference(speech, speech.library, reference) if reference else None
