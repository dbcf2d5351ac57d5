"""Work that processes share: they are forked, so they inherit the library and nothing is sent."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Generator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MANY = 600
"""Files of a library from which on another process earns what it costs to start."""

_work: Callable[[Any], Any] | None = None
_tasks: Sequence[Any] = ()


def side_by_side(
    work: Callable[[T], R], tasks: Sequence[T], jobs: int, *, least: int = 2
) -> Generator[R, None, None]:
    """`work` of each task, in their order; by `jobs` processes where there are `least` tasks.

    Processes begin at once, and end with the last answer or when it is closed. With one job, or
    where processes cannot be forked, it is done here, when somebody asks. Only a program without
    threads may ask for more than one.
    """
    if jobs < 2 or not _can_fork() or len(tasks) < least:
        return (work(each) for each in tasks)
    found = _together(work, tasks, jobs)
    next(found)
    return found  # type: ignore[return-value]  # only the first it gives is none of them


def _together(
    work: Callable[[T], R], tasks: Sequence[T], jobs: int
) -> Generator[R | None, None, None]:
    """None as soon as the processes are at work, then what they come to."""
    global _work, _tasks
    _work, _tasks = work, tasks
    gc.freeze()  # what is there is not looked through again, so its memory stays shared
    try:
        with multiprocessing.get_context("fork").Pool(min(jobs, len(tasks))) as pool:
            made = pool.imap(_done, range(len(tasks)))
            yield None
            yield from made
    finally:
        _work, _tasks = None, ()
        gc.unfreeze()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def _done(place: int) -> Any:
    assert _work is not None, "set before the fork"
    return _work(_tasks[place])
