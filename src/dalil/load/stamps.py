"""What files hold, as digests: a memory of earlier builds asks by them and by nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from pathlib import Path

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


def contents(project: Project) -> dict[str, bytes]:
    """The digest of every file that a site is made from by path, its own theme included.

    Where they are what they were, so is all that a build finds and makes.
    """
    root = project.root
    found: dict[str, bytes] = {}
    for each in chain.from_iterable(walk(root, name) for name in (CONTENT, PAGES, THEME)):
        found[each.path] = _digest(root / each.path, None) if each.regular else MISSING
    return {**found, **{name: _digest_of_one(root, name) for name in (ENGINE, LEDGER)}}


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
