"""What files hold, as digests: a memory of earlier builds asks by them and by nothing else."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from dalil.load.lock import ENDING
from dalil.load.project import (
    CONTENT,
    EARLIER,
    ENGINE,
    LEDGER,
    PAGES,
    THEME,
    Found,
    Project,
    walk,
)
from dalil.memory.memory import SIZE, digest

LARGEST_PART = 1 << 18
"""Bytes of a file that are read at once."""
COARSE = 2_000_000_000
"""Nanoseconds within which two changes of a file may have the same time, on the coarsest disks."""
MISSING = b""
"""Stands for a file that is not there."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """The digests of the files of a project."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """By path."""
    frame: bytes = b""
    """The digest of all that any page may depend on: settings, vocabularies, tables, questions."""
    framed: frozenset[str] = frozenset()
    """The paths of the files that the frame is made of."""

    def basis(self, paths: Iterable[str]) -> tuple[bytes, ...]:
        """What a value made of these files and of the frame depends on."""
        held = sorted(set(paths))
        parts = (part for path in held for part in (path.encode(), self.of(path)))
        return (self.frame, *parts)

    def of(self, path: str) -> bytes:
        """The digest of a file."""
        return self.files.get(path, MISSING)


def stamps(
    project: Project,
    files: Iterable[Found],
    instead: Mapping[str, bytes],
    held: Mapping[str, bytes] | None = None,
) -> Stamps:
    """The digests of all regular files that were met, and of the settings of the engine.

    `held` are digests that are known already.
    """
    root, known = project.root, held or {}
    paths = [each.path for each in files if each.regular]
    found = {
        path: _digest(root / path, instead.get(path))
        if path in instead or path not in known
        else known[path]
        for path in paths
    }
    others = sorted(path for path in found if not _is_single(path))
    engine = known[ENGINE] if ENGINE in known else _digest_of_one(root, ENGINE)
    frame = digest(engine, *(part for path in others for part in (path.encode(), found[path])))
    return Stamps(found, frame, frozenset((*others, ENGINE)))


class Contents:
    """What every file holds that a site is made from, its own theme included.

    Where they are what they were, so is all that a build finds and makes.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._begun = time.time_ns()
        self._marks = dict(_marks(project))
        self.digests = {path: self._digest(path) for path in self._marks}
        """By path."""

    def still(self) -> bool:
        """Whether the files are what they were when this was made.

        Sizes and times tell; but the clock of a disk is coarse, so that files which changed just
        before are read once more.
        """
        fresh = self._begun - COARSE
        return dict(_marks(self._project)) == self._marks and all(
            self._digest(path) == self.digests[path]
            for path, mark in self._marks.items()
            if mark and max(mark.changed, mark.renewed) >= fresh
        )

    def _digest(self, path: str) -> bytes:
        try:
            return _digest(self._project.root / path, None) if self._marks[path] else MISSING
        except FileNotFoundError:  # gone meanwhile, which its mark will tell
            return MISSING


class _Mark(NamedTuple):
    """What a disk says of a file; times are nanoseconds."""

    size: int
    node: int
    changed: int
    renewed: int
    """When anything of it changed last, its other times included."""


def _marks(project: Project) -> Iterator[tuple[str, _Mark | None]]:
    """What the disk says of each file that a site is made from; None of one that is not plain."""
    root = project.root
    for each in chain.from_iterable(walk(root, name) for name in (CONTENT, PAGES, THEME)):
        yield each.path, _mark(root, each.path) if each.regular else None
    for name in (ENGINE, LEDGER):
        yield name, _mark(root, name) if (root / name).is_file() else None


def _mark(root: Path, path: str) -> _Mark | None:
    try:
        found = (root / path).stat()
    except FileNotFoundError:
        return None
    return _Mark(found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns)


def _is_single(path: str) -> bool:
    """Whether a file is one of many: of a record, of a hand-written page, or a lock."""
    first, _, rest = path.partition("/")
    if path.endswith(ENDING) or first == PAGES or path.startswith(f"{EARLIER}/"):
        return True
    from dalil.model.collection import collections  # not needed where nothing changed

    collection = collections().get(rest.partition("/")[0])
    return first == CONTENT and collection is not None and not collection.table


def _digest_of_one(root: Path, name: str) -> bytes:
    return _digest(root / name, None) if (root / name).is_file() else MISSING


def _digest(file: Path, given: bytes | None) -> bytes:
    if given is not None:
        return blake2b(given, digest_size=SIZE).digest()
    found = blake2b(digest_size=SIZE)
    with file.open("rb", buffering=0) as opened:
        while part := opened.read(LARGEST_PART):
            found.update(part)
    return found.digest()
