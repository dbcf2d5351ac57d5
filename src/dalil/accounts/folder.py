"""The folder of the accounts on the disk.

`members.json` is the list and alone decides; `members.log` tells how it came to be; the files of
the stores follow from it. A change is whole once the list is written: the log and the stores are
brought up to it then, and again at the next change where a power cut came between.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from dalil.accounts import log
from dalil.accounts.files import SECRET, SERVED, append, write
from dalil.accounts.log import Happening
from dalil.accounts.register import DamagedError, Register, register, text
from dalil.accounts.stores import STORES, stored

LIST, LOG, LOCK, LOOKED = "members.json", "members.log", "members.lock", "members.expire"
MODE = 0o750
"""Of a folder that we make."""
PATIENCE = 10.0
"""Seconds to wait for another who is changing the list."""


class BusyError(Exception):
    """Somebody else is changing the list."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of the accounts."""

    path: Path

    def exists(self) -> bool:
        """Whether there is a list in it."""
        return (self.path / LIST).is_file()

    def read(self) -> Register:
        """The list; an empty one where there is none yet.

        Raises:
            DamagedError: the file is no list.
            OSError: it cannot be read.
        """
        try:
            return register((self.path / LIST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Register()
        except UnicodeDecodeError as error:
            raise DamagedError from error

    @contextmanager
    def changing(self) -> Iterator[Register]:
        """The list, which nobody else changes meanwhile.

        Raises:
            BusyError: another changes it and does not end.
        """
        self.path.mkdir(mode=MODE, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
        handle = os.open(self.path / LOCK, flags, SECRET)
        try:
            if os.geteuid() == 0:
                owner = self.path.stat()
                os.fchown(handle, owner.st_uid, owner.st_gid)
            _lock(handle)
            yield self.read()
        finally:
            os.close(handle)

    def write(
        self, changed: Register, happened: Sequence[Happening], by: str, at: datetime
    ) -> bool:
        """Write a changed list and all that follows; whether the log was sound so far.

        Only while `changing`.
        """
        fresh = log.entries(happened, changed.last, by, at)
        if fresh:
            self._log(changed)
            changed = replace(changed, journal=fresh)
        write(self.path / LIST, text(changed), SECRET)
        self._stores(changed)
        return self._log(changed)

    def unstored(self, held: Register) -> tuple[str, ...]:
        """Files of stores that do not say what the list says."""
        wanted = stored(held.accounts.values())
        wrong = [name for name, said in wanted.items() if _said(self.path / name) != said]
        return tuple(sorted([*wrong, *self._strays(wanted)]))

    def broken(self, held: Register) -> int:
        """The line at which the log is not what was done; 0 where it is whole."""
        return log.broken(_said(self.path / LOG), held.last)

    def looked(self) -> date | None:
        """The day on which `expire` last ran."""
        try:
            return date.fromisoformat(_said(self.path / LOOKED).strip())
        except ValueError:
            return None

    def look(self, today: date) -> None:
        """Note that `expire` ran."""
        write(self.path / LOOKED, f"{today}\n", SECRET)

    def open_to_all(self) -> tuple[str, ...]:
        """What in the folder somebody may read whom it does not concern."""
        every = [self.path, *(each for each in self.path.rglob("*") if not each.is_symlink())]
        return tuple(
            str(each.relative_to(self.path)) for each in every if each.stat().st_mode & 0o007
        )

    def _log(self, held: Register) -> bool:
        """Append what the log lacks of the last change; whether it fits."""
        path = self.path / LOG
        said = path.read_bytes() if path.exists() else b""
        whole = said[: said.rfind(b"\n") + 1]
        last = said[whole[:-1].rfind(b"\n") + 1 : len(whole)]
        lines = [each.line.encode() for each in held.journal]
        if last in lines:
            lines = lines[lines.index(last) + 1 :]
        if lines:
            torn = said[len(whole) :]
            keep = len(whole) if lines[0].startswith(torn) else len(said)
            append(path, (b"\n" if keep > len(whole) else b"") + b"".join(lines), keep)
        return self.broken(held) == 0

    def _stores(self, held: Register) -> None:
        wanted = stored(held.accounts.values())
        for name, said in wanted.items():
            path = self.path / name
            if path.parent != self.path:
                path.parent.mkdir(mode=MODE, parents=True, exist_ok=True)
            if _said(path) != said or path.stat().st_mode & 0o777 != SERVED:
                write(path, said, SERVED)
        for name in self._strays(wanted):
            (self.path / name).unlink()

    def _strays(self, wanted: dict[str, str]) -> list[str]:
        found = (
            each.relative_to(self.path).as_posix()
            for store in STORES
            for each in self.path.glob(store.owns)
        )
        return sorted({each for each in found if each not in wanted})


def _said(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""


def _lock(handle: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if time.monotonic() > until:
                raise BusyError from error
            time.sleep(0.05)
