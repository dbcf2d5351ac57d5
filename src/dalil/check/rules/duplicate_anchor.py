"""BODY612 duplicate-anchor: one id twice in a text.

The parser keeps both in silence, and a link leads to the first. The second can be neither linked
nor compared with its translation.

PASS  ## المادة 20 {#art_20}, ## المادة 21 {#art_21}
FAIL  ## المادة 20 {#art_20}, ## المادة 21 {#art_20}

Source: HTML standard, the id attribute.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.texts import texts
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library

DUPLICATE_ANCHOR = Code("BODY612", "duplicate-anchor")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every id that stands in the text before."""
    for text in texts(library):
        lines: dict[str, int] = {}
        for anchor in text.body.anchors:
            if anchor.eid in lines:
                yield at_line(
                    DUPLICATE_ANCHOR,
                    text.draft,
                    anchor.line,
                    anchor.column,
                    width=len(anchor.eid) + 1,
                    eid=anchor.eid,
                    first=lines[anchor.eid],
                )
            lines.setdefault(anchor.eid, anchor.line)
