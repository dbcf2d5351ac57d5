"""Where the time of a command went: in which of our rooms, and in which packages of others."""

from __future__ import annotations

import cProfile
import pstats
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

OURS = Path(__file__).resolve().parents[1]
"""The package."""
OTHERS = "site-packages"
LANGUAGE = "python"
"""What is called the time in Python's own library and in nothing of ours."""

Function = tuple[str, int, str]
"""File, line and name, as `pstats` has them."""


def profiled(work: Callable[[], T]) -> tuple[T, Mapping[str, float]]:
    """What `work` gives, and the seconds that each room and package took, the longest first.

    A room has the time of its own functions and of what they call in Python itself; a package of
    others is named as it is installed. Being watched makes everything slower, small functions most.
    """
    watch = cProfile.Profile()
    found = watch.runcall(work)
    return found, dict(_rooms(pstats.Stats(watch)).most_common())


def _rooms(told: pstats.Stats) -> Counter[str]:
    found: Counter[str] = Counter()
    for function, (_, _, own, _, callers) in told.stats.items():  # type: ignore[attr-defined]
        room = _room(function)
        if room or not callers:
            found[room or LANGUAGE] += own
            continue
        for caller, (_, _, seconds, _) in callers.items():
            found[_room(caller) or LANGUAGE] += seconds
    return found


def _room(function: Function) -> str:
    """The room or package of a function; empty for Python's own."""
    file = Path(function[0])
    if OURS in file.parents:
        return f"dalil.{file.relative_to(OURS).parts[0].removesuffix('.py')}"
    return next(_packages(file.parts), "")


def _packages(parts: tuple[str, ...]) -> Iterator[str]:
    for before, name in pairwise(parts):
        if before == OTHERS:
            yield name.removesuffix(".py")
