r"""FM211 unclosed-quote, FM214 after-quote, FM218 backslash: a value between quotation marks.

A quotation mark that opens a value must close it, on the same line or, where the next lines stand
further in, on one of them. Nothing may follow but a remark. Between double marks a backslash is a
sign of its own: before a letter it would change the text.

PASS  title: "قانون \"تجريبي\""
PASS  title: 'قانون "تجريبي"'
FAIL  title: "قانون تجريبي
FAIL  title: "قانون" تجريبي
FAIL  title: "قانون \5"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
from dalil.load.line import Line
from dalil.load.lines.hash_in_value import remark
from dalil.load.lines.quoting import quote

UNCLOSED_QUOTE = Code("FM211", "unclosed-quote", autofix=Autofix.SUGGEST)
AFTER_QUOTE = Code("FM214", "after-quote", autofix=Autofix.SUGGEST)
BACKSLASH = Code("FM218", "backslash", autofix=Autofix.SUGGEST)

CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|.|\Z)"
)
_KEEP = frozenset(['\\"', "\\\\", "\\/"])


def check(line: Line) -> Iterator[Diagnostic]:
    """What is wrong with a value that begins with a quotation mark."""
    parts = line.parts
    mark = parts.value[:1]
    if mark not in CLOSED:
        return
    found = CLOSED[mark].match(line.text, parts.at)
    if found:
        rest = line.text[found.end() :]
        if is_remark(rest):
            if rest.strip():
                yield remark(line, line.text.index("#", found.end()))
            if mark == '"':
                yield from backslashes(line, parts.at + 1, found.end() - 1)
        else:
            yield _after(line, found.end(), mark)
    elif more := _reach(line, mark):
        line.more = more
        if mark == '"':
            yield from backslashes(line, parts.at + 1, len(line.text))
            for each in line.after()[:more]:
                yield from backslashes(each, 0, len(each.text))
    else:
        yield _unclosed(line, mark)
        for each in _rest(line, mark):
            each.empty()


def is_remark(rest: str) -> bool:
    """Whether nothing, or only a remark, stands in `rest`, the end of a line behind a value."""
    text = rest.strip()
    return not text or (rest[0].isspace() and (text == "#" or text.startswith("# ")))


def backslashes(line: Line, start: int, end: int) -> Iterator[Diagnostic]:
    """Backslashes between double quotation marks that would change the text; they are doubled."""
    at, left = start, len(line.text) - end
    while found := _ESCAPE.search(line.text, at, len(line.text) - left):
        at = found.end()
        if found[0] in _KEEP or _prints(found):
            continue
        if found[0] == "\\" and line.more and found.end() == len(line.text):
            continue
        place = line.place(found.start())
        edit = line.mend(found.start(), 0, "\\")
        at += 1
        yield line.problem(BACKSLASH, place, edits=(edit,), sign=found[0], width=len(found[0]))


def _prints(found: re.Match[str]) -> bool:
    digits = found["x"] or found["u"] or found["U"]
    return bool(digits) and int(digits, 16) < 0x110000 and chr(int(digits, 16)).isprintable()


def _reach(line: Line, mark: str) -> int:
    """How many of the next lines the quoted value takes; 0 where it does not end as it should."""
    value = line.text[line.parts.at :]
    for count, each in enumerate(line.after(), 1):
        blank = not each.text.strip()
        if not blank and (each.parts.indent <= line.parts.indent or each.parts.key):
            return 0
        value += "\n" + each.text
        if found := CLOSED[mark].match(value):
            return count if not value[found.end() :].strip() else 0
    return 0


def _rest(line: Line, mark: str) -> list[Line]:
    """The next lines that hold the rest of a text that was not moved in, up to its last mark."""
    found: list[Line] = []
    for each in line.after():
        if each.parts.key or each.parts.dashes or not each.text.strip():
            return []
        found.append(each)
        if each.text.rstrip().endswith(mark):
            return found
    return []


def _unclosed(line: Line, mark: str) -> Diagnostic:
    parts = line.parts
    place, width = line.place(parts.at), len(parts.value)
    if width == 1:
        line.forget()
        return line.problem(
            UNCLOSED_QUOTE, place, "alone", autofix=Autofix.NO, sign=mark, field=parts.key
        )
    start, end = parts.at, parts.at + width
    opened = line.mend(start, 1, "")
    edits = (opened, *quote(line, start, end - 1))
    return line.problem(
        UNCLOSED_QUOTE, place, edits=edits, width=width, sign=mark, fixed=line.text.strip()
    )


def _after(line: Line, at: int, mark: str) -> Diagnostic:
    parts = line.parts
    start, end = parts.at, parts.at + len(parts.value)
    rest = line.text[at:end]
    behind = at + len(rest) - len(rest.lstrip())
    place = line.place(behind)
    if rest.strip() in (",", ";", "،", "؛"):
        edits: tuple[Edit, ...] = (line.mend(at, end - at, ""),)
        return line.problem(
            AFTER_QUOTE,
            place,
            "comma",
            edits=edits,
            autofix=Autofix.YES,
            sign=rest.strip(),
            fixed=line.text.strip(),
        )
    if parts.value.endswith(mark):
        close = line.mend(end - 1, 1, "")
        opened = line.mend(start, 1, "")
        edits = (opened, *quote(line, start, end - 2), close)
        return line.problem(AFTER_QUOTE, place, "inner", edits=edits, fixed=line.text.strip())
    edits = quote(line, start, end)
    return line.problem(AFTER_QUOTE, place, edits=edits, fixed=line.text.strip())
