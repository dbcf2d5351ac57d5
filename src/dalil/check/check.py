"""Everything that is wrong in a library, in one list."""

from __future__ import annotations

from dalil.check.rule import rules
from dalil.check.texts import originals
from dalil.diagnostics import Diagnostic
from dalil.load.library import Library
from dalil.load.processes import side_by_side

MANY = 600
"""Files from which on a second process earns what it costs to start."""


def check(library: Library, jobs: int = 1) -> tuple[Diagnostic, ...]:
    """What reading found and what the rules find, by path, line, column and code; each once.

    `jobs` processes share the rules of a large library, where processes can be forked; what is
    found is the same. Only a program without threads may ask for more than one.
    """
    found = set(library.problems)
    together = jobs if len(library.drafts) >= MANY else 1
    if together > 1:
        originals(library)  # found once, before there are several of us
    for part in side_by_side(lambda rule: list(rule.check(library)), rules(), together):
        found.update(part)
    return tuple(sorted(found))
