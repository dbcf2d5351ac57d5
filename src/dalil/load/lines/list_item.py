"""FM207 list-item: a list item that does not begin with a hyphen and a space.

PASS  - voting
FAIL  -voting
FAIL  • voting
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

LIST_ITEM = Code("FM207", "list-item", autofix=Autofix.YES)

_GLUED = re.compile(r" *-(?=[^\s\-\d])")
_BULLET = re.compile(r" *(?P<sign>[•·●○▪‣⁃–—―−‐‑*+٭])[ \t]+(?=\S)")


def check(line: Line) -> Iterator[Diagnostic]:
    """A hyphen without its space, or another bullet; it becomes a hyphen and a space."""
    if found := _GLUED.match(line.text):
        place = line.place(found.end() - 1)
        edit = line.mend(found.end(), 0, " ")
        yield line.problem(LIST_ITEM, place, edits=(edit,), fixed=line.text.strip())
    elif found := _BULLET.match(line.text):
        place = line.place(found.start("sign"))
        edit = line.mend(found.start("sign"), 1, "-")
        yield line.problem(
            LIST_ITEM, place, "bullet", edits=(edit,), sign=found["sign"], fixed=line.text.strip()
        )
