"""Templates as they were compiled: held in the process, and kept as Python keeps its modules."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from dalil.memory.memory import digest
from dalil.memory.program import version


class Compiled(BytecodeCache):
    """Each template is compiled once in a process, however often a site is built.

    Those of the program, below `folder`, are compiled once for all processes, as its modules are;
    nothing is read that lies in a project. Another program compiles all of them anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file of a template, or its name where it has none."""
        return filename or name

    def get_source_checksum(self, source: str) -> str:
        """What its code rests on."""
        return digest(version(), source.encode()).hex()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give it its code, where that is known."""
        held = (bucket.key, bucket.checksum)
        if held not in self._held and self._is_ours(bucket):
            with suppress(OSError):
                bucket.bytecode_from_string(_file(bucket).read_bytes())
            if bucket.code:
                self._held[held] = bucket.code
        bucket.code = self._held.get(held)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep its code."""
        assert bucket.code, "it was compiled"
        self._held[bucket.key, bucket.checksum] = bucket.code
        if self._is_ours(bucket) and not sys.dont_write_bytecode:
            file = _file(bucket)
            part = file.with_suffix(f".{os.getpid()}")  # another process may read, or write it too
            with suppress(OSError):
                file.parent.mkdir(parents=True, exist_ok=True)
                part.write_bytes(bucket.bytecode_to_string())
                part.replace(file)

    def _is_ours(self, bucket: Bucket) -> bool:
        return self._folder in Path(bucket.key).parents


def _file(bucket: Bucket) -> Path:
    return Path(cache_from_source(bucket.key))
