"""What a reader must know of single parts of a translation, at those parts and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from dalil.build.bodies import CHANGE, plain
from dalil.build.page import Link, Notice, Phrase, Rewording
from dalil.build.text import Speech
from dalil.build.translations.compared import Compared
from dalil.build.translations.rewording import rewording
from dalil.memory.value import value
from dalil.model.handout import SPOKEN
from dalil.model.values import PartialDate
from dalil.parity.earlier import earlier
from dalil.parity.part import FIELDS, PREAMBLE, Part, parts
from dalil.parity.state import State, UnitState


@value
class Notices:
    """Notices by the heading below which they stand, and those that stand at the top of a page."""

    at: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    top: tuple[Notice, ...] = ()


def notices(held: Compared, elsewhere: Callable[[str], bool]) -> Notices:
    """The notices of a translation.

    `elsewhere` tells of which headings the page shows the words in a place of their own: what is to
    be said of them stands at the top.
    """
    said = Sentences(held)
    eids = [each for each in held.words.body.eids if not elsewhere(each)]
    at: dict[str, tuple[Notice, ...]] = {}
    top: list[Notice] = []
    before = ""
    for unit in held.state.units:
        eid = unit.renamed or anchor(unit)
        found = tuple(said.of(unit)) if said.anything(unit) else ()
        if eid in eids:
            before = eid
            at[eid] = (*at.get(eid, ()), *found)
        elif unit.state is State.MISSING:
            absent = [replace(each, last=True) for each in found if _is_heading(unit)]
            at[before] = (*at.get(before, ()), *absent)
        else:
            top += (replace(each, part=said.part(unit), link=None) for each in found)
    return Notices({eid: found for eid, found in at.items() if found}, tuple(top))


def anchor(unit: UnitState) -> str:
    """The id of the heading of a unit; a heading may be called as a field is."""
    return unit.unit.removeprefix("#")


def _is_heading(unit: UnitState) -> bool:
    """Whether a unit has a place of its own in the running text."""
    apart = unit.unit in (*FIELDS, PREAMBLE) or unit.unit in SPOKEN
    return not apart and not unit.unit.startswith(CHANGE)


class Sentences:
    """What is said of the parts of one translation, in the language of the page."""

    def __init__(self, held: Compared) -> None:
        self.held = held
        self.speech = held.speech

    def anything(self, unit: UnitState) -> bool:
        """Whether a unit has any notices; most have none."""
        return not SAID.keys().isdisjoint(unit.states)

    def of(self, unit: UnitState) -> Iterator[Notice]:
        """The notices of a unit, the gravest first; none where all is well."""
        for state in unit.states:
            if state in SAID:
                yield SAID[state](self, unit)

    def part(self, unit: UnitState) -> str:
        """What a unit is called: "The title", or its heading."""
        key = f"notices.parts.{unit.unit}"
        if key in self.speech.words:
            return self.speech.words(key)
        found = self.held.words.body.unit(unit.renamed or anchor(unit))
        return plain(found.heading) if found else unit.unit

    def _stale(self, unit: UnitState) -> Notice:
        assert unit.locked is not None, "what has no lock is not called stale"
        day = self.held.changed_on(anchor(unit), unit.locked.date)
        sentence = since(self.speech, "stale", self.held.original, day, unit.locked.date)
        return Notice(State.STALE.value, sentence, "", self._link(unit), self._change(unit))

    def _numbers(self, unit: UnitState) -> Notice:
        words = self.speech.words
        told = [words("notices.numbers", original=self.held.original)]
        for key, numbers in (("there", unit.lacking), ("here", unit.surplus)):
            if numbers:
                named = f"{words('comma')} ".join(map(words.number, numbers))
                told.append(words(f"notices.only.{key}", numbers=named))
        return Notice(State.NUMBERS.value, " ".join(told), "", self._link(unit))

    def _missing(self, unit: UnitState) -> Notice:
        stands = anchor(unit) in self.held.words.body.eids
        key = "notices.empty" if stands else "notices.missing"
        sentence = self.speech.words(key, original=self.held.original)
        return Notice(State.MISSING.value, sentence, "", self._link(unit))

    def _extra(self, unit: UnitState) -> Notice:
        sentence = self.speech.words("notices.extra", original=self.held.original)
        return Notice(State.EXTRA.value, sentence)

    def _link(self, unit: UnitState) -> Link | None:
        """The way to the unit in the original."""
        there = self._original.get(unit.unit)
        if there is None or not there.heading:
            return None
        text = Phrase(plain(there.heading), self.held.origin)
        return Link(text, self.held.there(anchor(unit)), self.held.origin)

    def _change(self, unit: UnitState) -> Rewording | None:
        after = self._original.get(unit.unit)
        if unit.locked is None or after is None:
            return None
        before = earlier(self.speech.library, unit.unit, unit.locked.source)
        return rewording(self.speech, self.held.origin, before, after) if before else None

    @cached_property
    def _original(self) -> Mapping[str, Part]:
        source = self.held.pair.source
        return parts(source.wording, source.body)


SAID = {
    State.MISSING: Sentences._missing,
    State.EXTRA: Sentences._extra,
    State.STALE: Sentences._stale,
    State.NUMBERS: Sentences._numbers,
}
"""What says that a part is in a state; the other states are told of the whole text."""


def since(speech: Speech, key: str, original: str, day: PartialDate | None, compared: str) -> str:
    """A sentence about what changed: on which day, else since when it may have been."""
    which = "dated" if day else "undated"
    date = speech.date(day or PartialDate.parse(compared)).text.text
    return speech.words(f"notices.{key}.{which}", original=original, date=date)
