"""Problems placed in a file: at a line of it, or at a field of its settings block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Place, Severity
from dalil.load.draft import Draft, Fields, Items
from dalil.parity.part import FIELDS
from dalil.parity.state import UnitState

MOST = 1000
"""Problems of one kind that are told of one text; a file with more is no text any more."""

_LINE_END = re.compile(r"\n")


def position(text: str, offset: int) -> tuple[int, int]:
    """The line and column, counted from 1, of what stands at `offset` of a text."""
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=8)
def _starts(text: str) -> list[int]:
    """Where each line begins."""
    return [0, *(found.end() for found in _LINE_END.finditer(text))]


def at_line(
    code: Code,
    draft: Draft,
    line: int,
    column: int = 1,
    variant: str = "",
    *,
    width: int = 1,
    edits: tuple[Edit, ...] = (),
    autofix: Autofix | None = None,
    severity: Severity | None = None,
    **values: Any,
) -> Diagnostic:
    """The problem `code` at a line and column of a file, with that line as its excerpt."""
    return code.at(
        Place(draft.path, line, column),
        variant,
        width=width,
        excerpt=draft.line(line),
        edits=edits,
        autofix=autofix,
        severity=severity,
        **values,
    )


def at_field(
    code: Code,
    draft: Draft,
    path: Sequence[str | int],
    variant: str = "",
    *,
    severity: Severity | None = None,
    **values: Any,
) -> Diagnostic:
    """The problem `code` at the value that stands at `path`, or as near as there is."""
    node = draft.node(path)
    place = draft.place(path)
    width = (
        1 if node is None or (isinstance(node, Fields | Items) and not node.flow) else node.width
    )
    return at_line(
        code, draft, place.line, place.column, variant, width=width, severity=severity, **values
    )


def at_unit(code: Code, draft: Draft, unit: UnitState, **values: Any) -> Diagnostic:
    """The problem `code` at a part of a translation: at its field, or at its heading."""
    if unit.unit in FIELDS:
        return at_field(code, draft, (unit.unit,), unit=unit.unit, **values)
    width = len(draft.line(unit.line))
    return at_line(code, draft, unit.line, width=width, unit=unit.unit, **values)


def reference_path(draft: Draft, field: str, index: int) -> tuple[str | int, ...]:
    """Where reference `index` of a field names its record; the field may hold one or a list."""
    holder = draft.node((field,))
    return (field, index, "id") if isinstance(holder, Items) else (field, "id")
