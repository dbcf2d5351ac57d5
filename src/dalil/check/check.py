"""Everything that is wrong in a library, in one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dalil.check.rule import HEADS, LOCAL, Rule, rules
from dalil.check.texts import originals
from dalil.diagnostics import Diagnostic
from dalil.load.heads import heads
from dalil.load.library import Library
from dalil.load.looked_at import folder_of, passing, without
from dalil.load.processes import MANY, side_by_side
from dalil.memory.memory import Memory, key_of
from dalil.parity.parity import parity

_Bases = Mapping[str, tuple[bytes, ...]]
"""By folder, the digests that tell whether a record is as it was."""


def check(library: Library, jobs: int = 1) -> tuple[Diagnostic, ...]:
    """What reading found and what the rules find, by path, line, column and code; each once.

    `jobs` processes share the rules of a large library, where processes can be forked; what is
    found is the same. Only a program without threads may ask for more than one. A record that is
    as it was when a memory was made is not looked at again by rules that look at nothing else, nor
    by those that look at the heads of others where these are what they were.
    """
    found = set(library.problems)
    memory, bases = library.memory, _bases(library)
    alone = _Known(memory, bases, LOCAL)
    headed = _Known(memory, bases, HEADS, heads(library) if bases else b"")
    found.update(alone.found, headed.found)
    looked = _Looked(library, without(library, alone.folders), passing(library, headed.folders))
    for rule, part in _found(looked, jobs):
        found.update(part)
        if rule.local:
            alone.fresh += part
        elif rule.heads:
            headed.fresh += part
    alone.keep()
    headed.keep()
    return tuple(sorted(found))


class _Looked(NamedTuple):
    """What rules look at: what is new for those of each kind."""

    every: Library
    local: Library
    headed: Library

    def by(self, rule: Rule) -> Library:
        """What a rule looks at."""
        return self.local if rule.local else self.headed if rule.heads else self.every


def _found(looked: _Looked, jobs: int) -> Iterable[tuple[Rule, Sequence[Diagnostic]]]:
    """What each rule finds in what it looks at."""

    def held(rule: Rule) -> list[Diagnostic]:
        return list(rule.check(looked.by(rule)))

    together = jobs if len(looked.every.drafts) >= MANY else 1
    if together > 1:
        for each in looked:
            originals(each)  # found once, before there are several of us
        parity(looked.every, together)
    return zip(rules(), side_by_side(held, rules(), together), strict=True)


class _Known:
    """What rules of a kind found before in records that have not changed."""

    def __init__(self, memory: Memory, bases: _Bases, kind: str, besides: bytes = b"") -> None:
        self._memory = memory
        self._keys = {folder: key_of(kind, (besides, *each)) for folder, each in bases.items()}
        self.folders: set[str] = set()
        """The folders of these records."""
        self.found: list[Diagnostic] = []
        self.fresh: list[Diagnostic] = []
        """What was found now in the others."""
        for folder, key in self._keys.items():
            before = memory.look(key)
            if before is not None:
                self.folders.add(folder)
                self.found += before[0]

    def keep(self) -> None:
        """Keep what was found now."""
        by_folder: dict[str, list[Diagnostic]] = {}
        for each in self.fresh:
            by_folder.setdefault(folder_of(each.place.path), []).append(each)
        for folder, key in self._keys.items():
            if folder not in self.folders:
                self._memory.keep(key, tuple(by_folder.get(folder, ())))


def _bases(library: Library) -> _Bases:
    """What each record rests on that has a folder of its own and could be read: all its files.

    Without a memory nobody asks.
    """
    if not library.memory.keeps:
        return {}
    works = (work for work in library.works.values() if not work.collection.table)
    found: dict[str, list[str]] = {folder_of(work.source.path): [] for work in works}
    for each in library.files:
        if (folder := folder_of(each.path)) in found:
            found[folder].append(each.path)
    return {folder: library.stamps.basis(paths) for folder, paths in found.items()}
