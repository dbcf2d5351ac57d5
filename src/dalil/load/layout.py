"""Which line stands in which: the depth of fields, items and texts of a settings block.

FM203 indentation: a field or item stands at a depth where nothing was opened.

PASS  sources:
        - title: مصدر
          address: https://example.org
FAIL  sources:
        - title: مصدر
           address: https://example.org
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from dalil.diagnostics import Code, Diagnostic
from dalil.load.line import Line, Parts

INDENTATION = Code("FM203", "indentation")

_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?\Z")
_CLOSED = frozenset("\"'[{")


class State(Enum):
    """What the last line left behind, and so what may follow."""

    OPEN = auto()
    """A name or hyphen without a value: deeper lines are its value."""
    TEXT = auto()
    """A plain text: deeper lines without a name go on with it."""
    CLOSED = auto()
    """A whole value: nothing may go on with it."""
    BLOCK = auto()
    """`|` or `>`: every deeper line is text as it stands."""


@dataclass(frozen=True, slots=True)
class Level:
    """An open list or map, by the offset at which its items or names begin."""

    at: int
    items: bool


class Layout:
    """The levels that are open while a block is read line by line."""

    def __init__(self, base: int = 0) -> None:
        self.base = base
        self.levels: list[Level] = []
        self.state = State.OPEN
        self.last: Line | None = None
        """The last line that held something."""

    @property
    def depth(self) -> int:
        """The offset of the innermost level; -1 before the first."""
        return self.levels[-1].at if self.levels else -1

    def goes_on(self, line: Line) -> bool:
        """Whether the line is more of the value above it and neither field nor item."""
        parts = line.parts
        if self.state is State.BLOCK:
            return parts.indent > self.depth or not line.text.strip()
        deeper = parts.indent > self.depth and not parts.dashes and not parts.key
        return deeper and self.state in (State.TEXT, State.OPEN) and bool(self.levels)

    def takes_item(self, line: Line) -> bool:
        """Whether a list item may stand here."""
        indent = line.parts.indent
        if self.state is State.OPEN and self.levels:
            return indent >= self.depth
        return any(level.items and level.at == indent for level in self.levels)

    def pause(self) -> None:
        """A blank line or a remark: a plain text ends here."""
        if self.state is State.TEXT:
            self.state = State.CLOSED

    def put(self, line: Line) -> Iterator[Diagnostic]:
        """Place a line that holds a field or an item; mends a wrong depth."""
        parts = line.parts
        fits = self._fits(parts)
        if not fits:
            wanted = self._nearest(parts)
            place = line.place(parts.indent)
            change = wanted - parts.indent
            if change > 0:
                edit = line.mend(parts.indent, 0, " " * change)
            else:
                edit = line.mend(wanted, -change, "")
            yield line.problem(
                INDENTATION,
                place,
                *self._variant(parts, wanted),
                edits=(edit,),
                spaces=parts.indent,
                wanted=wanted,
                name=parts.key or "-",
            )
            parts = line.parts
            self._fits(parts)
        self._open(parts)
        self.last = line

    def _variant(self, parts: Parts, wanted: int) -> tuple[str, ...]:
        if wanted:
            return ("nested",)
        return ("one",) if parts.indent == 1 else ()

    def _fits(self, parts: Parts) -> bool:
        """Whether a level takes the line; leaves the levels that it closes."""
        indent, item = parts.indent, bool(parts.dashes)
        if not self.levels:
            return indent == self.base
        if indent > self.depth:
            return self.state is State.OPEN
        kept = self.levels
        while kept and kept[-1].at > indent:
            kept = kept[:-1]
        if not kept or kept[-1].at != indent:
            return False
        if item and not kept[-1].items:
            if kept is not self.levels or self.state is not State.OPEN:
                return False
        elif not item and kept[-1].items:
            kept = kept[:-1]
            if not kept or kept[-1].at != indent:
                return False
        self.levels = list(kept)
        return True

    def _nearest(self, parts: Parts) -> int:
        """The depth of the open level that the line was most likely meant for."""
        item = bool(parts.dashes)
        depths = [level.at for level in self.levels if level.items == item]
        if self.state is State.OPEN and item and self.levels:
            depths.append(self.depth)
        return min(depths or [self.base], key=lambda at: (abs(at - parts.indent), at))

    def _open(self, parts: Parts) -> None:
        for at in parts.dashes:
            if not (self.levels and self.levels[-1] == Level(at, items=True)):
                self.levels.append(Level(at, items=True))
        if parts.key and not (self.levels and self.levels[-1] == Level(parts.content, items=False)):
            self.levels.append(Level(parts.content, items=False))
        self.state = state_of(parts.value)


def state_of(value: str) -> State:
    """What a value leaves behind."""
    if not value or value.startswith("#"):
        return State.OPEN
    if value[0] in _CLOSED:
        return State.CLOSED
    return State.BLOCK if value[0] in "|>" and _BLOCK.match(value) else State.TEXT
