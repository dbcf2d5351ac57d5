"""The line a problem stands on, with a caret under it, as wide as a terminal shows it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from dalil.diagnostics import Diagnostic
from dalil.text.isolates import visible

WIDEST = 96
"""Cells of an excerpt. Summaries are long lines: only the part around the caret is shown."""
BEFORE = 32
"""Cells kept in front of the caret where a line is cut."""
CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file as it is shown, and where the caret stands below it."""

    text: str
    indent: int
    """Cells in front of the caret."""
    width: int
    """Cells that the caret underlines, at least 1."""


def cells(text: str) -> int:
    """How many cells a terminal takes for `text`: marks 0, wide letters 2 (UAX #11)."""
    return sum(map(_cells, text))


def _cells(each: str) -> int:
    if unicodedata.category(each) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(each) in "WF" else 1


def excerpt(diagnostic: Diagnostic) -> Excerpt | None:
    """The line of `diagnostic` with its caret; None where its file has no such line."""
    line = visible(diagnostic.excerpt)
    if not line.strip():
        return None
    start = min(diagnostic.place.column - 1, len(line))
    end = min(start + diagnostic.width, len(line))
    first = 0
    if cells(line) > WIDEST:
        while cells(line[first:start]) > BEFORE:
            first += 1
    shown = line[first:]
    if cells(shown) > WIDEST:
        last = len(shown)
        while cells(shown[:last]) > WIDEST:
            last -= 1
        end = max(min(end, first + last), start)
        shown = shown[:last] + CUT
    lead = CUT if first else ""
    indent = cells(lead + line[first:start])
    return Excerpt(lead + shown, indent, max(cells(line[start:end]), 1))
