"""What a lock says once a person has said that a translation agrees with its original."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dalil.load.library import Library
from dalil.load.lock import EMPTY, Locked
from dalil.parity.pair import Pair, Words
from dalil.parity.part import parts
from dalil.parity.state import ExplainState, State, TextState, UnitState


@dataclass(frozen=True, slots=True)
class Refusal:
    """A unit that is not locked, and why."""

    key: str
    """The id of the record, or `pages/` and the path of a page."""
    language: str
    """Of the translation; empty for what a record explains."""
    path: str
    unit: str
    reason: str
    """`unchanged`: the original changed and the translation did not; `numbers`, `missing`, `extra`:
    as its state; `unknown`: there is no such unit."""
    state: UnitState | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """The lines of a lock that a person vouched for, and what was refused."""

    lines: tuple[Locked, ...] = ()
    """In the order of the original; lines that hold already keep their day."""
    refused: tuple[Refusal, ...] = ()


def agreed(
    pair: Pair, words: Words, text: TextState, today: date, units: Collection[str], minor: str
) -> Agreed:
    """The lines of a translation whose `units` (none named means all) agree with the original.

    `minor` says why the change of the original asks for no other translation; without it a unit
    whose original changed and that did not change itself is refused.
    """
    held = parts(words.wording, words.body)
    known = {each.unit for each in text.units}
    at = text.key, text.language, text.path
    refused = [Refusal(*at, unit, "unknown") for unit in units if unit not in known]
    lines: list[Locked] = []
    for each in text.units:
        asked = not units or each.unit in units
        part = held.get(each.unit) or held.get(each.renamed)
        reason = "" if part is None else _reason(each, part.digest, minor)
        if asked and (reason or each.state in (State.MISSING, State.EXTRA)):
            refused.append(Refusal(*at, each.unit, reason or each.state.value, each))
        if asked and part and not reason and each.source:
            lines.append(_line(words, each, part.digest, today, minor))
        elif each.locked and each.source:
            lines.append(replace(each.locked, key=words.prefix + each.unit))
    return Agreed(tuple(lines), tuple(refused))


def _reason(each: UnitState, own: str, minor: str) -> str:
    """Why a unit may not be locked; empty where it may."""
    if each.state in (State.MISSING, State.EXTRA):
        return each.state.value
    if State.NUMBERS in each.states:
        return "numbers"
    stale = State.STALE in each.states
    return "unchanged" if stale and not minor and each.locked and each.locked.own == own else ""


def _line(words: Words, each: UnitState, own: str, today: date, minor: str) -> Locked:
    key = words.prefix + each.unit
    if each.locked and each.locked.source == each.source:
        return replace(each.locked, key=key, own=own)
    return Locked(key, each.source, own, today.isoformat(), minor if each.locked else "")


def explaining(states: Collection[ExplainState], today: date, minor: str) -> Agreed:
    """The lines of what a record explains, once a person compared it with what it explains."""
    lines: list[Locked] = []
    refused: list[Refusal] = []
    for each in states:
        unchanged = each.locked is not None and each.locked.own == each.own
        at = each.key, "", each.path, each.target
        if each.state is State.MISSING:
            refused.append(Refusal(*at, "missing"))
        elif each.state is State.STALE and unchanged and not minor:
            refused.append(Refusal(*at, "unchanged"))
            lines += [each.locked] if each.locked else []
        elif each.locked and each.state is State.CURRENT:
            lines.append(each.locked)
        else:
            reason = minor if each.locked else ""
            lines.append(Locked(each.target, each.source, each.own, today.isoformat(), reason))
    return Agreed(tuple(lines), tuple(refused))


def merged(library: Library, lock: str, rows: Mapping[str, tuple[Locked, ...]]) -> list[Locked]:
    """All lines of the lock of a table once the lines of some `rows` are these.

    Lines of rows that were not asked about stay as they are; rows stand in the order of ids.
    """
    old = library.locks.get(lock, EMPTY).rows
    by_row = {row: tuple(lines.values()) for row, lines in old.items()} | dict(rows)
    return [line for row in sorted(by_row) for line in by_row[row]]
