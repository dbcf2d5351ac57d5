"""Problems placed in a file: at a line of it, or at a field of its settings block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Place, Severity
from dalil.load.draft import Draft, Fields, Items


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


def reference_path(draft: Draft, field: str, index: int) -> tuple[str | int, ...]:
    """Where reference `index` of a field names its record; the field may hold one or a list."""
    holder = draft.node((field,))
    return (field, index, "id") if isinstance(holder, Items) else (field, "id")
