"""What audits of polling centres found, counted: what is unknown counts among all, never as met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dalil.build.text import Speech
from dalil.load.library import Library, Work
from dalil.model.collections.audit import COLLECTION as AUDITS
from dalil.model.collections.audit import Audit, Outcome, Result
from dalil.model.collections.criterion import COLLECTION as CRITERIA
from dalil.model.collections.criterion import Criterion, Unit


@dataclass(frozen=True, slots=True)
class Share:
    """How often something was found, and of how many."""

    number: str
    percent: str
    """Of all that was asked, what is unknown included; empty where nothing was asked."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each outcome was found. Every question that was asked is in one of them."""

    counts: Counter[Outcome]

    @property
    def asked(self) -> int:
        """All questions, answered or not."""
        return self.counts.total()

    def shares(self, speech: Speech) -> tuple[Share, ...]:
        """Each outcome with its share of all that was asked, in their fixed order."""
        number = speech.words.number
        return tuple(
            Share(
                number(self.counts[each]),
                speech.words("centres.percent", n=number(self._percent(each))),
            )
            if self.asked
            else Share(number(0), "")
            for each in Outcome
        )

    def sentence(self, speech: Speech) -> str:
        """The counts in words."""
        number = speech.words.number
        counts = {each.value: number(self.counts[each]) for each in Outcome}
        return speech.words("centres.sentence", all=number(self.asked), **counts)

    def _percent(self, outcome: Outcome) -> int:
        """Rounded half up, so that the same counts give the same figure everywhere."""
        return (200 * self.counts[outcome] + self.asked) // (2 * self.asked)


@lru_cache(maxsize=4)
def criteria(library: Library) -> tuple[Work, ...]:
    """What is looked at, in the order of the form; members look at what is public too."""
    return tuple(each for each in library.known_of(CRITERIA) if each.shown)


@lru_cache(maxsize=4)
def audits(library: Library) -> tuple[Work, ...]:
    """Every shown audit, in the order of its collection."""
    return tuple(each for each in library.of(AUDITS) if each.shown)


@lru_cache(maxsize=4)
def newest(library: Library) -> tuple[Work, ...]:
    """The newest audit of each centre: only these are counted.

    A centre is told by its governorate and number. Without a number nothing says that two audits
    are of one centre, so each counts.
    """
    found: dict[tuple[str, str], Work] = {}
    for work in audits(library):
        held = audited(work)
        centre = (held.governorate, held.centre_number or f"/{work.id}")
        last = found.get(centre)
        if last is None or (held.audited, work.id) > (audited(last).audited, last.id):
            found[centre] = work
    kept = set(map(id, found.values()))
    return tuple(work for work in audits(library) if id(work) in kept)


def tally(library: Library, some: Iterable[Work], of: Iterable[Work] = ()) -> Tally:
    """What these audits found, of all criteria or of some."""
    asked = tuple(of) or criteria(library)
    return Tally(Counter(audited(work).result(each.id).result for work in some for each in asked))


def audited(work: Work) -> Audit:
    """The facts of an audit."""
    assert isinstance(work.facts, Audit)
    return work.facts


def criterion(work: Work) -> Criterion:
    """The facts of a criterion."""
    assert isinstance(work.facts, Criterion)
    return work.facts


def measure(speech: Speech, unit: Unit | None, result: Result) -> str:
    """What was measured, with its unit; empty where nothing was."""
    if result.measured is None:
        return ""
    number = speech.words.number(result.measured)
    return speech.words(f"criterion.measured.{unit.value}", n=number) if unit else number
