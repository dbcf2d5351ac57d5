"""FM202 tab: a tab where the depth of a line is counted in spaces.

PASS  "  - title: مصدر"
FAIL  "<tab>- title: مصدر"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

TAB = Code("FM202", "tab", autofix=Autofix.YES)

_INDENT = re.compile(r" *\t[ \t]*(?=[^\s#])")
_AFTER_DASH = re.compile(r" *-(?P<gap>[ \t]*\t[ \t]*)(?=[^\s#])")


def check(line: Line) -> Iterator[Diagnostic]:
    """Tabs before the first letter of the line; each becomes two spaces."""
    if found := _INDENT.match(line.text):
        at = found[0].index("\t")
        place = line.place(at)
        edit = line.mend(at, found.end() - at, found[0][at:].replace("\t", "  "))
        line.shifted = True
        yield line.problem(TAB, place, edits=(edit,))
    if found := _AFTER_DASH.match(line.text):
        place = line.place(found.start("gap") + found["gap"].index("\t"))
        edit = line.mend(found.start("gap"), len(found["gap"]), " ")
        yield line.problem(TAB, place, "dash", edits=(edit,))
