"""Which problems a proposal brings, and which it mends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from dalil.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Problems:
    """What is wrong before and after, told apart."""

    new: tuple[Diagnostic, ...]
    mended: tuple[Diagnostic, ...]
    """As they were: their lines are those of the old file."""
    kept: int
    """How many were there and still are."""


def problems(
    before: Iterable[Diagnostic], after: Iterable[Diagnostic], moved: Mapping[str, str]
) -> Problems:
    """The problems of two states of a library; `moved` says which records have another id now.

    A problem is known again by what it says, and where lines in it have moved by the line that it
    is about. Where it stands in its file does not count.
    """
    gone = [(each, _path(each, moved)) for each in before]
    new = [(each, each.place.path) for each in after]
    total = len(new)
    for known in (_by_words, _by_line):
        gone, new = _unpaired(gone, new, known)
    return Problems(_sorted(new), _sorted(gone), total - len(new))


Placed = tuple[Diagnostic, str]
"""A problem and the path of its file as it is called now."""


def _sorted(placed: list[Placed]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(each for each, _ in placed))


def _unpaired(
    before: list[Placed], after: list[Placed], known: Callable[[Placed], Hashable]
) -> tuple[list[Placed], list[Placed]]:
    """What is left of both once each problem has met its like."""
    waiting: dict[Hashable, list[Placed]] = defaultdict(list)
    for each in before:
        waiting[known(each)].append(each)
    left = []
    for each in after:
        like = waiting[known(each)]
        if like:
            like.pop(0)
        else:
            left.append(each)
    return [each for several in waiting.values() for each in several], left


def _by_words(placed: Placed) -> Hashable:
    problem, path = placed
    return path, problem.code, problem.variant, problem.values


def _by_line(placed: Placed) -> Hashable:
    problem, path = placed
    return path, problem.code, problem.variant, problem.excerpt


def _path(problem: Diagnostic, moved: Mapping[str, str]) -> str:
    """Where the file of a problem lies now."""
    parts = problem.place.path.split("/")
    return "/".join(moved.get(part, part) for part in parts)
