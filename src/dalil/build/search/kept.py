"""What a build keeps of its search for the next one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from dalil.build.search.extract import Extract
from dalil.build.search.lines import Known, Lines
from dalil.memory.memory import Memory, digest

Name = tuple[str, str]
"""An item in a language: language code, and collection and id."""


class State(NamedTuple):
    """An index as a build left it."""

    keys: Mapping[Name, bytes]
    """Items in all languages, in the order of their entries: the digest of all they come from."""
    sizes: Sequence[int]
    """How many entries each of these has."""
    known: Sequence[Known]
    """By number of bucket."""
    lines: Sequence[Lines]
    """By number of bucket."""


class Kept:
    """The part of a memory that is the search's. `frame` is what everything in it depends on."""

    def __init__(self, memory: Memory, frame: bytes = b"") -> None:
        self._memory = memory
        self._frame = frame

    @property
    def keeps(self) -> bool:
        """Whether anything put here is ever given again."""
        return self._memory.keeps

    @cached_property
    def state(self) -> State | None:
        """The index that the last build left."""
        found = self._memory.look(self._key("index"))
        return State(*found) if found else None

    def item(self, key: bytes) -> Mapping[str, Extract] | None:
        """What was kept of an item, by language code."""
        found = self._memory.look(key)
        return {code: Extract(*each) for code, each in found[0].items()} if found else None

    def bucket(self, number: int) -> bytes | None:
        """A bucket as it was packed."""
        found = self._memory.look(self._key(f"bucket {number}"))
        return found[0] if found else None

    def keep_item(self, key: bytes, extracts: Mapping[str, Extract]) -> None:
        """Keep what the search needs of an item."""
        self._memory.keep(key, {code: tuple(each) for code, each in extracts.items()})

    def keep_bucket(self, number: int, packed: bytes) -> None:
        """Keep a bucket in place of what it was."""
        self._memory.keep(self._key(f"bucket {number}"), packed)

    def keep_state(self, state: State) -> None:
        """Keep an index for the next build."""
        self._memory.keep(self._key("index"), *state)

    def still(self, numbers: Iterable[int]) -> None:
        """Buckets are of use as they are: what no build asks for is forgotten."""
        for number in numbers:
            self.bucket(number)

    def _key(self, name: str) -> bytes:
        return digest(b"search", self._frame, name.encode())
