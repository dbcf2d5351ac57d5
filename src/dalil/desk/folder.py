"""DSK904 report-file, DSK905 open-desk: the folder of the desk on the disk.

`desk.log` alone tells what happened; `desk.seal` how long it was at least; `reports/<id>.json`
holds the answers of a report and is sealed in the log. Files of reports are on the disk before the
log tells of them, so a power cut loses nothing that was said to be there. Nothing is rewritten.

PASS  reports/r00001.json, as it was when the report was received
FAIL  reports/r00001.json is missing, or somebody changed it
FAIL  a folder or file of the desk that others on the computer can read

Source: the desk, what it keeps.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from dalil.accounts.files import SECRET, append, write
from dalil.desk.log import LOG, SEAL, Chain, Happening, chain, lines, seal
from dalil.desk.state import Desk, Report
from dalil.diagnostics import Code, Diagnostic, Place

REPORT_FILE = Code("DSK904", "report-file")
OPEN_DESK = Code("DSK905", "open-desk")
LOCK, REPORTS = "desk.lock", "reports"
MODE = 0o700
PATIENCE = 10.0
"""Seconds to wait for another who is at the desk."""
FEW = 20
"""Files that are forced to the disk one by one; more of them all at once."""


class BusyError(Exception):
    """Somebody else is changing the desk."""


class BrokenError(Exception):
    """The log is not as it was written."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Opened:
    """The desk as it is on the disk."""

    desk: Desk
    chain: Chain


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of the desk."""

    path: Path

    def exists(self) -> bool:
        """Whether a desk has begun in it."""
        return (self.path / LOG).is_file()

    def read(self) -> Opened:
        """The desk, only to look at.

        Raises:
            BrokenError: the log is not as it was written.
            OSError: it cannot be read.
        """
        found = self.chain()
        if found.problem is not None:
            raise BrokenError(found.problem)
        desk = Desk()
        desk.tell(found.entries)
        return Opened(desk, found)

    def chain(self) -> Chain:
        """The log, whole or not."""
        return chain(_bytes(self.path / LOG), _bytes(self.path / SEAL).decode(errors="replace"))

    @contextmanager
    def changing(self) -> Iterator[Opened]:
        """The desk, which nobody else changes meanwhile.

        Raises:
            BusyError: another changes it and does not end.
            BrokenError: the log is not as it was written.
        """
        self.path.mkdir(mode=MODE, exist_ok=True)
        handle = os.open(self.path / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, SECRET)
        try:
            _lock(handle)
            if not (self.path / SEAL).exists() and not _bytes(self.path / LOG):
                write(self.path / SEAL, seal(()), SECRET)
            yield self.read()
        finally:
            os.close(handle)

    def append(self, opened: Opened, happened: Sequence[Happening], by: str, at: datetime) -> None:
        """Let things happen and write them down; half a line of before is cut off.

        Only while `changing`.
        """
        if not happened:
            return
        data, entries = lines(happened, opened.chain, by, at)
        append(self.path / LOG, data, opened.chain.whole)
        write(self.path / SEAL, seal(entries), SECRET)
        opened.desk.tell(entries)

    def keep(self, answers: Mapping[str, bytes]) -> None:
        """Write the files of reports that the log does not tell of yet.

        A file of that name can only be what a power cut left: no entry tells of it.
        """
        folder = self.path / REPORTS
        folder.mkdir(mode=MODE, exist_ok=True)
        for id, data in answers.items():
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
            with os.fdopen(os.open(folder / f"{id}.json", flags, SECRET), "wb") as file:
                file.write(data)
                if len(answers) <= FEW:
                    file.flush()
                    os.fsync(file.fileno())
        if len(answers) > FEW:
            os.sync()

    def answers(self, report: Report) -> Mapping[str, Any]:
        """The answers of a report.

        Raises:
            BrokenError: its file is missing or was changed.
        """
        place = Place(f"{REPORTS}/{report.id}.json")
        data = _bytes(self.path / place.path)
        if not data:
            raise BrokenError(REPORT_FILE.at(place, "gone"))
        if hashlib.sha256(data).hexdigest() != report.sha256:
            raise BrokenError(REPORT_FILE.at(place))
        found: Mapping[str, Any] = json.loads(data)["answers"]
        return found

    def problems(self, desk: Desk) -> Iterator[Diagnostic]:
        """Every report whose file is not as it was, and everything that others can read."""
        for report in desk.reports.values():
            try:
                self.answers(report)
            except BrokenError as error:
                yield error.problem
        for each in (self.path, *sorted(self.path.rglob("*"))):
            if not each.is_symlink() and each.stat().st_mode & 0o077:
                name = each.relative_to(self.path).as_posix()
                yield OPEN_DESK.at(Place(name), path=each)


def packed(report: Mapping[str, Any], answers: Mapping[str, Any]) -> bytes:
    """The file of a report."""
    said = json.dumps({**report, "answers": answers}, ensure_ascii=False, indent=1)
    return f"{said}\n".encode()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _lock(handle: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if time.monotonic() > until:
                raise BusyError from error
            time.sleep(0.05)
