"""SEC703 active-content: an address or an attribute that could run something in a browser.

Links lead to pages (`https:`, `http:`), to people (`mailto:`, `tel:`) or to records (`record:`),
and to nothing else: `javascript:` and `data:` carry programs, however they are spelt. Attributes in
braces may give an id, a language or a direction; every other one, event handlers and styles above
all, is refused.

PASS  [the commission](https://ihec.iq)
PASS  ## المادة 20 {#art_20}
PASS  *«قانون الانتخابات»*{lang=ar dir=rtl}
FAIL  [here](JaVaScript&colon;alert(1))
FAIL  ## المادة 20 {#art_20 onclick=alert(1)}

Source: OWASP, cross-site scripting prevention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Any

from dalil.check.at import MOST, at_line, position
from dalil.check.texts import Text, texts
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.text.markdown import without_code

ACTIVE_CONTENT = Code("SEC703", "active-content")
LOCAL = True

SCHEMES = frozenset(("http", "https", "mailto", "tel", "record"))
ATTRIBUTES = frozenset(("lang", "dir", "id"))

_TARGET = re.compile(
    r"\]\(\s*(?P<inline><[^>\n]*|[^)\n]*)|^[ ]{0,3}\[[^\[\]\n]*\]:[ \t]*\n?[ \t]*(?P<defined>\S+)",
    re.MULTILINE,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_INVISIBLE = re.compile(
    r"[\s\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\\]"
)
_BRACES = re.compile(r"\{(?P<colon>:?)[ \t]*(?P<inside>[^}\n]*)\}?")
_WORD = re.compile(r"""(?P<name>[^\s=#.{][^\s=]*)=(?:"[^"]*"|'[^']*'|\S*)|(?P<bare>\S+)""")
_PLAIN = re.compile(r"[\w-]+\Z")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every address with a scheme that is not ours, every attribute that is not allowed."""
    for text in texts(library):
        markdown = text.body.markdown
        if "](" in markdown or "]:" in markdown or "{" in markdown:
            plain = without_code(markdown)
            yield from islice(_targets(text, plain), MOST)
            yield from islice(_attributes(text, plain), MOST)


def _targets(text: Text, plain: str) -> Iterator[Diagnostic]:
    for found in _TARGET.finditer(plain):
        group = "defined" if found["defined"] else "inline"
        target = found[group].lstrip("<")
        if ":" not in target and "&" not in target:
            continue
        scheme = _SCHEME.match(_bare(target))
        if scheme and scheme[1].casefold() not in SCHEMES:
            start = found.end(group) - len(target)
            yield _at(text, plain, start, "", len(target), scheme=scheme[1].casefold())


def _bare(target: str) -> str:
    """`target` as a browser reads it: entities decoded, what it ignores taken out."""
    return _INVISIBLE.sub("", unescape(unescape(target)))


def _attributes(text: Text, plain: str) -> Iterator[Diagnostic]:
    for found in _BRACES.finditer(plain) if "{" in plain else ():
        inside = found["inside"]
        read = bool(found["colon"]) or "#" in inside
        for word in _WORD.finditer(inside):
            name = word["name"] or ""
            if not name and not _takes_effect(word["bare"], read=read):
                continue
            if name.casefold() not in ATTRIBUTES:
                shown = name or word["bare"].lstrip(".")
                start = found.start("inside") + word.start()
                yield _at(text, plain, start, "attribute", len(word[0]), name=shown)


def _takes_effect(bare: str, *, read: bool) -> bool:
    """Whether a word without `=` is an attribute: a class, or a name where braces are `read`."""
    if bare.startswith("#"):
        return False
    return (read or bare.startswith(".")) and bool(_PLAIN.match(bare.lstrip(".")))


def _at(text: Text, plain: str, start: int, variant: str, width: int, **values: Any) -> Diagnostic:
    line, column = position(plain, start)
    line += text.body.line - 1
    return at_line(ACTIVE_CONTENT, text.draft, line, column, variant, width=width, **values)
