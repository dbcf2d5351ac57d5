"""FM206 other-colon: a sign that looks like a colon, or a semicolon, behind a field's name.

PASS  title: قانون تجريبي
FAIL  title： قانون تجريبي
FAIL  title؛ قانون تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

OTHER_COLON = Code("FM206", "other-colon", autofix=Autofix.YES)

_SIGNS = "：﹕︓∶꞉ː։׃܃܄;؛；"
_FOUND = re.compile(rf"""[^\W\d][\w\-]*[ \t]*(?P<sign>[{_SIGNS}])(?P<gap>[ \t]*)""")


def check(line: Line) -> Iterator[Diagnostic]:
    """Another sign where the colon stands; it becomes a colon and a space."""
    parts = line.parts
    found = _FOUND.match(line.text, parts.content)
    if not found or 0 <= parts.colon < found.start("sign"):
        return
    at = found.start("sign")
    place = line.place(at)
    new = ":" if found["gap"] or found.end() == len(line.text) else ": "
    edit = line.mend(at, 1, new)
    char = f"U+{ord(found['sign']):04X}"
    yield line.problem(
        OTHER_COLON, place, edits=(edit,), sign=found["sign"], char=char, fixed=line.text.strip()
    )
