"""A site becomes a folder. What was there before stays whole until everything new is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from dalil.build.members import MARK as MEMBERS

MARKS = ("sitemap.xml", "robots.txt", "404.html")
"""Files of every site of ours: a folder without them is somebody else's and never replaced."""


class NotOursError(Exception):
    """The folder to write to holds something that no build of ours put there."""


def write(files: Iterable[tuple[str, bytes]], folder: Path, *, members: bool = False) -> int:
    """Write `files` (path and content) as `folder`; returns how many.

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
        count = _fill(fresh, files)
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
    return count


def is_ours(folder: Path, *, members: bool = False) -> bool:
    """Whether a build of ours wrote `folder`: a public one, or one for members."""
    closed = (folder / MEMBERS).exists()
    return closed is members and all((folder / name).is_file() for name in MARKS)


def _fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    count = 0
    made: set[Path] = set()
    for path, data in files:
        file = folder / path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(data)
        count += 1
    return count
