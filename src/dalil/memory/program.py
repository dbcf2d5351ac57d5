"""Which program works here: what it made is worth nothing to another."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dalil.memory.memory import digest

SOURCE = Path(__file__).resolve().parents[1]
"""The package: code, templates, words."""
FORMAT = "2"
"""Rises when what a memory holds changes its form."""


@cache
def version() -> bytes:
    """A digest of the interpreter, of the installed packages and of our files as they lie there.

    Files of the program are told by size and time: reading them all would take longer than many
    a build.
    """
    installed = Path(sysconfig.get_path("purelib"))
    packages = sorted(each.name for each in installed.iterdir()) if installed.is_dir() else []
    told = [FORMAT, sys.version, *packages, *_files(SOURCE)]
    return digest(*(each.encode() for each in told))


def stamp(folder: Path) -> bytes:
    """A digest of the files below a folder as they lie there; of one that is not there too."""
    return digest(*(each.encode() for each in _files(folder)))


def _files(folder: Path) -> Iterator[str]:
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if each != "__pycache__")
        for name in sorted(names):
            file = Path(above, name)
            found = file.stat()
            yield f"{file.relative_to(folder)} {found.st_size} {found.st_mtime_ns}"
