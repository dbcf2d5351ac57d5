"""FM222 control-char: a character that moves a printer or ends a record, not a letter.

They come from broken copies, old word processors and attacks: U+0000 to U+001F without tab and
line ends, U+007F to U+009F, U+FFFE, U+FFFF. A vertical tab or form feed was a break between words
and becomes a space; the others go.

PASS  title: قانون تجريبي
FAIL  title: قانون<U+0008> تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

CONTROL_CHAR = Code("FM222", "control-char", autofix=Autofix.YES)

CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
_FOUND = re.compile(f"[{CONTROLS}]")
_BREAKS = "\x0b\x0c"


def check(line: Line) -> Iterator[Diagnostic]:
    """Every control character of the line; each is mended."""
    while found := _FOUND.search(line.text):
        at = found.start()
        place = line.place(at)
        between = 0 < at < len(line.text) - 1 and found[0] in _BREAKS
        edit = line.mend(at, 1, " " if between else "")
        yield line.problem(CONTROL_CHAR, place, edits=(edit,), char=f"U+{ord(found[0]):04X}")
