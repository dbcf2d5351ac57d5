"""FM224 key: what stands where a field's name should is not a plain name.

PASS  title: قانون تجريبي
FAIL  ? title
FAIL  %YAML 1.1
FAIL  [title]: قانون تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic
from dalil.load.line import Line

KEY = Code("FM224", "key")

_QUESTION = re.compile(r"\?(?:\s|\Z)")
_BRACKETS = re.compile(r"[\[{][^\]}]*[\]}]\s*:(?=\s|\Z)")
_SPECIAL = frozenset("&*!|>%@`,]}")


def check(line: Line) -> Iterator[Diagnostic]:
    """A name that YAML takes for something else; the line is taken out."""
    parts = line.parts
    first = line.text[parts.content : parts.content + 1]
    if _QUESTION.match(line.text, parts.content) or first == ":":
        variant = "question" if first == "?" else "no-name"
    elif first == "%" and parts.content == 0 and parts.colon < 0:
        variant = "directive"
    elif (parts.key and first in _SPECIAL) or _BRACKETS.match(line.text, parts.content):
        variant = ""
    else:
        return
    line.field = "*"
    yield line.problem(KEY, parts.content, variant, sign=first, width=len(parts.key) or 1)
    line.empty()
    after = line.following()
    if variant == "question" and after is not None and after.text.lstrip().startswith(":"):
        after.empty()
