"""FM215 special-start, FM216 tag: a value begins with a sign that means something to YAML.

`*`, `&`, `@`, `%`, a backtick, `,`, `]`, `}`, a hyphen, question mark or colon with a space, and
`|` or `>` with text behind them: the value is put between quotation marks. `!` begins a tag, which
may ask a program to run something, so nothing is guessed. True anchors and aliases (`&a`, `*a`)
are found where YAML finds them.

PASS  title: "*قانون تجريبي"
FAIL  title: *قانون تجريبي
FAIL  title: !!python/object/apply:os.system [id]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line
from dalil.load.lines.quoting import quote

SPECIAL_START = Code("FM215", "special-start", autofix=Autofix.YES)
TAG = Code("FM216", "tag")

_ALIAS = re.compile(r"[&*][A-Za-z0-9_-]+(?=\s|\Z)")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?\Z")
_SIGN = re.compile(r"[&*@%`,\]}|>]|[-?:](?=\s|\Z)")


def check(line: Line) -> Iterator[Diagnostic]:
    """A value with a special first sign; it is quoted, or taken out where it is a tag."""
    parts = line.parts
    value = parts.value
    if value.startswith("!"):
        word = value.split()[0]
        yield line.problem(TAG, parts.at, tag=word, field=parts.key, width=len(word))
        line.forget()
        return
    if not _SIGN.match(value) or _ALIAS.match(value):
        return
    empty = bool(_BLOCK.match(value))
    if empty and _holds_text(line):
        return
    if empty or len(value) == 1:
        yield line.problem(
            SPECIAL_START, parts.at, "alone", autofix=Autofix.NO, sign=value[0], field=parts.key
        )
        line.forget()
        return
    place = line.place(parts.at)
    edits = quote(line, parts.at, parts.at + len(value))
    yield line.problem(SPECIAL_START, place, edits=edits, sign=value[0], fixed=line.text.strip())


def _holds_text(line: Line) -> bool:
    """Whether a block of text stands below its sign, moved in or, by a slip, not."""
    after = next((each for each in line.after() if each.text.strip()), None)
    if after is None:
        return False
    parts = after.parts
    remark = after.text.lstrip().startswith("#")
    return parts.indent > line.parts.indent or not (parts.key or parts.dashes or remark)
