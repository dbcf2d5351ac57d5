"""The report as a table for spreadsheets: a row for each place, and for each unread document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.build.data.table import cell, written
from dalil.cli.session import Session
from dalil.cli.terms.report import Looked, preferred, reason

COLUMNS = (
    "file",
    "part",
    "page",
    "paragraph",
    "line",
    "column",
    "language",
    "found",
    "certain",
    "instead",
    "reason",
    "source",
    "problem",
)
"""Fixed, so that programs find them in reports of any language."""


def table(looked: Sequence[Looked], told: Session) -> str:
    """The whole table."""
    rows = (
        {name: cell(row.get(name)) for name in COLUMNS}
        for each in looked
        for row in _rows(each, told)
    )
    return written(COLUMNS, rows).decode()


def _rows(each: Looked, told: Session) -> Iterator[dict[str, object]]:
    if each.unread is not None:
        yield {"file": each.name, "problem": told.words(f"cli.terms.unread.{each.unread}")}
    for finding in each.findings:
        spot, row = finding.spot, finding.row
        yield {
            "file": each.name,
            "part": spot.part,
            "page": spot.page or None,
            "paragraph": spot.paragraph or None,
            "line": spot.line or None,
            "column": spot.column,
            "language": row.language,
            "found": finding.words,
            "certain": finding.certain,
            "instead": preferred(told, finding),
            "reason": reason(told, finding),
            "source": row.source,
        }
