"""Lines around a settings block: fences, what was meant to be one, fields, headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from dalil.diagnostics import Edit
from dalil.load.field_names import is_name

EXACT = re.compile(r"---[ \t]*\Z")
"""A fence. Spaces behind it do no harm."""

HEADING = re.compile(r"#{1,6} .*\{#\w+\}\s*\Z|#{2,6} \S")
"""A line of the body."""
FIELD = re.compile(r"""\s*(?:- )?["'“]?(?P<name>[^\W\d][\w\-]*)["'”]?\s*[:：=]""")

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


def looks_like_field(line: str) -> bool:
    """Whether a line begins like a field of a record."""
    found = FIELD.match(line)
    return found is not None and is_name(found["name"])


def fields_follow(
    lines: list[str], start: int, *, at_once: bool = False, known: bool = False
) -> bool:
    """Whether fields begin at `start`: the next line that holds something looks like one."""
    for line in lines[start : start + (1 if at_once else 20)]:
        if not line.strip() or line.lstrip().startswith("# "):
            continue
        found = FIELD.match(line)
        if not found:
            return False
        return is_name(found["name"]) or (not known and found["name"].isascii() and not at_once)
    return False


def end_of_fields(lines: list[str], start: int) -> int:
    """The first line from `start` on that belongs to no field: blank, a heading, a fence."""
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip() or EXACT.match(line) or HEADING.match(line) or near_fence(line):
            return at
    return len(lines)


def cut(number: int, line: str) -> Edit:
    """Takes a whole line out, its end included."""
    return Edit(number, 1, len(line) + 1, "")


def whole(number: int, line: str, text: str) -> Edit:
    """Puts `text` in the place of a whole line; its end stays."""
    return Edit(number, 1, len(line), text)
