"""SEC701 raw-html: an HTML tag in a text.

Texts come from many hands, so HTML is never passed on to readers: what a script or a frame could do
on the site of a commission is done by nobody. A tag is shown as text; a comment is dropped.
Markdown has a form for all that a text needs. Addresses in angle brackets and code are left alone.

PASS  **three days**
PASS  <https://ihec.iq>
FAIL  <b>three days</b>
FAIL  <script src="…"></script>

Source: OWASP, cross-site scripting prevention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dalil.check.at import MOST, at_line, position
from dalil.check.texts import Text, texts
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.text.markdown import without_code

RAW_HTML = Code("SEC701", "raw-html")
LOCAL = True

INSTEAD = {
    "a": "[text](address)",
    "b": "**text**",
    "strong": "**text**",
    "i": "*text*",
    "em": "*text*",
    "code": "`text`",
    "img": "![text](file)",
    "li": "- text",
    "ul": "- text",
    "ol": "1. text",
    "blockquote": "> text",
    "hr": "***",
    **{f"h{level}": f"{'#' * max(level, 2)} text {{#id}}" for level in range(1, 7)},
}
"""What Markdown writes for a tag."""
ACTIVE = frozenset(
    (
        *("script", "style", "iframe", "object", "embed", "form", "input", "button"),
        *("svg", "math", "link", "meta", "base", "template"),
    )
)

_TAG = re.compile(
    r"<!--(?P<comment>.*?(?:-->|\Z))"
    r"|<(?!https?://|mailto:)(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?P<rest>[^<>]*>?)"
    r"|<(?:!\[CDATA\[|![A-Za-z]|\?)[^>]*>?",
    re.DOTALL,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+>")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every opening tag, every closing one without it, every comment."""
    for text in texts(library):
        if "<" in text.body.markdown:
            yield from islice(_in_text(text), MOST)


def _in_text(text: Text) -> Iterator[Diagnostic]:
    plain = without_code(text.body.markdown)
    opened: set[str] = set()
    for found in _TAG.finditer(plain):
        name = (found["name"] or "").casefold()
        if found["name"] and _is_address(plain, found.start()):
            continue
        if found["close"] and name in opened:
            continue
        opened.add(name)
        yield _at(text, plain, found, name)


def _is_address(plain: str, start: int) -> bool:
    """Whether the angle bracket holds a mail address, or the target of a link (see SEC703)."""
    return bool(_MAIL.match(plain, start + 1)) or plain[
        max(start - 4, 0) : start
    ].rstrip().endswith("](")


def _at(text: Text, plain: str, found: re.Match[str], name: str) -> Diagnostic:
    line, column = position(plain, found.start())
    variant = _variant(found, name)
    return at_line(
        RAW_HTML,
        text.draft,
        text.body.line + line - 1,
        column,
        variant,
        width=len(found[0].split("\n", 1)[0]),
        severity=Severity.WARNING if variant == "comment" else None,
        tag=name or found[0][:3],
        instead=INSTEAD.get(name, ""),
    )


def _variant(found: re.Match[str], name: str) -> str:
    if found["comment"] is not None:
        return "comment"
    if name in ACTIVE:
        return "active"
    return "instead" if name in INSTEAD else ""
