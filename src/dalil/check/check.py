"""Everything that is wrong in a library, in one list."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator

from dalil.check.rule import rules
from dalil.check.texts import originals
from dalil.diagnostics import Diagnostic
from dalil.load.library import Library

MANY = 600
"""Files from which on a second process earns what it costs to start."""

_shared: Library | None = None
"""What forked processes look at; they inherit it, nothing is sent to them."""


def check(library: Library, jobs: int = 1) -> tuple[Diagnostic, ...]:
    """What reading found and what the rules find, by path, line, column and code; each once.

    `jobs` processes share the rules of a large library, where processes can be forked; what is
    found is the same. Only a program without threads may ask for more than one.
    """
    found = set(library.problems)
    forks = "fork" in multiprocessing.get_all_start_methods()
    together = jobs > 1 and forks and len(library.drafts) >= MANY
    for part in _side_by_side(library, jobs) if together else _in_turn(library):
        found.update(part)
    return tuple(sorted(found))


def _in_turn(library: Library) -> Iterator[Iterable[Diagnostic]]:
    for rule in rules():
        yield rule.check(library)


def _side_by_side(library: Library, jobs: int) -> Iterator[Iterable[Diagnostic]]:
    global _shared
    originals(library)  # found once, before there are several of us
    _shared = library
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            yield from pool.imap_unordered(_found, range(len(rules())))
    finally:
        _shared = None


def _found(place: int) -> list[Diagnostic]:
    assert _shared is not None, "set before the fork"
    return list(rules()[place].check(_shared))
