"""A site becomes a folder. What was there stays until everything new is written beside it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from dalil.build.members import MARK as MEMBERS
from dalil.engine.earlier import Earlier, Left, lying
from dalil.engine.parts import Part

MARKS = ("sitemap.xml", "robots.txt", "404.html")
"""Files of every site of ours: a folder without them is somebody else's and never replaced."""

PAGE = ".html"


class NotOursError(Exception):
    """The folder to write to holds something that no build of ours put there."""


def write(parts: Iterable[Part], folder: Path, *, members: bool = False) -> dict[str, Left]:
    """Write `parts`, each with its data, as `folder`, by `writing`; what then lies there."""
    with writing(folder, members=members) as fresh:
        left = {part.path: fresh.keep(part) for part in parts}
        fresh.publish(left)
    return left


@contextmanager
def writing(
    folder: Path, earlier: Earlier | None = None, *, members: bool = False
) -> Iterator[Fresh]:
    """What takes in the files of a site that is to become `folder`.

    A site for members never takes the place of a public one, nor a public one that of a site for
    members. `earlier` knows what lies there now.

    Raises:
        NotOursError: `folder` holds files and none says that a build of its kind wrote it.
        OSError: the disk is full or closed to us; `folder` is as it was if that shows in writing.
    """
    if folder.exists() and any(folder.iterdir()) and not is_ours(folder, members=members):
        raise NotOursError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        fresh.chmod(0o755)
        yield Fresh(fresh, folder, (earlier.lying if earlier else None) or lying(folder))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


class Fresh:
    """What is new of a site, written beside its folder."""

    def __init__(self, fresh: Path, folder: Path, there: Mapping[str, tuple[int, int]]) -> None:
        self._fresh = fresh
        self._folder = folder
        self._there = there
        """Size and time of what lies in the folder now."""
        self._folders = _Folders(fresh)

    def keep(self, part: Part) -> Left:
        """Write a file, if it has data; processes may share the work."""
        if part.data is None:
            return Left(*self._there[part.path], part.trace)
        self._folders.make(part.path)
        with (self._fresh / part.path).open("wb") as file:
            file.write(part.data)
            file.flush()
            found = os.fstat(file.fileno())
        return Left(found.st_size, found.st_mtime_ns, part.trace)

    def publish(self, left: Container[str]) -> None:
        """Move what is new into the folder, pages last, so that each page finds what it names.

        What is no part of the site goes at the end; `left` is what it holds.
        """
        if self._folder.exists():
            _move(self._fresh, self._folder)
            _clear(self._folder, (path for path in self._there if path not in left))
        else:
            self._fresh.rename(self._folder)


def is_ours(folder: Path, *, members: bool = False) -> bool:
    """Whether a build of ours wrote `folder`: a public one, or one for members."""
    closed = (folder / MEMBERS).exists()
    return closed is members and all((folder / name).is_file() for name in MARKS)


def _move(fresh: Path, folder: Path) -> None:
    """Move files from one folder into the other, in place of what is there; pages last."""
    folders = _Folders(folder)
    for path in sorted(lying(fresh), key=lambda each: each.endswith(PAGE)):
        folders.make(path)
        if (folder / path).is_dir():
            shutil.rmtree(folder / path)
        (fresh / path).replace(folder / path)


class _Folders:
    """Makes the folders of files below `root`, each once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._made = {""}

    def make(self, path: str) -> None:
        """Make the folder of a file; a file that has its name gives way."""
        above = path.rpartition("/")[0]
        if above in self._made:
            return
        self.make(above)
        there = self._root / above
        try:
            there.mkdir()
        except FileExistsError:
            if there.is_symlink() or not there.is_dir():
                there.unlink()
                there.mkdir(exist_ok=True)
        self._made.add(above)


def _clear(folder: Path, paths: Iterable[str]) -> None:
    """Remove files that are still there, and the folders that are empty then."""
    for path in paths:
        with suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
            (folder / path).unlink()
        for above in PurePosixPath(path).parents[:-1]:
            try:
                (folder / above).rmdir()
            except OSError:  # something else lies in it
                break
