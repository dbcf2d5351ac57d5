"""The state of every translation of a library.

No history is needed: what a translation was made from stands in its lock, and what the original
says now stands in the original. The same files give the same states on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple
from weakref import WeakKeyDictionary

from dalil.i18n import language
from dalil.load.library import Library
from dalil.load.lock import EMPTY, Lock, Locked
from dalil.load.recalled import Wanted, recalled
from dalil.parity.explained import explained
from dalil.parity.pair import Pair, Words, pairs
from dalil.parity.part import Part, parts
from dalil.parity.state import RANK, ExplainState, State, TextState, UnitState
from dalil.parity.terms import approved, used
from dalil.text.numbers import bag
from dalil.text.terms import Lexicon


@dataclass(frozen=True)
class Parity:
    """What is known of every translation."""

    texts: tuple[TextState, ...] = ()
    """In order of key, then of language."""
    explains: tuple[ExplainState, ...] = ()

    @cached_property
    def _texts(self) -> Mapping[tuple[str, str], TextState]:
        return {(each.key, each.language): each for each in self.texts}

    def text(self, key: str, language: str) -> TextState | None:
        """The state of a record or page in a language; None for its own language."""
        return self._texts.get((key, language))

    def of(self, key: str) -> tuple[TextState, ...]:
        """The states of a record or page in every language but its own."""
        return tuple(each for each in self.texts if each.key == key)

    @cached_property
    def _explains(self) -> Mapping[str, tuple[ExplainState, ...]]:
        found: dict[str, tuple[ExplainState, ...]] = {}
        for each in self.explains:
            found[each.key] = (*found.get(each.key, ()), each)
        return found

    def explaining(self, key: str) -> tuple[ExplainState, ...]:
        """The states of what a record explains."""
        return self._explains.get(key, ())


_known: WeakKeyDictionary[Library, Parity] = WeakKeyDictionary()


def parity(library: Library, jobs: int = 1) -> Parity:
    """The states of a library; computed once for all who ask, by `jobs` processes."""
    if library not in _known:
        _known[library] = states(library, jobs)
    return _known[library]


def translations(library: Library) -> Iterator[tuple[Pair, Words, TextState]]:
    """Every translation that exists, with its original and what is known of it."""
    found = parity(library)
    for pair in pairs(library):
        for words in pair.written():
            state = found.text(pair.key, words.language)
            assert state is not None, "every translation has a state"
            yield pair, words, state


def states(library: Library, jobs: int = 1) -> Parity:
    """The states of a library, from its memory where nothing changed that they rest on.

    Those of a text rest on the original, the translations and their locks, and on the approved
    terms, which stand in a table; on nothing else.
    """
    wanted = [
        Wanted(library.basis(files(pair), pair.key), partial(_texts, library, pair))
        for pair in pairs(library)
    ]
    texts = chain.from_iterable(recalled(library.memory, "parity", wanted, jobs))
    return Parity(tuple(texts), tuple(explained(library)))


def _texts(library: Library, pair: Pair) -> tuple[TextState, ...]:
    """The states of every translation of a text."""
    source = _Source(pair.source, approved(library))
    return tuple(
        _text(pair, source, code, words, _lock(library, words))
        for code, words in pair.translations.items()
    )


def files(pair: Pair) -> tuple[str, ...]:
    """The files in which a text, its translations and their locks stand."""
    others = (path for each in pair.written() for path in (each.draft.path, each.lock))
    return (pair.source.draft.path, *others)


def _lock(library: Library, words: Words | None) -> Lock:
    return library.locks.get(words.lock, EMPTY) if words else EMPTY


class _Source:
    """What every translation of a text is compared with, computed when first asked for."""

    def __init__(self, words: Words, lexicons: Mapping[str, Lexicon]) -> None:
        self.words = words
        self.lexicons = lexicons

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        return parts(self.words.wording, self.words.body)

    @cached_property
    def digests(self) -> Mapping[str, str]:
        return {unit: part.digest for unit, part in self.parts.items()}

    @cached_property
    def numbers(self) -> Mapping[str, list[str]]:
        spoken = language(self.words.language)
        return {unit: bag(part.words, spoken) for unit, part in self.parts.items()}

    @cached_property
    def terms(self) -> Mapping[str, frozenset[str]]:
        code = self.words.language
        return {unit: used(self.lexicons, each.words, code) for unit, each in self.parts.items()}


def _text(pair: Pair, source: _Source, code: str, words: Words | None, lock: Lock) -> TextState:
    origin = pair.source
    if words is None:
        missing = tuple(
            UnitState(unit, (State.MISSING,), source=digest)
            for unit, digest in source.digests.items()
            if unit != "title_short"
        )
        path = origin.draft.path
        return TextState(pair.key, code, origin.language, path, "", exists=False, units=missing)
    block = words.translation
    return TextState(
        pair.key,
        code,
        origin.language,
        words.draft.path,
        words.lock,
        exists=True,
        units=tuple(_units(source, words, lock)),
        ticked=block.synced if block else None,
    )


def renamed(library: Library) -> dict[str, dict[str, str]]:
    """What originals renumbered, as locks tell: file -> unit in it -> unit of the original now.

    Nothing else of a state is computed, and little for a text whose lock names what is there.
    """
    found: dict[str, dict[str, str]] = {}
    for pair in pairs(library) if library.locks else ():
        source = _Source(pair.source, {})
        for words in pair.written():
            lock = _lock(library, words)
            if not _lines(lock, words).keys() <= source.parts.keys():
                met, _ = _met(source, words, lock)
                units = {each.former: each.unit for each in met if each.part and each.former}
                if units:
                    found[words.draft.path] = units
    return found


class _Met(NamedTuple):
    """A unit of an original with what a translation and its lock have for it."""

    unit: str
    digest: str
    locked: Locked | None
    former: str
    """What it was called when it was translated; empty where that is still its name."""
    part: Part | None


def _met(source: _Source, words: Words, lock: Lock) -> tuple[list[_Met], dict[str, Part]]:
    """Every unit of the original, and the parts of the translation that belong to none."""
    held = dict(parts(words.wording, words.body))
    lines = _lines(lock, words)
    orphans = {each.source: each for unit, each in lines.items() if unit not in source.parts}
    found: list[_Met] = []
    for unit, digest in source.digests.items():
        locked = lines.get(unit)
        before = orphans.get(digest) if locked is None else None
        former = before.key.removeprefix(words.prefix) if before else ""
        part = held.pop(unit, None) or (held.pop(former, None) if former else None)
        if part and _is_empty(part, source.parts[unit]):
            part = None
        found.append(_Met(unit, digest, before or locked, former, part))
    return found, held


def _units(source: _Source, words: Words, lock: Lock) -> Iterator[UnitState]:
    met, others = _met(source, words, lock)
    for unit, digest, locked, former, part in met:
        if part:
            yield _unit(source, words, part, unit, digest, locked, former)
        elif unit != "title_short":
            yield UnitState(unit, (State.MISSING,), source=digest, locked=locked)
    lines = _lines(lock, words)
    for unit, part in others.items():
        yield UnitState(unit, (State.EXTRA,), line=part.line, locked=lines.get(unit))


def _lines(lock: Lock, words: Words) -> Mapping[str, Locked]:
    """The lines of a lock by unit; of a table's lock those of one row."""
    return lock.rows.get(words.row, {}) if words.row else lock.lines


