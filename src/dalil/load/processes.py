"""Work that processes share: they are forked, so they inherit the library and nothing is sent."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_work: Callable[[Any], Any] | None = None
_tasks: Sequence[Any] = ()


def side_by_side(
    work: Callable[[T], R], tasks: Sequence[T], jobs: int, *, least: int = 2
) -> Iterator[R]:
    """`work` of each task, in their order; by `jobs` processes where there are `least` tasks.

    With one job, or where processes cannot be forked, it is done here. Only a program without
    threads may ask for more than one.
    """
    forks = "fork" in multiprocessing.get_all_start_methods()
    if jobs < 2 or not forks or len(tasks) < least:
        yield from map(work, tasks)
        return
    global _work, _tasks
    _work, _tasks = work, tasks
    gc.freeze()  # what is there is not looked through again, so its memory stays shared
    try:
        with multiprocessing.get_context("fork").Pool(min(jobs, len(tasks))) as pool:
            yield from pool.imap(_done, range(len(tasks)))
    finally:
        _work, _tasks = None, ()
        gc.unfreeze()


def _done(place: int) -> Any:
    assert _work is not None, "set before the fork"
    return _work(_tasks[place])
