"""FM210 colon-in-value: a colon and a space inside a value that is not quoted.

YAML takes such a colon for the end of another field's name. Addresses and times have no space
behind their colon and are fine.

PASS  title: "قانون تجريبي: نسخة أولى"
PASS  address: https://example.org
FAIL  title: قانون تجريبي: نسخة أولى
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line
from dalil.load.lines.quoting import quote

COLON_IN_VALUE = Code("FM210", "colon-in-value", autofix=Autofix.YES)

_COLON = re.compile(r":(?=\s|\Z)")


def continued(line: Line, before: Line) -> Diagnostic:
    """A text that goes on below and holds a colon there; the line is taken out."""
    start = before.text[: before.parts.at].strip()
    fixed = f'{start} "{before.parts.value} {line.text.strip()}"'
    found = line.problem(COLON_IN_VALUE, line.parts.colon, autofix=Autofix.SUGGEST, fixed=fixed)
    line.empty()
    return found


def check(line: Line) -> Iterator[Diagnostic]:
    """A colon and a space in a plain value; the value is quoted."""
    parts = line.parts
    if parts.value[:1] in ("", '"', "'", "[", "{"):
        return
    if found := _COLON.search(line.text, parts.at):
        place = line.place(found.start())
        edits = quote(line, parts.at, parts.at + len(parts.value))
        yield line.problem(COLON_IN_VALUE, place, edits=edits, fixed=line.text.strip())
