"""Numbers that are dialled and addresses of post, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.text.digits import to_latin

LAST = 9
"""Digits at the end of a number that tell it: what stands before is the way to its country."""

_NUMBER = re.compile(r"(?<![\w-])\+?[0-9](?:[ ().\-/\u00a0\u2011]{0,2}[0-9]){8,14}(?![\w-])")
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}(?![0-9])")
_POST = re.compile(r"(?<![a-z0-9._%+-])[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_DIGIT = re.compile(r"[0-9]")


def contacts(text: str) -> Iterator[str]:
    """The telephone numbers in a text, by their last digits, and its addresses of post."""
    plain = to_latin(text).lower()
    if "@" in plain:
        yield from _POST.findall(plain)
    for found in _NUMBER.findall(plain) if _DIGIT.search(plain) else ():
        if not _DAY.match(found):
            yield "".join(_DIGIT.findall(found))[-LAST:]
