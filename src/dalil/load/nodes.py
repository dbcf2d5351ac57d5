"""YAML events become nodes: every scalar a text, every place kept, nothing resolved or typed.

FM201 duplicate-key  a field is given twice
FM209 unreadable     YAML refuses a line, and no rule knows why
FM216 tag            `!!python/object`, `!x`: nothing is made from a tag
FM217 alias          anchors, aliases and merge keys: `&a`, `*a`, `<<`
FM208 too-deep       more than forty levels

PASS  topics: [voting]
FAIL  topics: &a [voting, *a]

Scalars follow YAML 1.2 in this: `no`, `0716`, `12:30`, `1.10`, `2023-03-20` are texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.draft import Entry, Fields, Items, Node, Scalar
from dalil.load.line import Line
from dalil.load.lines.brackets import DEEPEST, TOO_DEEP
from dalil.load.lines.complex_key import KEY
from dalil.load.lines.special_start import TAG

DUPLICATE_KEY = Code("FM201", "duplicate-key")
UNREADABLE = Code("FM209", "unreadable")
ALIAS = Code("FM217", "alias")

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SCALAR = yaml.ScalarEvent
_TRIES = 20
"""How often a line is taken out before a block is given up."""


class _Stop(Exception):  # noqa: N818  (it is no error of ours: it ends one reading)
    """The block cannot be read as it is."""

    def __init__(self, problem: Diagnostic, line: Line) -> None:
        self.problem = problem
        self.line = line


def nodes(path: str, lines: Sequence[Line]) -> tuple[Node | None, list[Diagnostic], set[str]]:
    """The value of a block, what is wrong with it, and the fields that were taken out for it.

    The value is None where the block is empty or cannot be read.
    """
    problems: list[Diagnostic] = []
    spoilt: set[str] = set()
    for _ in range(_TRIES):
        reading = _Reading(path, lines)
        try:
            node = reading.root()
        except _Stop as stop:
            if stop.problem.code != UNREADABLE.code or UNREADABLE.code not in codes(problems):
                problems.append(stop.problem)
            spoilt |= {stop.line.field or "*", "*"}
            _take_out(stop.line)
            continue
        spoilt |= reading.spoilt
        return node, problems + reading.problems, spoilt
    return None, problems, spoilt


def codes(problems: list[Diagnostic]) -> set[str]:
    """The codes of problems. What follows from an unreadable line is not said again."""
    return {each.code for each in problems}


def _take_out(line: Line) -> None:
    if line.parts.key and line.parts.value:
        line.forget()
    else:
        line.empty()
    for each in line.after()[: line.more]:
        each.empty()


def _mark(error: yaml.MarkedYAMLError) -> Any:
    """Where the trouble began: an open bracket or quotation mark, not the line that met it."""
    if error.context_mark is not None and re.search("flow|quoted", error.context or ""):
        return error.context_mark
    return error.problem_mark or error.context_mark


class _Reading:
    """One pass over the events of a block."""

    def __init__(self, path: str, lines: Sequence[Line]) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Diagnostic] = []
        self.spoilt: set[str] = set()
        self._by_number = [*lines, lines[-1]]
        """By YAML's line number; what ends behind the last line belongs to it."""
        self._next: Callable[[], Any] = iter(()).__next__

    def root(self) -> Node | None:
        """The one document of the block."""
        text = "\n".join(line.text for line in self.lines) + "\n"
        node: Node | None = None
        try:
            self._next = _LOADER(text).get_event
            while not isinstance(event := self._next(), yaml.StreamEndEvent):
                if isinstance(event, yaml.NodeEvent):
                    if node is not None:
                        raise _Stop(*self._refused(event.start_mark))
                    node = self._node(event, 0)
        except yaml.MarkedYAMLError as error:
            raise _Stop(*self._refused(_mark(error))) from None
        except yaml.YAMLError as error:
            raise _Stop(*self._unknown(error)) from None
        return node

    def _line(self, mark: Any) -> Line:
        return self._by_number[int(mark.line)]

    def _place(self, mark: Any) -> Place:
        line = self._line(mark)
        return Place(self.path, line.number, line.column(mark.column))

    def _refused(self, mark: Any) -> tuple[Diagnostic, Line]:
        """YAML gives up at `mark`; the line meant is the last one before it that holds text."""
        at = min(mark.line, len(self.lines) - 1) if mark is not None else 0
        while at > 0 and not self.lines[at].text.strip():
            at -= 1
        line = self.lines[at]
        inside = mark is not None and at == mark.line
        offset = min(mark.column, len(line.text)) if inside else line.parts.content
        return line.problem(UNREADABLE, offset), line

    def _unknown(self, error: yaml.YAMLError) -> tuple[Diagnostic, Line]:
        """The reader met a character that YAML does not know."""
        position = getattr(error, "position", 0)
        for line in self.lines:
            if position <= len(line.text):
                return line.problem(UNREADABLE, position), line
            position -= len(line.text) + 1
        return self.lines[-1].problem(UNREADABLE, 0), self.lines[-1]

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        line = self._by_number[mark.line]
        place = Place(self.path, line.number, line.column(mark.column))
        if type(event) is _SCALAR and event.anchor is None and event.tag is None:
            return self._scalar(event, place, line)
        if event.anchor is not None:
            self._alias_at(place, line)
        if isinstance(event, yaml.AliasEvent):
            return Scalar("", place, 0)
        if event.tag is not None:
            self._no_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place, line)
        if depth > DEEPEST:
            raise _Stop(line.problem(TOO_DEEP, place, limit=DEEPEST), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, place, depth)
        return self._fields(event, place, depth)

    def _scalar(self, event: Any, place: Place, line: Line) -> Scalar:
        start, end = event.start_mark, event.end_mark
        text, quoted = event.value, bool(event.style)
        if not text and not quoted:
            held = len(line.text[: start.column].rstrip())
            return Scalar("", Place(self.path, line.number, line.column(held)), 0)
        if start.line == end.line:
            width = line.column(end.column) - place.column
        else:
            width = max(len(line.text.rstrip()) - start.column, 1)
        return Scalar(text, place, width, quoted)

    def _items(self, event: Any, place: Place, depth: int) -> Items:
        found: list[Node] = []
        while not isinstance(inner := self._next(), yaml.SequenceEndEvent):
            found.append(self._node(inner, depth + 1))
        return Items(tuple(found), place, bool(event.flow_style), self._width(event, inner))

    def _fields(self, event: Any, place: Place, depth: int) -> Fields:
        found: dict[str, Entry] = {}
        while not isinstance(inner := self._next(), yaml.MappingEndEvent):
            key = self._node(inner, depth + 1)
            value = self._node(self._next(), depth + 1)
            line = self._line(inner.start_mark)
            if isinstance(key, Scalar) and key.text:
                self._add(found, Entry(key.text, key.place, value), key, line)
            else:
                self.spoilt.add(line.field or "*")
                self.problems.append(line.problem(KEY, key.place, "no-name", sign=":"))
        return Fields(
            tuple(found.values()), place, bool(event.flow_style), self._width(event, inner)
        )

    def _add(self, found: dict[str, Entry], entry: Entry, key: Scalar, line: Line) -> None:
        if entry.name == "<<":
            self._alias_at(key.place, line)
        elif first := found.get(entry.name):
            self.problems.append(
                line.problem(
                    DUPLICATE_KEY,
                    key.place,
                    width=key.width,
                    field=entry.name,
                    first=first.place.line,
                )
            )
        else:
            found[entry.name] = entry

    def _width(self, event: Any, end: Any) -> int:
        """Columns that a bracketed value takes on its first line."""
        start = event.start_mark
        if not event.flow_style or end.end_mark.line != start.line:
            return 1
        return int(end.end_mark.column - start.column)

    def _alias_at(self, place: Place, line: Line) -> None:
        """Said once for a field, however often it happens there."""
        if line.field not in self.spoilt or not line.field:
            self.problems.append(line.problem(ALIAS, place))
        self.spoilt.add(line.field or "*")

    def _no_tag(self, event: Any) -> None:
        line, tag = self._line(event.start_mark), str(event.tag)
        shown = "!!" + tag.removeprefix("tag:yaml.org,2002:") if tag.startswith("tag:") else tag
        place = self._place(event.start_mark)
        self.spoilt.add(line.field or "*")
        self.problems.append(
            line.problem(TAG, place, tag=shown, field=line.field or "…", width=len(shown))
        )
