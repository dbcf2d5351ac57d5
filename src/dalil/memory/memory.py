"""Values under the digest of everything they were worked out from.

What a memory gives is what working it out again would give, or nothing: its keys hold the digests
of files, not their names or times, and a memory made by another version of the program is empty.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

SIZE = 16
"""Bytes of a digest."""


class Store(Protocol):
    """Where values lie between two builds."""

    def get(self, key: bytes) -> bytes | None:
        """What was put under a key; None where nothing whole is there."""

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value."""


class Memory:
    """Gives again what was worked out before. Without a store it works everything out."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store

    @property
    def keeps(self) -> bool:
        """Whether anything put here is ever given again."""
        return self._store is not None

    def recall(self, kind: str, basis: Iterable[bytes], make: Callable[[], T]) -> T:
        """What `make` gives, from memory where a value of this kind and basis is there.

        `basis` is everything that `make` looks at, as bytes; the order counts.
        """
        if self._store is None:
            return make()
        key = key_of(kind, basis)
        found = self.look(key)
        if found is None:
            found = (make(),)
            self._store.put(key, packed(*found))
        value: T = found[0]
        return value

    def look(self, key: bytes) -> tuple[Any, ...] | None:
        """The values under a key, in a tuple; None where there is none."""
        data = self._store.get(key) if self._store else None
        return loaded(data) if data is not None else None

    def keep(self, key: bytes, *value: Any) -> None:
        """Put a value under a key, in place of what was there."""
        if self._store:
            self._store.put(key, packed(*value))

    def take(self, key: bytes, data: bytes) -> tuple[Any, ...]:
        """The values that another process packed, kept under a key."""
        if self._store:
            self._store.put(key, data)
        found: tuple[Any, ...] = pickle.loads(data)
        return found


class Warm(Memory):
    """A memory of one process: it gives the very values, and keeps those of the last round."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[bytes, Any] = {}
        self._before: dict[bytes, Any] = {}

    @property
    def keeps(self) -> bool:
        """Always."""
        return True

    def turn(self) -> None:
        """Begin a round: what is not asked for until the next begins is forgotten then."""
        self._before, self._held = self._held, {}

    def recall(self, kind: str, basis: Iterable[bytes], make: Callable[[], T]) -> T:
        """As every memory does."""
        key = key_of(kind, basis)
        found = self.look(key)
        if found is None:
            found = (make(),)
            self.keep(key, *found)
        value: T = found[0]
        return value

    def look(self, key: bytes) -> tuple[Any, ...] | None:
        """As every memory does."""
        found: tuple[Any, ...] | None = self._held.get(key) or self._before.get(key)
        if found is not None:
            self._held[key] = found
        return found

    def keep(self, key: bytes, *value: Any) -> None:
        """As every memory does."""
        self._held[key] = value


def key_of(kind: str, basis: Iterable[bytes]) -> bytes:
    """The key of a value of a kind that rests on a basis."""
    return digest(kind.encode(), *basis)


def packed(*values: Any) -> bytes:
    """Values as a store keeps them."""
    return pickle.dumps(values, pickle.HIGHEST_PROTOCOL)


def loaded(data: bytes) -> tuple[Any, ...] | None:
    """A value that was kept; None where it cannot be read any more."""
    try:
        found = pickle.loads(data)
    except Exception:  # whatever is wrong with it, it is a miss
        return None
    return found if isinstance(found, tuple) and found else None


def digest(*parts: bytes) -> bytes:
    """One digest of several parts, none of which can run into the next."""
    found = blake2b(digest_size=SIZE)
    for each in parts:
        found.update(len(each).to_bytes(8, "big"))
        found.update(each)
    return found.digest()
