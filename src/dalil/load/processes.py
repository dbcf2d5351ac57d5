"""Work that processes share: they are forked, so they inherit the library and nothing is sent."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue
from queue import Empty
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MANY = 600
"""Files of a library from which on another process earns what it costs to start."""
PATIENCE = 0.5
"""Seconds after which somebody looks whether a process that is silent is still there."""


class Answer(NamedTuple):
    """What a process came to."""

    place: int
    """Of the task."""
    value: Any
    wrong: Exception | None


def side_by_side(
    work: Callable[[T], R], tasks: Sequence[T], jobs: int, *, least: int = 2
) -> Generator[R, None, None]:
    """`work` of each task, in their order; by `jobs` processes where there are `least` tasks.

    This process is one of them: the others begin at once, it takes its share when somebody asks
    for answers. They end with the last answer or when it is closed. With one job, or where
    processes cannot be forked, all is done here. Only a program without threads may ask for more.
    A process that ends without an answer raises RuntimeError.
    """
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods() or len(tasks) < least:
        return (work(each) for each in tasks)
    found = _together(work, tasks, min(jobs, len(tasks)))
    next(found)
    return found  # type: ignore[return-value]  # only the first it gives is none of them


def _together(
    work: Callable[[T], R], tasks: Sequence[T], jobs: int
) -> Generator[R | None, None, None]:
    """None as soon as the other processes are at work, then what all come to."""
    context = multiprocessing.get_context("fork")
    taken = context.Value("l", 0)
    answers: Queue[Answer] = context.Queue()
    here = os.getpid()

    def help_out() -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who is asked to stop ends us
        for place in _next(taken, len(tasks)):
            if os.getppid() != here:
                return  # nobody waits any more
            answers.put(_done(work, tasks, place))

    others = [context.Process(target=help_out, daemon=True) for _ in range(jobs - 1)]
    gc.freeze()  # what is there is not looked through again, so its memory stays shared
    try:
        for each in others:
            each.start()
        yield None
        yield from _in_order(_answered(work, tasks, taken, answers, others))
    finally:
        for each in others:
            each.terminate()
            each.join()
        answers.close()
        gc.unfreeze()


def _answered(
    work: Callable[[T], R],
    tasks: Sequence[T],
    taken: Any,
    answers: Queue[Answer],
    others: Sequence[BaseProcess],
) -> Iterator[Answer]:
    """An answer to each task, as they come: this process works too, then it waits."""
    left = len(tasks)
    for place in _next(taken, len(tasks)):
        for each in (_done(work, tasks, place), *_there(answers)):
            yield each
            left -= 1
    while left:
        try:
            yield answers.get(timeout=PATIENCE)
        except Empty:
            if any(each.exitcode for each in others):
                raise RuntimeError("a process ended before its work was done") from None
        else:
            left -= 1


def _there(answers: Queue[Answer]) -> Iterator[Answer]:
    """The answers that are there already."""
    while True:
        try:
            yield answers.get_nowait()
        except Empty:
            return


def _in_order(answers: Iterator[Answer]) -> Iterator[Any]:
    """What answers hold, in the order of their tasks; raises what went wrong."""
    early: dict[int, Any] = {}
    place = 0
    for each in answers:
        if each.wrong is not None:
            raise each.wrong
        early[each.place] = each.value
        while place in early:
            yield early.pop(place)
            place += 1


def _next(taken: Any, count: int) -> Iterator[int]:
    """Places of tasks that nobody has taken."""
    while True:
        with taken.get_lock():
            place = taken.value
            taken.value += 1
        if place >= count:
            return
        yield place


def _done(work: Callable[[T], R], tasks: Sequence[T], place: int) -> Answer:
    try:
        return Answer(place, work(tasks[place]), None)
    except Exception as error:
        return Answer(place, None, error)
