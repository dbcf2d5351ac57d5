"""What the last build left in a folder, file by file, and what each file was made of."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Trace(NamedTuple):
    """What is known of a file that a build wrote."""

    key: bytes = b""
    """The digest of everything that its bytes come from; empty where `basis` tells that."""
    entry: str = ""
    """Of a page: its entry in the sitemap."""
    inputs: tuple[str, ...] = ()
    """Of a page that need not be made to know: what it rests on, as in `Page.inputs`."""
    basis: bytes = b""
    """The digest of what those inputs held."""
    group: str = ""
    """Of a page that was made with others: the name of their group."""


class Left(NamedTuple):
    """A file as it lay in the folder when its build was over."""

    size: int
    time: int
    """Of its last change, in nanoseconds."""
    trace: Trace


class Earlier:
    """The files of a folder that are still what the last build wrote."""

    def __init__(self, folder: Path, left: Mapping[str, Left]) -> None:
        self.lying = found = lying(folder) if left else {}
        """Size and time of every file that lies there; none where nothing is known of them."""
        self._whole = {
            path: each for path, each in left.items() if found.get(path) == (each.size, each.time)
        }
        groups: dict[str, list[str]] = {}
        for path, each in left.items():
            if each.trace.group:
                groups.setdefault(each.trace.group, []).append(path)
        self._groups = groups
        self.untouched = len(self._whole) == len(found) == len(left) > 0
        """Whether the folder is as the build left it: nothing changed, gone or added."""

    def trace(self, path: str) -> Trace | None:
        """What a file was made of; None where it is gone or no longer what was written."""
        found = self._whole.get(path)
        return found.trace if found else None

    def group(self, name: str) -> Mapping[str, Trace]:
        """By path, all pages that were made together; empty where one of them is gone."""
        paths = self._groups.get(name, ())
        whole = {path: self._whole[path].trace for path in paths if path in self._whole}
        return whole if len(whole) == len(paths) else {}


def lying(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file below a folder."""
    return dict(_below(str(folder), ""))


def _below(folder: str, prefix: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for each in entries:
        if each.is_dir(follow_symlinks=False):
            yield from _below(each.path, f"{prefix}{each.name}/")
        else:
            found = each.stat(follow_symlinks=False)
            yield f"{prefix}{each.name}", (found.st_size, found.st_mtime_ns)
