"""What builds keep for the next one, in a folder of the project that one may delete at any time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dalil.diagnostics import Diagnostic
from dalil.engine.earlier import Earlier, Left
from dalil.load.project import Project
from dalil.load.stamps import Contents
from dalil.memory.memory import Memory, digest
from dalil.memory.pack import Pack
from dalil.memory.program import version

FOLDER = ".cache/dalil"
"""Below the project. What is for members is never kept."""


class Outcome(NamedTuple):
    """What a build found and made."""

    found: tuple[Diagnostic, ...]
    """What it said."""
    pages: int
    files: int


def remembered(project: Project) -> Memory:
    """What the last build of a project kept, for a command that keeps nothing itself."""
    closed = project.public is not None
    return Memory(None if closed else Pack(project.root / FOLDER, version()))


class Kept:
    """The memory of a project, and what its last build left in the folder of its site."""

    def __init__(self, project: Project, folder: Path, *, strict: bool, clean: bool) -> None:
        closed = project.public is not None
        self.project = project
        self._pack = None if closed else Pack(project.root / FOLDER, version(), empty=clean)
        self.memory = Memory(self._pack)
        self._key = digest(b"site", str(folder).encode())
        self._asked = digest(str(project.today).encode(), str(strict).encode())
        self._contents = None if closed else Contents(project)
        self.held = self._contents.digests if self._contents else {}
        """The digests of the project's files."""
        self._before = self.memory.look(self._key)
        self.earlier = Earlier(folder, self._before[0] if self._before else {})

    def outcome(self) -> Outcome | None:
        """What the last build came to, where another would come to the same and all lies there."""
        if self._before is None or not self.earlier.untouched:
            return None
        _, asked, held, outcome = self._before
        same = asked == self._asked and held == _told(self.held)
        return Outcome(*outcome) if same else None

    def save(self, left: Mapping[str, Left], outcome: Outcome) -> None:
        """Keep what this build worked out, and what it left.

        Where somebody saved a file meanwhile nobody can say what was read, and nothing is kept.
        """
        if self._pack and self._contents and self._contents.still():
            told = _told(self.held)
            self.memory.keep(self._key, dict(left), self._asked, told, tuple(outcome))
            self._pack.save()


def _told(held: Mapping[str, bytes]) -> bytes:
    """The digest of all digests."""
    return digest(*(part for path, found in held.items() for part in (path.encode(), found)))
