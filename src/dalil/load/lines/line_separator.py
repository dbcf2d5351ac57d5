"""FM223 line-separator: a line end of another standard inside a line.

U+2028, U+2029 and U+0085 end a line for some programs (YAML 1.1 among them) and not for others, so
that what one reads as a value another reads as half of it. It becomes a space.

PASS  summary: سجل للاختبار فقط
FAIL  summary: سجل للاختبار<U+2028>فقط
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

LINE_SEPARATOR = Code("FM223", "line-separator", autofix=Autofix.YES)

SEPARATORS = "\x85\u2028\u2029"
_FOUND = re.compile(f"[{SEPARATORS}]")


def check(line: Line) -> Iterator[Diagnostic]:
    """Every foreign line end of the line; each becomes a space."""
    while found := _FOUND.search(line.text):
        place = line.place(found.start())
        edit = line.mend(found.start(), 1, " ")
        yield line.problem(LINE_SEPARATOR, place, edits=(edit,), char=f"U+{ord(found[0]):04X}")
