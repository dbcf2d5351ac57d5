"""The states of translations as data: one document for commands, for the site and for others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from dalil.i18n import language
from dalil.load.library import Library
from dalil.parity.parity import Parity
from dalil.parity.state import WRONG, ExplainState, State, TextState, UnitState

RECORD, PAGE = "record", "page"


def is_public(library: Library, key: str) -> bool:
    """Whether every reader sees the record or page that is called so."""
    work = library.works.get(key)
    return work is None or work.shown


def chosen(
    found: Parity, wanted: Callable[[TextState], bool] = lambda _: True
) -> tuple[TextState, ...]:
    """The texts that are wanted."""
    return tuple(each for each in found.texts if wanted(each))


def coverage(texts: Iterable[TextState]) -> tuple[int, int]:
    """How many units of the originals are translated and match, and how many there are."""
    counts = counted(texts)
    matching = sum(number for state, number in counts.items() if state not in WRONG)
    return matching, counts.total() - counts[State.EXTRA]


def counted(texts: Iterable[TextState]) -> Counter[State]:
    """How many units are in each state: each is counted where its worst is."""
    return Counter(unit.state for text in texts for unit in text.units)


def document(
    library: Library, texts: Iterable[TextState], explains: Iterable[ExplainState]
) -> Mapping[str, Any]:
    """The states as plain values, in the order of the texts. Language codes are BCP 47."""
    held = tuple(texts)
    return {
        "languages": by_language(held),
        "texts": [of_text(library, each) for each in held],
        "explains": [of_explained(each) for each in explains],
    }


def by_language(texts: Iterable[TextState]) -> list[dict[str, Any]]:
    """How far each language has come."""
    held: dict[str, list[TextState]] = {}
    for each in texts:
        held.setdefault(each.language, []).append(each)
    return [_language(code, own) for code, own in held.items()]


def _language(code: str, texts: list[TextState]) -> dict[str, Any]:
    matching, units = coverage(texts)
    counts = counted(texts)
    return {
        "language": language(code).tag,
        "texts": len(texts),
        "translated": sum(each.exists for each in texts),
        "units": units,
        "matching": matching,
        "states": {str(state): counts[state] for state in State},
    }


def of_text(library: Library, text: TextState) -> dict[str, Any]:
    """The state of a translation."""
    work = library.works.get(text.key)
    return {
        "id": text.key,
        "kind": RECORD if work else PAGE,
        "collection": work.collection.folder if work else None,
        "language": language(text.language).tag,
        "source_language": language(text.origin).tag,
        "path": text.path if text.exists else None,
        "state": str(text.state),
        "units": [dict(_unit(each)) for each in text.units],
    }


def _unit(unit: UnitState) -> Iterator[tuple[str, Any]]:
    locked = unit.locked
    yield "unit", unit.unit
    yield "state", str(unit.state)
    yield "states", list(map(str, unit.states))
    yield "source_digest", unit.source or None
    yield "made_from", locked.source if locked else None
    yield "compared", locked.date if locked else None
    yield "minor", (locked.minor or None) if locked else None
    yield "renamed_from", unit.renamed or None
    yield "numbers_lacking", list(unit.lacking)
    yield "numbers_surplus", list(unit.surplus)
    yield "terms_unused", list(unit.terms)


def of_explained(each: ExplainState) -> dict[str, Any]:
    """The state of a text that explains or rests on another."""
    return {
        "id": each.key,
        "explains": each.target,
        "state": str(each.state),
        "source_digest": each.source or None,
        "made_from": each.locked.source if each.locked else None,
        "compared": each.locked.date if each.locked else None,
        "minor": (each.locked.minor or None) if each.locked else None,
    }
