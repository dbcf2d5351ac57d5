"""The files that a command line names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dalil.cli.session import Misuse, Session
from dalil.load.library import Library
from dalil.load.project import CONTENT, ENGINE, LEDGER, PAGES, Project


@dataclass(frozen=True, slots=True)
class Selection:
    """Files and folders of a project; none named means all."""

    paths: tuple[str, ...] = ()
    """POSIX paths relative to the project folder."""

    def __contains__(self, path: object) -> bool:
        text = str(path)
        return not self.paths or any(
            each in ("", ".", text) or text.startswith(f"{each}/") for each in self.paths
        )

    def among(self, paths: Iterable[str]) -> list[str]:
        """Those of `paths` that are selected."""
        return [each for each in paths if each in self]


def selection(told: Session, project: Project, names: Sequence[str]) -> Selection:
    """What the arguments of a command name, relative to where we stand or to the project.

    Raises:
        Misuse: there is no such path, it lies outside the project, or nothing in it is ours.
    """
    return Selection(tuple(_relative(told, project, name) for name in names))


def _relative(told: Session, project: Project, name: str) -> str:
    for base in (Path.cwd(), project.root):
        path = base / name
        place = path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()
        if place.exists() or place.is_symlink():
            break
    else:
        raise Misuse(told, "no-such-path", path=name)
    if not place.is_relative_to(project.root):
        raise Misuse(told, "outside-project", path=name, folder=project.root)
    return _ours(told, place.relative_to(project.root).as_posix(), name)


def _ours(told: Session, path: str, name: str) -> str:
    top = path.split("/")[0]
    if top not in (".", "", CONTENT, PAGES, ENGINE, LEDGER):
        raise Misuse(told, "not-content", path=name)
    return path


def read(library: Library, selected: Selection) -> int:
    """How many files of the library are selected."""
    return len(selected.among(each.path for each in library.files))
