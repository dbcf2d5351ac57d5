"""BODY613 item-anchor: the id of a list item on the item's own line.

The parser prints it there as text. It stands on a line of its own below the item, moved in as the
item's words are.

PASS  1. the application
         {#art_5__item_1}
FAIL  1. the application {#art_5__item_1}

Source: Python-Markdown, attribute lists, limitations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.texts import texts
from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
from dalil.load.library import Library

ITEM_ANCHOR = Code("BODY613", "item-anchor", autofix=Autofix.YES)
LOCAL = True

_ITEM = re.compile(
    r"(?P<mark>[ \t]*(?:[-*+]|\d+[.)])[ \t]+)(?P<words>.*?)[ \t]*(?P<id>\{[^{}]*\})\s*\Z"
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every such id; it moves to a line of its own."""
    for text in texts(library):
        for anchor in text.body.anchors:
            if anchor.kind == "item":
                line = text.draft.line(anchor.line)
                yield at_line(
                    ITEM_ANCHOR,
                    text.draft,
                    anchor.line,
                    anchor.column,
                    width=len(anchor.eid) + 3,
                    edits=_moved(line, anchor.line),
                    eid=anchor.eid,
                )


def _moved(line: str, number: int) -> tuple[Edit, ...]:
    found = _ITEM.match(line)
    if not found:
        return ()
    start = found.end("words")
    indent = " " * len(found["mark"].expandtabs(4))
    return (Edit(number, start + 1, len(line) - start, f"\n{indent}{found['id']}"),)
