"""Which line stands in which: the depth of fields, items and texts of a settings block.

FM203 indentation: a field or item stands at a depth where nothing was opened.
FM226 stray-item:  a line begins like an item of a list, and no list was begun.

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
from enum import Enum, auto
from typing import NamedTuple

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.field_names import is_name
from dalil.load.line import Line, Parts

INDENTATION = Code("FM203", "indentation")
STRAY_ITEM = Code("FM226", "stray-item", autofix=Autofix.SUGGEST)

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


class Level(NamedTuple):
    """An open list or map, by the offset at which its items or names begin."""

    at: int
    items: bool


class Layout:
    """The levels that are open while a block is read line by line."""

    def __init__(self, base: int = 0) -> None:
        self.base = base
        self.levels: tuple[Level, ...] = ()
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

    def goes_on_with_colon(self, line: Line) -> bool:
        """Whether the line goes on with a text and, for its colon, looks like a field."""
        parts = line.parts
        deeper = self.state is State.TEXT and parts.indent > self.depth and not parts.dashes
        return deeper and bool(parts.key) and not parts.key.isascii() and not is_name(parts.key)

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
        if not self._fits(line.parts):
            yield from self._moved(line)
        if line.text:
            self._open(line.parts)
            self.last = line

    def _moved(self, line: Line) -> Iterator[Diagnostic]:
        """The line at a depth where it may stand, or taken out where there is none."""
        parts = line.parts
        if parts.dashes and not self._may_hold_items():
            yield self._no_list(line)
            return
        wanted = self._nearest(line)
        place, change = line.place(parts.indent), wanted - parts.indent
        if change > 0:
            edit = line.mend(parts.indent, 0, " " * change)
        else:
            edit = line.mend(wanted, -change, "")
        self._fits(line.parts)
        if not line.shifted:
            yield line.problem(
                INDENTATION,
                place,
                "nested" if wanted else "one" if parts.indent == 1 else "",
                edits=(edit,),
                spaces=parts.indent,
                wanted=wanted,
                name=parts.key or "-",
            )

    def _may_hold_items(self) -> bool:
        opens = self.state is State.OPEN and bool(self.levels)
        return opens or any(level.items for level in self.levels)

    def _no_list(self, line: Line) -> Diagnostic:
        """An item where no list is: a field with a hyphen before it, or it is taken out."""
        parts = line.parts
        place = line.place(parts.indent)
        if parts.key and is_name(parts.key):
            edit = line.mend(0, parts.content, " " * self.base)
            self._fits(line.parts)
            return line.problem(STRAY_ITEM, place, edits=(edit,), fixed=line.text.strip())
        line.empty()
        return line.problem(STRAY_ITEM, place, "text", autofix=Autofix.NO)

    def _fits(self, parts: Parts) -> bool:
        """Whether a level takes the line; leaves the levels that it closes."""
        indent, item = parts.indent, bool(parts.dashes)
        kept = self.levels
        if not kept:
            return indent == self.base
        at, items = kept[-1]
        if indent == at and item is items:
            return True
        if indent > at:
            return self.state is State.OPEN
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
        self.levels = kept
        return True

    def _nearest(self, line: Line) -> int:
        """The depth of the open level that the line was most likely meant for.

        A line whose tabs or odd spaces were mended was meant to stand deeper, where in doubt.
        """
        item, indent = bool(line.parts.dashes), line.parts.indent
        depths = [level.at for level in self.levels if level.items == item]
        if self.state is State.OPEN and item and self.levels:
            depths.append(self.depth)
        deeper = -1 if line.shifted else 1
        return min(depths or [self.base], key=lambda at: (abs(at - indent), at * deeper))

    def _open(self, parts: Parts) -> None:
        for at in parts.dashes:
            self._begin(at, items=True)
        if parts.key:
            self._begin(parts.content, items=False)
        self.state = state_of(parts.value)

    def _begin(self, at: int, *, items: bool) -> None:
        """Be in the level at `at`; it is opened where it was not."""
        here = self.levels[-1] if self.levels else None
        if here is None or here.at != at or here.items is not items:
            self.levels = (*self.levels, Level(at, items))


def state_of(value: str) -> State:
    """What a value leaves behind."""
    if not value or value.startswith("#"):
        return State.OPEN
    if value[0] in _CLOSED:
        return State.CLOSED
    return State.BLOCK if value[0] in "|>" and _BLOCK.match(value) else State.TEXT
