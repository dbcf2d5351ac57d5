"""A text as a value of a settings block: plain where that is safe, else in quotation marks."""

from __future__ import annotations

import re

_SPECIAL = frozenset("-?:,[]{}#&*!|>'\"%@`=~“”„‘’«؟،؛")
_UNSAFE = re.compile(r":(?=\s|\Z)|\s#|[][{}]|[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def scalar(text: str) -> str:
    """`text` on one line as YAML reads it back; line ends and tabs become spaces."""
    line = " ".join(text.split())
    if not line or line[0] in _SPECIAL or _UNSAFE.search(line):
        return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return line
