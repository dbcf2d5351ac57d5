"""The words of all items in buckets, so that a change of one item is a change of a few buckets.

A bucket holds what readings say of some tokens, chosen by their letters, and so by chance. Items
are known by their places among all items of all languages.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

from dalil.build.search.reading import Loose, Postings, Reading, Written

COUNT = 512
"""Few enough that a library does not consist of heads, so many that most stay as they are."""


class LostError(Exception):
    """Something that an earlier build kept is not there any more."""


class Bucket(NamedTuple):
    """What readings say of some tokens: by token, then by place of an item."""

    met: dict[str, dict[int, Postings]]
    loose: dict[str, dict[int, tuple[Loose, ...]]]
    written: dict[str, dict[int, Written]]


class Buckets:
    """All buckets. Those of an earlier build are opened when something is done with them.

    `kept` gives one of them as it was packed, or None; `now` says where an item stands that stood
    elsewhere then.
    """

    def __init__(
        self,
        kept: Callable[[int], bytes | None] | None = None,
        now: Mapping[int, int] | None = None,
    ) -> None:
        self._kept = kept
        self._now = now
        self._open: dict[int, Bucket] = {}
        self.changed = set(range(COUNT)) if kept is None or now is not None else set()
        """The numbers of those that are not what was kept."""
        self._by_token = Bucket({}, {}, {})
        """What is held of tokens that were met already, in whichever bucket."""

    def add(self, place: int, read: Reading) -> None:
        """Take over what an item says, to buckets that were empty in the beginning."""
        for kind, (held, new) in enumerate(zip(self._by_token, read, strict=True)):
            for token, value in new.items():
                if token not in held:
                    held[token] = self[bucket_of(token)][kind].setdefault(token, {})
                held[token][place] = value

    def replace(self, place: int, before: Reading, after: Reading) -> None:
        """Take over what an item says now that said something else before."""
        for kind, (old, new) in enumerate(zip(before, after, strict=True)):
            for token in old.keys() | new.keys():
                value = new.get(token)
                if value != old.get(token):
                    self._put(kind, token, place, value)

    def _put(self, kind: int, token: str, place: int, value: Any) -> None:
        number = bucket_of(token)
        self.changed.add(number)
        of_kind: dict[str, dict[int, Any]] = self[number][kind]
        if value is not None:
            of_kind.setdefault(token, {})[place] = value
            return
        of_kind[token].pop(place)
        if not of_kind[token]:
            del of_kind[token]

    def __getitem__(self, number: int) -> Bucket:
        """A bucket.

        Raises:
            LostError: it was kept, and is lost.
        """
        if number not in self._open:
            self._open[number] = self._opened(number)
        return self._open[number]

    def _opened(self, number: int) -> Bucket:
        if self._kept is None:
            return Bucket({}, {}, {})
        data = self._kept(number)
        if data is None:
            raise LostError(number)
        found = Bucket(*pickle.loads(data))
        return found if self._now is None else Bucket(*map(self._moved, found))

    def _moved(self, of_kind: dict[str, dict[int, Any]]) -> dict[str, dict[int, Any]]:
        assert self._now is not None, "asked for only where items moved"
        now = self._now
        moved = {
            token: {now[place]: value for place, value in by_place.items() if place in now}
            for token, by_place in of_kind.items()
        }
        return {token: by_place for token, by_place in moved.items() if by_place}

    def packed(self, number: int) -> bytes:
        """A bucket as it is kept."""
        return pickle.dumps(tuple(self[number]), pickle.HIGHEST_PROTOCOL)

    def close(self, number: int) -> None:
        """Nothing more is done with a bucket."""
        self._open.pop(number, None)
        self._by_token = Bucket({}, {}, {})


@lru_cache(maxsize=65536)
def bucket_of(token: str) -> int:
    """The number of the bucket of a token."""
    return crc32(token.encode()) % COUNT
