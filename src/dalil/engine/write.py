"""A site becomes a folder. What was there before stays whole until everything new is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from dalil.build.members import MARK as MEMBERS
from dalil.engine.earlier import Left
from dalil.engine.parts import Part

MARKS = ("sitemap.xml", "robots.txt", "404.html")
"""Files of every site of ours: a folder without them is somebody else's and never replaced."""


class NotOursError(Exception):
    """The folder to write to holds something that no build of ours put there."""


def write(parts: Iterable[Part], folder: Path, *, members: bool = False) -> dict[str, Left]:
    """Write `parts` as `folder`; returns what then lies there. Parts without data lie there now.

    They are written beside `folder` first, which is then replaced as a whole. A site for members
    never takes the place of a public one, nor a public one that of a site for members.

    Raises:
        NotOursError: `folder` holds files and none says that a build of its kind wrote it.
        OSError: the disk is full or closed to us; `folder` is then as it was.
    """
    if folder.exists() and any(folder.iterdir()) and not is_ours(folder, members=members):
        raise NotOursError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        left = _fill(fresh, parts, folder)
        fresh.chmod(0o755)
        if folder.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
            folder.rename(old / folder.name)
            fresh.rename(folder)
            shutil.rmtree(old)
        else:
            fresh.rename(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return left


def is_ours(folder: Path, *, members: bool = False) -> bool:
    """Whether a build of ours wrote `folder`: a public one, or one for members."""
    closed = (folder / MEMBERS).exists()
    return closed is members and all((folder / name).is_file() for name in MARKS)


def _fill(fresh: Path, parts: Iterable[Part], folder: Path) -> dict[str, Left]:
    left: dict[str, Left] = {}
    made: set[str] = set()
    for path, data, trace in parts:
        file, above = fresh / path, path.rpartition("/")[0]
        if above not in made:
            (fresh / above).mkdir(parents=True, exist_ok=True)
            made.add(above)
        if data is None:
            _take_over(folder / path, file)
        else:
            file.write_bytes(data)
        found = file.stat()
        left[path] = Left(found.st_size, found.st_mtime_ns, trace)
    return left


def _take_over(there: Path, here: Path) -> None:
    """A file that stays as it is, as a second name of it where the disk knows such."""
    try:
        here.hardlink_to(there)
    except OSError:
        shutil.copy2(there, here)
