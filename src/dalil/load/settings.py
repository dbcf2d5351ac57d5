"""FM106 not-a-map: the lines of a settings block become its fields; rules first, then YAML.

A block is a series of names with a value each; a list, or one text, is none.

PASS  title: قانون تجريبي
FAIL  - title: قانون تجريبي
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from dalil.diagnostics import Code, Diagnostic, Edit, Place
from dalil.load.draft import Fields, Items
from dalil.load.encoding import TOO_LARGE
from dalil.load.fence import NO_FRONT_MATTER
from dalil.load.field_names import is_name
from dalil.load.layout import Layout, State, state_of
from dalil.load.line import Line, Parts
from dalil.load.lines import (
    Rule,
    brackets,
    colon_in_value,
    complex_key,
    control_char,
    curly_quotes,
    hash_in_value,
    invisible_char,
    line_separator,
    list_item,
    nbsp,
    no_colon,
    no_space,
    other_colon,
    quotes,
    special_start,
    tab,
)
from dalil.load.nodes import nodes

_SHIFTS = (tab.TAB.code, nbsp.NBSP.code)
NOT_A_MAP = Code("FM106", "not-a-map")

LONGEST_BLOCK = 250_000
"""Characters of a settings block."""
LONGEST_LINE = 10_000
"""Characters of one of its lines."""
MOST_PROBLEMS = 200
"""After so many a block is given up."""

CHARACTERS: tuple[Rule, ...] = (
    control_char.check,
    line_separator.check,
    nbsp.check,
    tab.check,
    invisible_char.check,
)
"""Rules on single characters: they hold on every line."""
NAMES: tuple[Rule, ...] = (
    other_colon.check,
    no_space.check,
    no_colon.check,
    complex_key.check,
)
"""Rules on what stands before a value."""
VALUES: tuple[Rule, ...] = (
    curly_quotes.check,
    special_start.check,
    quotes.check,
    brackets.check,
    hash_in_value.check,
    colon_in_value.check,
)
"""Rules on values."""

_ODD = re.compile(
    f"[{control_char.CONTROLS}{line_separator.SEPARATORS}{nbsp.SPACES}"
    f"{invisible_char.JOINERS_AND_MARKS}{invisible_char.NEVER}]|^ *-?\\s*\t",
    re.MULTILINE,
)
_CODE = r"[A-Za-z0-9_][\w.\-/]*"
_WORDS = (
    "[A-Za-z0-9\u0620-\u064a\u0671-\u06d3\u06d5(«]"
    r"""(?:[\w ()،؛؟«»./,"'–—%+=;!?\-]|:(?=\S)|(?<=\S)\#)*"""
)
_PAIR = rf"{_CODE}:[ ]{_CODE}(?:\#\w+)?"
_CLEAN = re.compile(
    rf"""(?P<indent>[ ]*)(?P<dash>-[ ])?(?P<key>[a-z][a-z_]*):(?:[ ](?P<value>{_WORDS}"""
    rf"""|\[{_CODE}(?:,[ ]{_CODE})*\]|\{{{_PAIR}(?:,[ ]{_PAIR})*\}}|"[^"\\]*"|'[^']*'))?\Z"""
    rf"""|(?P<inside>[ ]*)-[ ](?P<item>\{{{_PAIR}(?:,[ ]{_PAIR})*\}}|{_CODE})\Z"""
)
"""A line as most are written: no rule has anything to say about it but where it stands."""


@dataclass(slots=True)
class Settings:
    """The reading of one block."""

    path: str
    lines: list[Line]
    problems: list[Diagnostic] = field(default_factory=list)
    spoilt: set[str] = field(default_factory=set)
    """Fields about which enough was said; `*` where nobody can tell which field was meant."""
    _layout: Layout = field(default_factory=Layout)
    _field: str = ""

    def header(self) -> Fields | None:
        """The fields of the block; None where it cannot be read, and then `problems` says why."""
        if self._too_large() or self._empty():
            return None
        self._characters()
        if self._is_list():
            return None
        self._layout = Layout(self._base())
        taken = 0
        for line in self.lines:
            if taken:
                taken -= 1
                line.field = self._field
                continue
            self._line(line)
            taken = line.more
            if len(self.problems) > MOST_PROBLEMS:
                return None
        return self._fields()

    def _fields(self) -> Fields | None:
        node, problems, spoilt = nodes(self.path, self.lines)
        self.problems += problems
        self.spoilt |= spoilt
        if isinstance(node, Fields):
            return node
        first = self.lines[0]
        if isinstance(node, Items):
            self.problems.append(first.problem(NOT_A_MAP, node.place, "brackets"))
        elif not self.problems:
            self.problems.append(first.problem(NOT_A_MAP, first.parts.content, "text"))
        return None

    def _too_large(self) -> bool:
        for line in self.lines:
            if len(line.text) > LONGEST_LINE:
                self.problems.append(line.problem(TOO_LARGE, 0, "line", limit=LONGEST_LINE))
                return True
        if sum(len(line.text) + 1 for line in self.lines) > LONGEST_BLOCK:
            first = self.lines[0]
            self.problems.append(first.problem(TOO_LARGE, 0, "block", limit=LONGEST_BLOCK))
            return True
        return False

    def _empty(self) -> bool:
        texts = (line.text.lstrip() for line in self.lines)
        if any(text and not text.startswith("#") for text in texts):
            return False
        place = Place(self.path)
        self.problems.append(NO_FRONT_MATTER.at(place, "empty", excerpt="---", width=3))
        return True

    def _characters(self) -> None:
        if not _ODD.search("\n".join(line.text for line in self.lines)):
            return
        for line in self.lines:
            if _ODD.search(line.text):
                for rule in CHARACTERS:
                    self.problems += rule(line)

    def _is_list(self) -> bool:
        """Whether the fields are written as the items of a list."""
        first = next((line for line in self.lines if _holds(line)), None)
        if first is None or not first.parts.dashes:
            return False
        at = first.parts.indent
        fixed = first.text[first.parts.content :].strip()
        self.problems.append(first.problem(NOT_A_MAP, at, width=2, fixed=fixed))
        return True

    def _base(self) -> int:
        """The depth of the fields of the block, most often 0."""
        holding = (line for line in self.lines if _holds(line))
        first = next(holding, None)
        if first is None or not first.text.startswith(" "):
            return 0
        return min((line.parts.indent for line in holding), default=first.parts.indent)

    def _line(self, line: Line) -> None:
        line.field = self._field
        found = _CLEAN.match(line.text)
        if found and self._layout.state is not State.BLOCK:
            line.take(_parts(found))
            self._put(line)
            if not line.text:
                self.spoilt.add(self._field or "*")
            return
        held, before = line.text, len(self.problems)
        value = bool(line.parts.value)
        self._rules(line)
        if held.strip() and not line.text:
            self.spoilt.add(line.field or "*")
        elif value and not line.parts.value:
            self.spoilt.add(self._field or "*")
            for each in line.after()[: line.more]:
                each.empty()
        if any(each.code == hash_in_value.HASH.code for each in self.problems[before:]):
            self.spoilt.add(self._field or "*")

    def _put(self, line: Line) -> None:
        indent = line.parts.indent
        self.problems += self._layout.put(line)
        if line.shifted and line.parts.indent != indent:
            self._deepen(line)
        if line.parts.key and len(self._layout.levels) == 1:
            self._field = line.parts.key.strip("\"'")
        line.field = self._field

    def _deepen(self, line: Line) -> None:
        """The repair of the line's tabs or odd spaces puts it where it was found to belong."""
        wide = len(line.written) - len(line.written.lstrip())
        edit = Edit(line.number, 1, wide, " " * line.parts.indent)
        self.problems = [
            replace(each, edits=(edit,))
            if each.place.line == line.number and each.code in _SHIFTS
            else each
            for each in self.problems
        ]

    def _rules(self, line: Line) -> None:
        layout = self._layout
        text = line.text.lstrip(" ")
        if layout.state is State.BLOCK and layout.goes_on(line):
            return
        if not text or text.startswith("#"):
            layout.pause()
            return
        if layout.state is State.TEXT and layout.goes_on(line):
            self.problems += hash_in_value.check(line)
            return
        if layout.takes_item(line):
            self.problems += list_item.check(line)
        for rule in NAMES:
            self.problems += rule(line)
        self._value(line)

    def _value(self, line: Line) -> None:
        layout = self._layout
        parts = line.parts
        if not line.text:
            return
        if layout.last is not None and layout.goes_on_with_colon(line):
            self.problems.append(colon_in_value.continued(line, layout.last))
        elif parts.key or parts.dashes:
            self._put(line)
        elif not layout.goes_on(line) and (layout.levels or parts.value[:1] not in ("{", "[")):
            before = self._before(line)
            self.problems.append(no_colon.unreadable(line, before))
            line.field = before.field if before else line.field
        if not line.text:
            return
        for rule in VALUES:
            self.problems += rule(line)
        layout.state = state_of(line.parts.value)

    def _before(self, line: Line) -> Line | None:
        """The line whose text this one most likely goes on with."""
        last = self._layout.last
        if last is None or is_name(line.text.split()[0]):
            return None
        if self._layout.state in (State.OPEN, State.BLOCK):
            return last
        value = last.parts.value
        return None if value.isascii() and " " not in value else last


def _holds(line: Line) -> bool:
    text = line.text.lstrip()
    return bool(text) and text[0] not in "#%"


def _parts(found: re.Match[str]) -> Parts:
    """The pieces of a line that `_CLEAN` matched."""
    if found["item"]:
        indent = found.end("inside")
        return Parts(indent, (indent,), indent + 2, "", -1, found["item"], indent + 2)
    indent, content = found.end("indent"), found.start("key")
    dashes = (indent,) if found["dash"] else ()
    value = found["value"] or ""
    colon = found.end("key")
    at = found.start("value") if value else colon + 1
    return Parts(indent, dashes, content, found["key"], colon, value.rstrip(" "), at)
