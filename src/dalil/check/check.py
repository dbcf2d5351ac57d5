"""Everything that is wrong in a library, in one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dalil.check.rule import Rule, rules
from dalil.check.texts import originals
from dalil.diagnostics import Diagnostic
from dalil.load.library import Library, folder_of
from dalil.load.processes import MANY, side_by_side
from dalil.memory.memory import digest
from dalil.parity.parity import parity


def check(library: Library, jobs: int = 1) -> tuple[Diagnostic, ...]:
    """What reading found and what the rules find, by path, line, column and code; each once.

    `jobs` processes share the rules of a large library, where processes can be forked; what is
    found is the same. Only a program without threads may ask for more than one. A record that is
    as it was when a memory was made is not looked at again by rules that look at nothing else.
    """
    found = set(library.problems)
    known = _Known(library)
    found.update(known.found)
    fresh = library.without(known.folders)
    local: list[Diagnostic] = []
    for rule, part in _found(library, fresh, jobs):
        found.update(part)
        local += part if rule.local else ()
    known.keep(local)
    return tuple(sorted(found))


def _found(
    library: Library, fresh: Library, jobs: int
) -> Iterable[tuple[Rule, Sequence[Diagnostic]]]:
    """What each rule finds: local ones in `fresh`, the others in everything."""

    def held(rule: Rule) -> list[Diagnostic]:
        return list(rule.check(fresh if rule.local else library))

    together = jobs if len(library.drafts) >= MANY else 1
    if together > 1:
        originals(library)  # found once, before there are several of us
        originals(fresh)
        parity(library, together)
    return zip(rules(), side_by_side(held, rules(), together), strict=True)


class _Known:
    """What local rules found before in records that have not changed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._keys: dict[str, bytes] = {}
        self.folders: set[str] = set()
        """The folders of these records."""
        self.found: list[Diagnostic] = []
        if not library.memory.keeps:
            return
        for folder, paths in _by_folder(library).items():
            self._keys[folder] = digest(b"checked", *library.stamps.basis(paths))
            before = library.memory.look(self._keys[folder])
            if before is not None:
                self.folders.add(folder)
                self.found += before[0]

    def keep(self, found: Iterable[Diagnostic]) -> None:
        """Keep what was found now in the others."""
        by_folder: dict[str, list[Diagnostic]] = {}
        for each in found:
            by_folder.setdefault(folder_of(each.place.path), []).append(each)
        for folder, key in self._keys.items():
            if folder not in self.folders:
                self._library.memory.keep(key, tuple(by_folder.get(folder, ())))


def _by_folder(library: Library) -> Mapping[str, list[str]]:
    """The files of every record that has a folder of its own and could be read."""
    works = (work for work in library.works.values() if not work.collection.table)
    found: dict[str, list[str]] = {folder_of(work.source.path): [] for work in works}
    for each in library.files:
        if (folder := folder_of(each.path)) in found:
            found[folder].append(each.path)
    return found
