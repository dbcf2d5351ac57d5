"""Lines that were meant to be `---`: indented, too long, autocorrected, of another format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

EXACT = re.compile(r"---[ \t]*\Z")
"""A fence. Spaces behind it do no harm."""

_DASHES = "\\-‐‑‒–—―−﹘﹣－─━ـ"
_UNSEEN = "\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\u061c\xad"
_ONLY_DASHES = re.compile(f"[{_DASHES}][{_DASHES} ]*\\Z")
_GLUED = re.compile(r"---+[ \t]*(?P<rest>\S.*)\Z")
_OTHER = re.compile(r"(?:\*\*\*+|___+|===+|~~~+|;;;+|\.\.\.+|```+ ?\w*|~~~+ ?\w*)\Z")
_STRIP = re.compile(f"[{_UNSEEN}]+")


@dataclass(frozen=True, slots=True)
class Near:
    """A line that was meant to be a fence."""

    variant: str
    rest: str = ""
    """What stands behind its hyphens."""
    values: dict[str, Any] = field(default_factory=dict)


def near_fence(line: str) -> Near | None:
    """What is wrong with a line that was meant to be `---`; None where it was not."""
    if not line or line[0].isalpha() or line == "---":
        return None
    seen = _STRIP.sub("", line).strip()
    if seen == "---":
        return Near("indented" if line.lstrip(" \t").rstrip() == "---" else "invisible")
    if _ONLY_DASHES.match(seen):
        if set(seen) <= {"-", " "}:
            count = seen.count("-")
            return Near("hyphens", values={"count": count}) if count > 1 else None
        return Near("dash", values={"sign": seen})
    if seen.startswith("+++"):
        return Near("toml")
    if seen.startswith("{"):
        return Near("json")
    if _OTHER.match(seen):
        return Near("other", values={"sign": seen})
    if glued := _GLUED.match(seen):
        return Near("glued", rest=glued["rest"])
    return None
