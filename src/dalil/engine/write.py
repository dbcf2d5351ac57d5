"""A site becomes a folder. What was there stays until everything new is written beside it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from dalil.build.members import MARK as MEMBERS
from dalil.engine.earlier import Earlier, Left, lying
from dalil.engine.parts import Part

MARKS = ("sitemap.xml", "robots.txt", "404.html")
"""Files of every site of ours: a folder without them is somebody else's and never replaced."""

PAGE = ".html"


class NotOursError(Exception):
    """The folder to write to holds something that no build of ours put there."""


def write(
    parts: Iterable[Part], folder: Path, earlier: Earlier | None = None, *, members: bool = False
) -> dict[str, Left]:
    """Write `parts` as `folder`; returns what then lies there.

    Parts without data lie there now: `earlier` knows them.

    Everything new is written beside `folder` first and then moved in, pages last, so that each
    page finds what it names; what is no part of the site any more goes at the end. A site for
    members never takes the place of a public one, nor a public one that of a site for members.

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
        there = (earlier.lying if earlier else None) or lying(folder)
        left, written = _fill(fresh, parts, there)
        if folder.exists():
            _move(written, fresh, folder)
            _clear(folder, there.keys() - left.keys())
        else:
            fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return left


def is_ours(folder: Path, *, members: bool = False) -> bool:
    """Whether a build of ours wrote `folder`: a public one, or one for members."""
    closed = (folder / MEMBERS).exists()
    return closed is members and all((folder / name).is_file() for name in MARKS)


def _fill(
    fresh: Path, parts: Iterable[Part], there: Mapping[str, tuple[int, int]]
) -> tuple[dict[str, Left], list[str]]:
    """What the site holds, and the paths of what was written for it into `fresh`."""
    left: dict[str, Left] = {}
    written: list[str] = []
    folders = _Folders(fresh)
    for path, data, trace in parts:
        if data is None:
            left[path] = Left(*there[path], trace)
            continue
        folders.make(path)
        file = fresh / path
        file.write_bytes(data)
        found = file.stat()
        left[path] = Left(found.st_size, found.st_mtime_ns, trace)
        written.append(path)
    return left, written


def _move(paths: Iterable[str], fresh: Path, folder: Path) -> None:
    """Move files from one folder into the other, in place of what is there; pages last."""
    folders = _Folders(folder)
    for path in sorted(paths, key=lambda each: each.endswith(PAGE)):
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
        if there.is_symlink() or there.is_file():
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
