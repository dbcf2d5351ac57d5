"""What builds keep for the next one, in a folder of the project that one may delete at any time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dalil.load.project import Project
from dalil.memory.memory import Memory, digest
from dalil.memory.pack import Pack
from dalil.memory.program import version

if TYPE_CHECKING:
    from dalil.engine.earlier import Earlier, Left

FOLDER = ".cache/dalil"
"""Below the project. What is for members is never kept."""


class Kept:
    """The memory of a project, and what its last build left in a folder."""

    def __init__(self, project: Project, *, clean: bool = False) -> None:
        closed = project.public is not None
        folder = project.root / FOLDER
        self._pack = None if closed else Pack(folder, version(), empty=clean)
        self.memory = Memory(self._pack)

    def earlier(self, folder: Path) -> Earlier:
        """What of the last build still lies in `folder`."""
        from dalil.engine.earlier import Earlier

        found = self.memory.look(_key(folder))
        return Earlier(folder, found[0] if found else {})

    def save(self, folder: Path, left: Mapping[str, Left]) -> None:
        """Keep what this build worked out and what it left in `folder`."""
        self.memory.keep(_key(folder), dict(left))
        if self._pack:
            self._pack.save()


def _key(folder: Path) -> bytes:
    return digest(b"site", str(folder).encode())
