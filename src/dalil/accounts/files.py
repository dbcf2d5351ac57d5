"""Files of the accounts: written whole, forced to the disk, and closed to everyone else."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

SECRET = 0o600
"""For us alone."""
SERVED = 0o640
"""For a server too, where it is in the group of the folder."""


def write(path: Path, text: str, mode: int) -> None:
    """Put `text` at `path`, the old file or the new one, never a part, owned as the folder is.

    Raises:
        OSError: the disk refuses, or what stands there is no plain file.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise IsADirectoryError(str(path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            _own(file.fileno(), path.parent, mode)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
        _settle(path.parent)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def append(path: Path, data: bytes, at: int) -> None:
    """Put `data` behind the first `at` bytes of `path`; what stood behind them was half a line.

    Raises:
        OSError: the disk refuses.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, SECRET)
    with os.fdopen(handle, "r+b") as file:
        _own(handle, path.parent, SECRET)
        file.truncate(at)
        file.seek(at)
        file.write(data)
        file.flush()
        os.fsync(handle)


def _own(handle: int, folder: Path, mode: int) -> None:
    """A file of root in the folder of another belongs to that other, whose timer must read it."""
    if os.geteuid() == 0:
        owner = folder.stat()
        os.fchown(handle, owner.st_uid, owner.st_gid)
    os.fchmod(handle, mode)


def _settle(folder: Path) -> None:
    """What a folder holds is on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
