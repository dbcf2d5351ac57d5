"""The parts of translations that lag behind, one by one, with the way to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.build.bodies import plain
from dalil.build.links import to_work
from dalil.build.page import Link, Phrase, Value
from dalil.build.text import Speech
from dalil.build.translations.compared import Compared, changed_on, compared
from dalil.build.translations.counts import state_words
from dalil.build.translations.explained import target
from dalil.build.translations.notices import anchor
from dalil.build.translations.states import public_explains
from dalil.i18n import language
from dalil.i18n import words as words_of
from dalil.model.values import PartialDate
from dalil.parity.part import FIELDS
from dalil.parity.state import ExplainState, State, TextState, UnitState

LISTED = (State.STALE, State.NUMBERS, State.EXTRA, State.MISSING)
"""States whose parts are named one by one, with the way there."""
LONGEST = 100
"""As many parts of a state are named at most; the data file has them all."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part that lags, and where it stands."""

    link: Link
    since: Value | None
    """The day of the change, else that of the last comparison; None where neither is known."""
    compared: bool
    """Whether `since` is the day of the last comparison."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The parts in one state, the longest in it first."""

    eid: str
    heading: str
    about: str
    places: tuple[Place, ...]
    more: str = ""
    """How many others there are; empty where all are named."""


def lagging(speech: Speech, texts: tuple[TextState, ...]) -> Iterator[Listed]:
    """The parts of each state that is listed, then texts that explain what has changed."""
    for state in LISTED:
        units = [
            (text, unit)
            for text in texts
            if text.exists
            for unit in text.units
            if state in unit.states
        ]
        units.sort(key=lambda each: _age(*each))
        if units:
            label, about = state_words(speech, state)
            places = (_place(speech, *each) for each in units[:LONGEST])
            yield _listed(speech, state.value, label, about, places, len(units))
    behind = [each for each in public_explains(speech.library) if each.state is State.STALE]
    if behind:
        label, about = (speech.words(f"translations.explains.{key}") for key in ("label", "about"))
        places = (_explaining(speech, each) for each in behind[:LONGEST])
        yield _listed(speech, "explains", label, about, places, len(behind))


def _age(text: TextState, unit: UnitState) -> tuple[str, str, str]:
    """What sorts the oldest comparison to the front; what was never compared comes first."""
    return (unit.locked.date if unit.locked else "", text.key, text.language)


def _listed(
    speech: Speech, eid: str, label: str, about: str, places: Iterable[Place], whole: int
) -> Listed:
    named = tuple(places)
    more = whole - len(named)
    rest = speech.words("translations.more", n=speech.words.number(more)) if more else ""
    return Listed(f"parts_{eid}", label, about, named, rest)


def _place(speech: Speech, text: TextState, unit: UnitState) -> Place:
    held = compared(speech, text.key, text.language)
    assert held is not None, "a part that lags stands in a text that exists"
    day = held.changed_on(anchor(unit), unit.locked.date) if unit.locked else None
    return Place(
        _to_unit(speech, held, unit),
        *_since(speech, day, unit.locked.date if unit.locked else ""),
    )


def _since(speech: Speech, day: PartialDate | None, compared_on: str) -> tuple[Value | None, bool]:
    if day:
        return speech.date(day), False
    return (speech.date(PartialDate.parse(compared_on)) if compared_on else None), True


def _to_unit(speech: Speech, held: Compared, unit: UnitState) -> Link:
    """The part by its name; a missing one by what the original calls it, where it stands there."""
    missing = unit.state is State.MISSING
    eid = anchor(unit) if missing else unit.renamed or anchor(unit)
    words = held.pair.source if missing else held.words
    spoken = language(words.language)
    found = words.body.unit(eid)
    title = words.wording.title_short or words.wording.title
    text = f"{words_of(spoken)('comma')} ".join((title, *([plain(found.heading)] if found else [])))
    label = f"notices.parts.{unit.unit}" if unit.unit in FIELDS else ""
    address = (held.there if missing else held.here)(eid if found else "")
    return Link(
        Phrase(text, spoken),
        address,
        None if spoken == speech.language else spoken,
        note=speech.words(label) if label else "",
    )


def _explaining(speech: Speech, state: ExplainState) -> Place:
    work = speech.library.works[state.key]
    id_, provision = target(state)
    assert state.locked is not None, "what has no lock is not called stale"
    changes = speech.library.known[id_].facts.changes
    day = changed_on(changes, provision, state.locked.date)
    return Place(to_work(speech, work), *_since(speech, day, state.locked.date))
