"""FM213 hash: what stands behind ` #` in a value would be lost, for YAML takes it for a remark.

A remark stands on a line of its own, or behind a name whose value stands on the next lines.

PASS  # whether it applies
PASS  sources: # two so far
PASS  title: "قانون #5"
FAIL  title: قانون #5
FAIL  jurisdiction: iq # العراق
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
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
        yield remark(line, at)
        return
    edits = quote(line, parts.at, parts.at + len(parts.value))
    yield line.problem(HASH, place, edits=edits, width=width, fixed=line.text.strip())


def remark(line: Line, at: int) -> Diagnostic:
    """A remark behind a whole value, from offset `at`: it moves to a line of its own above."""
    place, text = line.place(at), line.text[at:].rstrip()
    start = len(line.text[:at].rstrip())
    above = Edit(line.number, 1, 0, f"{' ' * line.parts.indent}{text}\n")
    edits = (above, line.mend(start, len(line.text) - start, ""))
    return line.problem(HASH, place, "remark", edits=edits, width=len(text), remark=text)


def _opens(line: Line) -> bool:
    """Whether the value stands on the next lines."""
    after = line.following()
    if after is None or after.text == line.text:
        return False
    indent = line.parts.content
    return after.parts.indent > indent or (
        after.parts.indent == indent and bool(after.parts.dashes)
    )
