"""Which translations a proposal leaves behind, and which it brings level again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dalil.load.library import Library
from dalil.parity.pair import page_key
from dalil.parity.parity import parity
from dalil.parity.state import RANK, State, TextState, UnitState

TOLD = frozenset(RANK) - {State.DRAFT, State.CURRENT}
"""States that ask for work on a unit; that a draft waits for its reviewer is no news."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Units of a translation that came into a state; of what explains a record, its target."""

    key: str
    """As states call it: the id of a record, `pages/` and the path of a page."""
    language: str
    path: str
    """The file to work on; of a translation that is missing, the original."""
    state: State
    units: tuple[str, ...] = ()
    whole: bool = False
    """Whether these are all its units."""
    explains: bool = False
    """Whether `units` is what the text explains, in a record of its own."""


@dataclass(frozen=True, slots=True)
class Turns:
    """All turns of a proposal, in order of key, language and state."""

    worse: tuple[Turn, ...] = ()
    level: tuple[Turn, ...] = ()
    """Units that asked for work, by what they asked, and ask for none now."""


def turns(before: Library, after: Library, moved: Mapping[str, str]) -> Turns:
    """How the states of all units differ; `moved` says which records have another id now."""
    was, now = parity(before), parity(after)
    former = {new: old for old, new in moved.items()}
    worse: list[Turn] = []
    level: list[Turn] = []
    for text in now.texts:
        old = was.text(former.get(text.key, text.key), text.language)
        if not text.exists:
            if old is None or old.exists:
                worse.append(_turn(text, State.MISSING, ()))
            continue
        worse += _worse(text, old)
        level += _level(text, old)
    known = {(each.key, each.target): each.state for each in was.explains}
    for each in now.explains:
        key = former.get(each.key, each.key), each.target
        code = after.works[each.key].source.language
        old_state = known.get(key, State.CURRENT)
        if each.state in TOLD and old_state is not each.state:
            state, into = each.state, worse
        elif each.state not in TOLD and old_state in TOLD:
            state, into = old_state, level
        else:
            continue
        into.append(Turn(each.key, code, each.path, state, (each.target,), explains=True))
    return Turns(tuple(worse), tuple(level))


def title(library: Library, key: str, language: str) -> str:
    """What a record or page is called in a language, else in its own."""
    if work := library.works.get(key):
        wording = work.best(language).wording
        return wording.title if wording else key
    pages = {code: page for (code, path), page in library.pages.items() if page_key(path) == key}
    page = pages.get(language) or next(iter(pages.values()), None)
    return page.settings.title if page else key


def _worse(text: TextState, old: TextState | None) -> Iterator[Turn]:
    yield from _by_state(
        text, {each.unit: (_asks(each) - _asks(_before(each, old))) for each in text.units}
    )


def _level(text: TextState, old: TextState | None) -> Iterator[Turn]:
    yield from _by_state(
        text,
        {each.unit: _asks(_before(each, old)) for each in text.units if not _asks(each)},
    )


def _before(unit: UnitState, old: TextState | None) -> UnitState | None:
    """The same unit before, under the id that it had."""
    if old is None:
        return None
    return old.unit(unit.unit) or (old.unit(unit.renamed) if unit.renamed else None)


def _asks(unit: UnitState | None) -> frozenset[State]:
    return TOLD.intersection(unit.states) if unit else frozenset()


def _by_state(text: TextState, found: Mapping[str, frozenset[State]]) -> Iterator[Turn]:
    for state in State:
        units = tuple(unit for unit, states in found.items() if state in states)
        if units:
            yield _turn(text, state, units)


def _turn(text: TextState, state: State, units: tuple[str, ...]) -> Turn:
    whole = not units or len(units) == len(text.units)
    return Turn(text.key, text.language, text.path, state, units, whole)
