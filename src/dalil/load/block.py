"""The lines that a settings block takes in a file."""

from __future__ import annotations

from dataclasses import field

from dalil.diagnostics import Diagnostic
from dalil.memory.value import value


@value
class Block:
    """The lines of a settings block. Line numbers count from 0 here."""

    start: int = 0
    """The first line of the block."""
    stop: int = 0
    """The line behind its last one."""
    body: int = 0
    """The first line of the body."""
    first: str = ""
    """What stands behind `---` on the opening line, where a field was glued to it."""
    glued: str = ""
    """What of the body stands on the closing line, where its text was glued to it."""
    skipped: frozenset[int] = frozenset()
    """Lines between `start` and `stop` that are no fields: stray fences."""
    problems: tuple[Diagnostic, ...] = field(default=())
    readable: bool = True
