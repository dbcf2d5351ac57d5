"""FM221 nbsp: a space of another kind where YAML wants a plain one.

Word processors and phones write no-break spaces (U+00A0) and others. Inside words they are letters
like any other and stay; before a key, behind the colon and around a value that is no text they
make the line unreadable.

PASS  adopted: 2023-03-20
FAIL  adopted:<U+00A0>2023-03-20
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

NBSP = Code("FM221", "nbsp", autofix=Autofix.YES)

SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_START = re.compile(f"[ ]*(?P<odd>[{SPACES}]+)")
_AFTER_DASH = re.compile(f"[ ]*-[ ]*(?P<odd>[{SPACES}]+)")
_AFTER_COLON = re.compile(
    f"(?P<before>[^:{SPACES}\"'\\[{{#]+)(?P<gap>[ {SPACES}]*):[ ]*(?P<odd>[{SPACES}]+)"
)
_BEFORE_COLON = re.compile(f"[^:{SPACES}\"'\\[{{#]+(?P<odd>[{SPACES}]+)[ ]*:(?=\\s|\\Z)")
_END = re.compile(f"(?P<odd>[{SPACES}]+)[ ]*\\Z")
_PLACES = (
    ("start", _START),
    ("dash", _AFTER_DASH),
    ("", _AFTER_COLON),
    ("key", _BEFORE_COLON),
)


def check(line: Line) -> Iterator[Diagnostic]:
    """Odd spaces in the frame of the line; each becomes a plain space."""
    for variant, pattern in _PLACES:
        while found := pattern.match(line.text):
            yield _mended(line, variant, found)
    if found := _END.search(line.text):
        yield _mended(line, "end", found)


def _mended(line: Line, variant: str, found: re.Match[str]) -> Diagnostic:
    at, width = found.start("odd"), len(found["odd"])
    place = line.place(at)
    edit = line.mend(at, width, "" if variant in ("end", "key") else " " * width)
    line.shifted = line.shifted or variant == "start"
    return line.problem(
        NBSP,
        place,
        variant,
        width=width,
        edits=(edit,),
        char=f"U+{ord(found['odd'][0]):04X}",
        fixed=line.text.strip(),
    )
