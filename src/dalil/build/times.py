"""Lengths of time in words."""

from __future__ import annotations

import re

from dalil.build.text import Speech
from dalil.model.point import Days

_DURATION = re.compile(r"P(?:T)?(\d+)([DWMYH])")


def duration(speech: Speech, length: str | None, days: Days | None) -> str:
    """`P3D` in words, with the kind of days; empty where none is given."""
    found = _DURATION.match(length or "")
    if not found:
        return ""
    plain = f"duration.{found[2]}"
    kind = f"{plain}.{days.value}" if days and found[2] == "D" else plain
    return speech.words.count(kind, int(found[1]))


def clock(speech: Speech, first: str | None, last: str | None) -> str:
    """From when to when on a day, in Baghdad; empty where no beginning is given."""
    if not first:
        return ""
    number = speech.words.number
    if not last:
        return speech.words("clock.from", first=number(first))
    return speech.words("clock.span", first=number(first), last=number(last))
