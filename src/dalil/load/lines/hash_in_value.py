"""FM213 hash: what stands behind ` #` in a value would be lost, for YAML takes it for a remark.

A remark stands on a line of its own. Behind a closed quotation mark or bracket, and behind a name
whose value stands on the next lines, a remark with a space (`# so`) loses nothing and stays.

PASS  # whether it applies
PASS  title: "قانون #5"
FAIL  title: قانون #5
FAIL  jurisdiction: iq # العراق
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line
from dalil.load.lines.quoting import quote

HASH = Code("FM213", "hash", autofix=Autofix.YES)

_HASH = re.compile(r"(?:\A|(?<=\s))#")
_CODE = re.compile(r"[A-Za-z0-9_./:\-]+[ \t]+\Z")


def check(line: Line) -> Iterator[Diagnostic]:
    """A number sign that begins a remark in a plain value."""
    parts = line.parts
    if parts.value[:1] in ("", '"', "'", "[", "{", "|", ">"):
        return
    found = _HASH.search(parts.value)
    if not found or (parts.value.startswith("# ") and _opens(line)):
        return
    at = parts.at + found.start()
    place = line.place(at)
    width = len(parts.value) - found.start()
    if _CODE.match(parts.value[: found.start()]) and parts.value[found.start() + 1 :][:1] == " ":
        yield _remark(line, at)
        return
    edits = quote(line, parts.at, parts.at + len(parts.value))
    yield line.problem(HASH, place, edits=edits, width=width, fixed=line.text.strip())


def _remark(line: Line, at: int) -> Diagnostic:
    """A code with a remark behind it: the remark moves to a line of its own above."""
    place, remark = line.place(at), line.text[at:].rstrip()
    start = len(line.text[:at].rstrip())
    above = line.mend(0, 0, "")
    cut = line.mend(start, len(line.text) - start, "")
    indent = " " * line.parts.indent
    edits = (type(above)(above.line, above.column, 0, f"{indent}{remark}\n"), cut)
    return line.problem(HASH, place, "remark", edits=edits, width=len(remark), remark=remark)


def _opens(line: Line) -> bool:
    """Whether the value stands on the next lines."""
    after = line.following()
    if after is None or after.text == line.text:
        return False
    indent = line.parts.content
    return after.parts.indent > indent or (
        after.parts.indent == indent and bool(after.parts.dashes)
    )
