"""FM205 no-colon: a line that is no field, no list item and no continuation.

Where an equals sign stands in the colon's place, it is mended. A line that begins at the left edge
below a text is most often the second half of that text; it must be moved in by two spaces.

PASS  title: قانون تجريبي
FAIL  title قانون تجريبي
FAIL  title = قانون تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

NO_COLON = Code("FM205", "no-colon")

_EQUALS = re.compile(r"""(?P<name>[^\W\d][\w\-]*)(?P<sign>[ \t]*(?:=>|:=|->|=)[ \t]*)(?=\S)""")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def check(line: Line) -> Iterator[Diagnostic]:
    """An equals sign in place of the colon; it becomes a colon."""
    parts = line.parts
    found = _EQUALS.match(line.text, parts.content)
    if not found or 0 <= parts.colon < found.start("sign"):
        return
    at = found.start("sign")
    place = line.place(at + len(found["sign"]) - len(found["sign"].lstrip()))
    edit = line.mend(at, len(found["sign"]), ": ")
    yield line.problem(
        NO_COLON,
        place,
        "equals",
        edits=(edit,),
        autofix=Autofix.YES,
        fixed=line.text.strip(),
    )


def unreadable(line: Line, before: Line | None) -> Diagnostic:
    """The line is no field; `before` is the line whose text it may go on with. It is taken out."""
    at = line.parts.content
    width = len(line.text.strip())
    if before is not None:
        problem = line.problem(
            NO_COLON, at, "continued", width=width, before=before.number, field=before.field
        )
    else:
        name = _NAME.match(line.text, at)
        line.field = name[0] if name and name.end() < len(line.text) else "*"
        variant = "name" if line.field != "*" else ""
        problem = line.problem(NO_COLON, at, variant, width=width, **_named(line.field))
    line.empty()
    return problem


def _named(field: str) -> dict[str, Any]:
    return {} if field == "*" else {"field": field}
