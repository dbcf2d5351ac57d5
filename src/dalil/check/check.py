"""Everything that is wrong in a library, in one list."""

from __future__ import annotations

from dalil.check.rule import rules
from dalil.diagnostics import Diagnostic
from dalil.load.library import Library


def check(library: Library) -> tuple[Diagnostic, ...]:
    """What reading found and what the rules find, by path, line, column and code; each once."""
    found = set(library.problems)
    for rule in rules():
        found.update(rule.check(library))
    return tuple(sorted(found))
