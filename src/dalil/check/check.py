"""Everything that is wrong in a library, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dalil.check.rule import HEADS, LOCAL, Rule, rules
from dalil.check.texts import originals
from dalil.diagnostics import Diagnostic
from dalil.load.heads import heads
from dalil.load.library import Library
from dalil.load.looked_at import folder_of, passing, without
from dalil.load.processes import MANY, side_by_side
from dalil.memory.memory import key_of
from dalil.parity.parity import parity


def check(library: Library, jobs: int = 1) -> tuple[Diagnostic, ...]:
    """What reading found and what the rules find, by path, line, column and code; each once.

    `jobs` processes share the rules of a large library, where processes can be forked; what is
    found is the same. Only a program without threads may ask for more than one. A record that is
    as it was when a memory was made is not looked at again by rules that look at nothing else, nor
    by those that look at the heads of others where these are what they were.
    """
    found = set(library.problems)
    alone, headed = _Known(library, LOCAL), _Known(library, HEADS, heads)
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

    def __init__(
        self, library: Library, kind: str, more: Callable[[Library], bytes] | None = None
    ) -> None:
        self._memory = library.memory
        self._keys: dict[str, bytes] = {}
        self.folders: set[str] = set()
        """The folders of these records."""
        self.found: list[Diagnostic] = []
        self.fresh: list[Diagnostic] = []
        """What was found now in the others."""
        if not library.memory.keeps:
            return
        besides = more(library) if more else b""
        for folder, paths in _by_folder(library).items():
            self._keys[folder] = key_of(kind, (besides, *library.stamps.basis(paths)))
            before = self._memory.look(self._keys[folder])
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


def _by_folder(library: Library) -> Mapping[str, list[str]]:
    """The files of every record that has a folder of its own and could be read."""
    works = (work for work in library.works.values() if not work.collection.table)
    found: dict[str, list[str]] = {folder_of(work.source.path): [] for work in works}
    for each in library.files:
        if (folder := folder_of(each.path)) in found:
            found[folder].append(each.path)
    return found
