"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


class NotRegularError(OSError):
    """The path is a link or a device: what it leads to is not ours to write."""


def write(path: Path, text: str) -> None:
    """Put `text` (UTF-8, LF) at `path`: the old file or the new one is there, never a part.

    Raises:
        NotRegularError: something that is not a plain file stands there.
        OSError: the disk refuses.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise NotRegularError(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def write_bytes(path: Path, data: bytes) -> None:
    """Put bytes at a path where nothing stands, whole or not at all.

    Raises:
        NotRegularError: something stands there, or its folder is a link.
        OSError: the disk refuses.
    """
    if path.exists() or path.is_symlink() or path.parent.is_symlink():
        raise NotRegularError(str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that stands there, else those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
