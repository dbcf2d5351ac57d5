"""FM212 curly-quotes: quotation marks of print, which quote nothing in a settings block.

Inside a text they are letters and stay. Around a whole value, or a name, they were meant to quote.

PASS  title: قانون “تجريبي” للاختبار
FAIL  title: “قانون تجريبي: نسخة أولى”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line
from dalil.load.lines.quoting import quote

CURLY_QUOTES = Code("FM212", "curly-quotes", autofix=Autofix.YES)

_MARKS = "“”„‟‘’‚‛＂＇"
_AROUND = re.compile(f"(?P<open>[{_MARKS}])(?P<text>[^{_MARKS}]+)(?P<close>[{_MARKS}])\\Z")
_KEY = re.compile(f"(?P<open>[{_MARKS}])[^{_MARKS}:]+(?P<close>[{_MARKS}])\\s*\\Z")
_ITEM = re.compile(
    f"(?<=[\\[{{,])\\s*(?P<open>[{_MARKS}])[^{_MARKS}]*(?P<close>[{_MARKS}])(?=\\s*[,\\]}}])"
)


def check(line: Line) -> Iterator[Diagnostic]:
    """Printed quotation marks around the name, the value or an item; they become straight."""
    parts = line.parts
    if parts.key and (found := _KEY.match(parts.key)):
        yield from _straight(line, parts.content, found, "key")
        parts = line.parts
    if found := _AROUND.match(parts.value):
        place = line.place(parts.at)
        start, end = parts.at, parts.at + len(parts.value)
        close = line.mend(end - 1, 1, "")
        opened = line.mend(start, 1, "")
        edits = (opened, *quote(line, start, end - 2), close)
        yield line.problem(
            CURLY_QUOTES,
            place,
            edits=edits,
            open=found["open"],
            close=found["close"],
            fixed=line.text.strip(),
        )
    elif parts.value[:1] in ("[", "{"):
        while found := _ITEM.search(line.text, parts.at):
            yield from _straight(line, 0, found, "")


def _straight(line: Line, offset: int, found: re.Match[str], variant: str) -> Iterator[Diagnostic]:
    start, end = offset + found.start("open"), offset + found.start("close")
    place = line.place(start)
    new = "" if variant else '"'
    close = line.mend(end, 1, new)
    edits = (line.mend(start, 1, new), close)
    yield line.problem(
        CURLY_QUOTES,
        place,
        variant,
        edits=edits,
        open=found["open"],
        close=found["close"],
        fixed=line.text.strip(),
    )
