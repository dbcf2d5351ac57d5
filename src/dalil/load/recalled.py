"""Many values of one kind, from memory or from several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from dalil.load.processes import side_by_side
from dalil.memory.memory import Memory, key_of, packed

BATCH = 20
"""Values that a process works out before it hands them over."""
MANY = 200
"""Values from which on other processes earn what they cost to start."""


class Wanted(NamedTuple):
    """A value, and what it rests on."""

    basis: Sequence[bytes]
    make: Callable[[], Any]


def recalled(memory: Memory, kind: str, wanted: Sequence[Wanted], jobs: int) -> Iterator[Any]:
    """What each of `wanted` gives, in their order, as `Memory.recall` would give it."""
    if jobs < 2 or len(wanted) < MANY:
        yield from (memory.recall(kind, each.basis, each.make) for each in wanted)
        return
    keys = [key_of(kind, each.basis) for each in wanted]
    held = [memory.look(key) for key in keys]
    missing = [each for each, found in zip(wanted, held, strict=True) if found is None]
    batches = [missing[start : start + BATCH] for start in range(0, len(missing), BATCH)]
    made = side_by_side(_packed, batches, jobs, least=MANY // BATCH)
    fresh = (data for batch in made for data in batch)
    for key, found in zip(keys, held, strict=True):
        yield (memory.take(key, next(fresh)) if found is None else found)[0]


def _packed(wanted: Sequence[Wanted]) -> list[bytes]:
    return [packed(each.make()) for each in wanted]
