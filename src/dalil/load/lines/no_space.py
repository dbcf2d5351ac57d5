"""FM204 no-space: the colon after a field's name is not followed by a space.

YAML then takes the whole line for one text.

PASS  title: قانون تجريبي
PASS  - https://example.org
FAIL  title:قانون تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

NO_SPACE = Code("FM204", "no-space", autofix=Autofix.YES)

_GLUED = re.compile(r"""(?P<name>"[^\W\d][\w\-]*"|[^\W\d][\w\-]*)[ \t]*:(?=[^\s:/]|//?\w+\.)""")
_SCHEMES = ("mailto", "tel", "record", "http", "https", "urn", "doi", "javascript", "data")


def check(line: Line) -> Iterator[Diagnostic]:
    """A first colon without a space behind it; the space is put in."""
    parts = line.parts
    found = _GLUED.match(line.text, parts.content)
    if not found or found["name"].casefold() in _SCHEMES:
        return
    if 0 <= parts.colon < found.end():
        return
    place = line.place(found.end())
    edit = line.mend(found.end(), 0, " ")
    yield line.problem(NO_SPACE, place, edits=(edit,), fixed=line.text.strip())
