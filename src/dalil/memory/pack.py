"""A store on the disk: one file of values that only grows, and a small one that says what is in it.

`head` names the file of values and tells how far it counts, and is replaced as a whole when
everything it tells of is written: a build that is killed leaves the values of the build before it.
Each value has a check sum, so what is cut short or spoilt is a miss. Two builds may read at once;
the one that comes second to the end writes nothing.
"""

from __future__ import annotations

import fcntl
import json
import mmap
import pickle
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zlib import crc32

from dalil.memory.fresh import Fresh
from dalil.memory.memory import digest

HEAD = "head"
LOCK = "lock"
IGNORED = ".gitignore"
ENDING = ".values"
CHECK = 4
"""Bytes of the check sum before each value."""
FULLEST = 0.5
"""Of the bytes of a file as many must count; with fewer it is written anew."""


class Span(NamedTuple):
    """Where a value lies."""

    offset: int
    length: int


class Pack:
    """The values that a build of the same `version` left in `folder`, and those of this build.

    Whatever is wrong there, it is then an empty store: reading never fails. One that is to be
    `empty` gives nothing, and what it saves takes the place of what is there.
    """

    def __init__(self, folder: Path, version: bytes, *, empty: bool = False) -> None:
        self._folder = folder
        self._version = version.hex()
        self._head = _text(folder / HEAD)
        self._data: mmap.mmap | None = None
        self._spans: dict[bytes, Span] = {}
        self._end = 0
        self._name = ""
        self._fresh = Fresh()
        self._used: set[bytes] = set()
        with suppress(OSError, ValueError, KeyError, TypeError, pickle.UnpicklingError, EOFError):
            if not empty:
                self._open()

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key; None where nothing whole is there."""
        fresh = self._fresh.get(key)
        if fresh is not None:
            return fresh
        span = self._spans.get(key)
        if span is None or self._data is None:
            return None
        value = self._data[span.offset : span.offset + span.length]
        if len(value) <= CHECK or _check(value[CHECK:]) != value[:CHECK]:
            return None
        self._used.add(key)
        return value[CHECK:]

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value. It lasts once `save` was called."""
        self._fresh.put(key, value)
        self._used.add(key)

    def save(self) -> None:
        """Write what is new, and forget what this build had no use for.

        Where the folder is closed to us or the disk is full, all stays as it was.
        """
        kept = {key: span for key, span in self._spans.items() if key in self._used}
        for key in self._fresh:
            kept.pop(key, None)
        if not len(self._fresh) and len(kept) == len(self._spans):
            return
        with suppress(OSError), self._alone() as free:
            if free:
                self._write(kept)

    def _open(self) -> None:
        told = json.loads(self._head)
        if told["version"] != self._version:
            return
        with (self._folder / told["file"]).open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start, end = int(told["index"]), int(told["end"])
        listed = data[start:end]
        if digest(listed).hex() != told["sum"]:
            return
        found: dict[bytes, tuple[int, int]] = pickle.loads(listed)
        self._spans = {key: Span(*each) for key, each in found.items()}
        self._data, self._end, self._name = data, end, told["file"]

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """Whether we may write: nobody else does, and nobody did since we began to read."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (self._folder / IGNORED).write_text("*\n", encoding="utf-8")
        with (self._folder / LOCK).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                yield False
                return
            yield _text(self._folder / HEAD) == self._head

    def _write(self, kept: dict[bytes, Span]) -> None:
        count = sum(span.length for span in kept.values())
        grows = bool(self._name) and count > FULLEST * self._end
        name = self._name if grows else f"{secrets.token_hex(6)}{ENDING}"
        with (self._folder / name).open("r+b" if grows else "wb") as file:
            spans = kept if grows else self._copied(kept, file)
            file.seek(self._end if grows else file.tell())
            file.truncate()
            for key in self._fresh:
                value = self._fresh.get(key) or b""
                spans[key] = Span(file.tell(), CHECK + len(value))
                file.write(_check(value) + value)
            start = file.tell()
            listed = pickle.dumps({key: tuple(each) for key, each in spans.items()})
            file.write(listed)
            end = file.tell()
        told = {"version": self._version, "file": name, "index": start, "end": end}
        self._tell(json.dumps({**told, "sum": digest(listed).hex()}))
        for each in self._folder.glob(f"*{ENDING}"):
            if each.name != name:
                each.unlink(missing_ok=True)

    def _copied(self, kept: dict[bytes, Span], file: BinaryIO) -> dict[bytes, Span]:
        spans = {}
        for key, span in kept.items():
            assert self._data is not None, "what is kept was read"
            spans[key] = Span(file.tell(), span.length)
            file.write(self._data[span.offset : span.offset + span.length])
        return spans

    def _tell(self, text: str) -> None:
        fresh = self._folder / f"{HEAD}.new"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self._folder / HEAD)


def _check(value: bytes) -> bytes:
    """The CRC-32 of a value: against a disk that failed, not against people."""
    return crc32(value).to_bytes(CHECK, "big")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
