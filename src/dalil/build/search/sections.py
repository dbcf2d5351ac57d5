"""A body cut where a reader can be led to: every heading with an id begins a section."""

from __future__ import annotations

import re
from typing import NamedTuple

from dalil.build.bodies import CHANGE, plain
from dalil.load.body import Body, Unit
from dalil.text.markdown import without_comments

_CODE = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1[^\n]*$", re.MULTILINE | re.DOTALL)
_LINE_MARKS = re.compile(r"^\s*(?:[-*+>]|\d+[.)]|#{1,6}|\|?[\s|:-]+\|?$)\s+", re.MULTILINE)
_TABLE = re.compile(r"\s*\|\s*")
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*\}")
_HTML = re.compile(r"<[^<>\n]*>")
_TABLE_RULE = re.compile(r"^[\s|:-]+$", re.MULTILINE)


class Section(NamedTuple):
    """A part of a page."""

    eid: str
    """Empty for what stands before the first heading with an id."""
    heading: str
    """With the headings around it, the outermost first."""
    text: str
    """Plain words."""


def sections(body: Body, comma: str) -> tuple[Section, ...]:
    """The parts of a body, notes on changes left out. The first has no id and may be empty."""
    above: list[Unit] = []
    found = [Section("", "", shown(f"{body.preamble}\n\n{_between(body)}"))]
    for unit in body.units:
        above = [*(each for each in above if each.level < unit.level), unit]
        if not unit.eid.startswith(CHANGE):
            heading = f"{comma} ".join(plain(each.heading) for each in above)
            found.append(Section(unit.eid, heading, shown(unit.markdown)))
    return tuple(found)


def _between(body: Body) -> str:
    """What stands under headings without an id: it belongs to the page as a whole."""
    if all(each.eid for each in body.headings):
        return ""
    lines = without_comments(body.markdown, blanks=True).split("\n")
    starts = [each.line - body.line for each in body.headings] + [len(lines)]
    parts = (
        lines[start:end]
        for each, start, end in zip(body.headings, starts, starts[1:], strict=False)
        if not each.eid
    )
    return "\n\n".join("\n".join(part) for part in parts)


def shown(markdown: str) -> str:
    """Markdown as the words that a reader sees, on one line."""
    text = _CODE.sub("", markdown) if "```" in markdown or "~~~" in markdown else markdown
    if "\n" in text or not text[:1].isalpha():  # one line that begins with a letter has no marks
        text = _LINE_MARKS.sub("", _TABLE_RULE.sub("", text))
    text = _ATTRIBUTES.sub("", text)
    if "|" in text:
        text = _TABLE.sub(" ", text)
    return plain(_HTML.sub("", text))
