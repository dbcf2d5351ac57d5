"""The body of a text cut into units: each heading with an id, and what stands under it.

Markdown is read line by line, as far as this needs: fenced code is passed over, everything else is
left to the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dalil.memory.value import value
from dalil.text.markdown import without_comments

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*$")
_SETEXT = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_ID_IN_ATTRIBUTES = re.compile(r"(?:^:?|\s)#(\S+)")
_LONE_ATTRIBUTES = re.compile(r"^[ \t]*\{:?[ \t]*#([^\s{}]+)[^{}]*\}[ \t]*$")
_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+.*?(\{:?[ \t]*#([^\s{}]+)[^{}]*\})[ \t]*$")
_LINK = re.compile(
    r"(?<!\\)(!?)\[(?:[^\[\]\\]|\\.)*\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:[ \t]*<?(\S+?)>?(?:[ \t]|$)")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_HEADING_STARTS = frozenset("#=-")
"""What a heading, or the line under one, begins with; anything else is not looked at."""


@value
class Anchor:
    """An explicit id in a text, and where it stands."""

    eid: str
    line: int
    column: int
    kind: str
    """`heading`, `block` (a lone line of attributes), `item` (misplaced on an item's own line)."""


@value
class Heading:
    """A heading, with or without an id."""

    level: int
    text: str
    eid: str
    """Empty where it has none."""
    line: int


@value
class Link:
    """A link or image: what it leads to, as written."""

    target: str
    line: int
    column: int
    image: bool = False


@value
class Unit:
    """A heading with an id and the text under it, down to the next heading."""

    eid: str
    heading: str
    level: int
    line: int
    """Of the heading, in the file."""
    markdown: str
    """The text under the heading, without the heading and what belongs to the next one."""


@dataclass(frozen=True)
class Body:
    """What stands under the settings block. Lines and columns are those of the file."""

    markdown: str
    line: int
    preamble: str
    """The text before the first heading."""
    headings: tuple[Heading, ...]
    anchors: tuple[Anchor, ...]
    links: tuple[Link, ...]
    units: tuple[Unit, ...]

    @property
    def eids(self) -> tuple[str, ...]:
        """The ids of its headings, in order."""
        return tuple(unit.eid for unit in self.units)

    def unit(self, eid: str) -> Unit | None:
        """The unit with this id; of several the first."""
        return self._by_eid.get(eid)

    @cached_property
    def _by_eid(self) -> dict[str, Unit]:
        return {unit.eid: unit for unit in reversed(self.units)}


EMPTY = Body("", 1, "", (), (), (), ())


def body(markdown: str, line: int) -> Body:
    """`markdown`, whose first line is line `line` of its file, cut into units."""
    lines = _published(markdown)
    headings: list[Heading] = []
    anchors: list[Anchor] = []
    links: list[Link] = []
    for index, text, before in _prose(lines):
        number = line + index
        first = text.lstrip(" ")[:1]
        heading = _heading(text, before, number) if first in _HEADING_STARTS else None
        if heading:
            headings.append(heading)
        if "{" in text:
            anchors += _anchors(text, number, heading)
        if "]" in text:
            links += _links(text, number)
    return Body(
        markdown=markdown,
        line=line,
        preamble=_between(lines, 0, headings[0].line - line if headings else len(lines)),
        headings=tuple(headings),
        anchors=tuple(anchors),
        links=tuple(links),
        units=tuple(_units(lines, line, headings)),
    )


def _published(markdown: str) -> list[str]:
    """The lines of `markdown` with comments blanked; what stays keeps its line and column."""
    lines = markdown.split("\n")
    if "<!--" not in markdown:
        return lines
    blanked = without_comments(markdown, blanks=True).split("\n")
    return [new if new == old else new.rstrip() for old, new in zip(lines, blanked, strict=True)]


def _prose(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Lines with words outside fenced code: place, text, the line before."""
    fence = ""
    before = ""
    for index, text in enumerate(lines):
        mark = _FENCE.match(text) if "```" in text or "~~~" in text else None
        if fence:
            closes = mark and mark[1].startswith(fence) and not text.strip().strip(fence[0])
            fence = "" if closes else fence
            before = ""
        elif mark:
            fence = mark[1]
        else:
            if text:
                yield index, text, before
            before = text


def _heading(text: str, before: str, line: int) -> Heading | None:
    found = _HEADING.match(text)
    if found:
        words, eid = _split(found[2] or "")
        return Heading(len(found[1]), words, eid, line)
    under = _SETEXT.match(text)
    if under and before.strip() and not re.match(r"^ {0,3}([-*+>#|]|\d+[.)])", before):
        words, eid = _split(before.strip())
        return Heading(1 if under[1][0] == "=" else 2, words, eid, line - 1)
    return None


def _split(text: str) -> tuple[str, str]:
    """A heading's words and its id."""
    text = text.rstrip()
    start = text.rfind("{") if text.endswith("}") else -1
    if start < 0:
        return text.rstrip("#").strip(), ""
    eid = _ID_IN_ATTRIBUTES.search(text[start + 1 : -1])
    return text[:start].rstrip().rstrip("#").strip(), eid[1] if eid else ""


def _anchors(text: str, line: int, heading: Heading | None) -> Iterator[Anchor]:
    if heading:
        if heading.eid and heading.line == line:
            yield Anchor(heading.eid, line, text.rindex("#" + heading.eid) + 1, "heading")
    elif alone := _LONE_ATTRIBUTES.match(text):
        yield Anchor(alone[1], line, alone.start(1), "block")
    elif item := _ITEM.match(text):
        yield Anchor(item[2], line, item.start(1) + 1, "item")


def _links(text: str, line: int) -> Iterator[Link]:
    if "](" in text:
        plain = _CODE_SPAN.sub(lambda found: " " * len(found[0]), text)
        for found in _LINK.finditer(plain):
            yield Link(found[2], line, found.start(2) + 1, bool(found[1]))
    elif "]:" in text and (defined := _REFERENCE.match(text)):
        yield Link(defined[1], line, defined.start(1) + 1)


def _units(lines: list[str], first: int, headings: list[Heading]) -> Iterator[Unit]:
    starts = [each.line - first for each in headings]
    for heading, end in zip(headings, [*starts[1:], len(lines)], strict=False):
        if heading.eid:
            start = heading.line - first + 1
            if start < len(lines) and _SETEXT.match(lines[start]):
                start += 1
            text = _between(lines, start, end)
            yield Unit(heading.eid, heading.text, heading.level, heading.line, text)


def _between(lines: list[str], start: int, end: int) -> str:
    return "\n".join(lines[start:end]).strip("\n")