def _is_empty(part: Part, original: Part) -> bool:
    return bool(original.text.strip()) and not part.text.strip()


def _unit(
    source: _Source,
    words: Words,
    part: Part,
    unit: str,
    digest: str,
    locked: Locked | None,
    former: str,
) -> UnitState:
    spoken = language(words.language)
    if former:  # the headings give other numbers, and that is no mistake
        wanted = bag(source.parts[unit].text, language(source.words.language))
        said = bag(part.text, spoken)
    else:
        wanted, said = source.numbers[unit], bag(part.words, spoken)
    lacking, surplus = ((), ()) if said == wanted else _apart(wanted, said)
    terms: tuple[str, ...] = ()
    if source.terms[unit]:
        there = used(source.lexicons, part.words, words.language)
        terms = tuple(sorted(source.terms[unit] - there))
    block = words.translation
    reviewed = block is not None and block.is_reviewed
    found = [
        *([State.UNVERIFIED] if locked is None else []),
        *([State.STALE] if locked and locked.source != digest else []),
        *([State.NUMBERS] if lacking or surplus else []),
        *([State.TERMS] if terms else []),
        *([] if reviewed else [State.DRAFT]),
    ]
    return UnitState(
        unit,
        tuple(sorted(found, key=RANK.__getitem__)) or (State.CURRENT,),
        line=part.line,
        source=digest,
        locked=locked,
        renamed=former,
        lacking=lacking,
        surplus=surplus,
        terms=terms,
    )


def _apart(wanted: list[str], said: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers that one of the two lacks: of the original, then of the translation."""
    first, second = Counter(wanted), Counter(said)
    return tuple((first - second).elements()), tuple((second - first).elements())
