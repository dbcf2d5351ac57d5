"""New values until they are saved: in a file without a name, as memory may be too small."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from itertools import chain
from weakref import finalize


class Fresh:
    """Values by key. A process that was forked off reads them, and keeps nothing of its own."""

    def __init__(self) -> None:
        self._process = os.getpid()
        self._spans: dict[bytes, tuple[int, int]] = {}
        """Offset and length of what lies in the file."""
        self._end = 0
        self._held: dict[bytes, bytes] = {}
        """What does not, as the disk is full."""

    def __len__(self) -> int:
        return len(self._spans) + len(self._held)

    def __iter__(self) -> Iterator[bytes]:
        return chain(self._spans, self._held)

    def get(self, key: bytes) -> bytes | None:
        """A value; None where there is none."""
        if key not in self._spans:
            return self._held.get(key)
        offset, length = self._spans[key]
        return os.pread(self._file, length, offset)

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value, in place of what was there."""
        if os.getpid() != self._process:
            return
        self._spans.pop(key, None)
        self._held.pop(key, None)
        with suppress(OSError):
            if os.pwrite(self._file, value, self._end) == len(value):
                self._spans[key] = self._end, len(value)
                self._end += len(value)
                return
        self._held[key] = value

    @cached_property
    def _file(self) -> int:
        """The descriptor of a file without a name, which is gone with the process."""
        with tempfile.TemporaryFile() as file:
            found = os.dup(file.fileno())
        finalize(self, os.close, found)
        return found
