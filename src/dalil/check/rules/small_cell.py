"""INC903 small-cell: a published number that stands for too few reports.

A number of one or two may tell a neighbour who reported. Every cell holds at least 3 reports, 5
where they are about violence or where the cell names no kind; so do the figures of what became of
reports and how long it took. What later releases take back leaves as many, or none.

PASS  barrier,baghdad,,2026,m11,w2,3
FAIL  barrier,baghdad,,2026,m11,w2,2
FAIL  violence,baghdad,,2026,m11,w2,4
FAIL  barrier,baghdad,,2026,m11,w2,-1        (an earlier release counted 3, so 2 would be left)

Source: the rules of do no harm, published reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.model.release import LIMITS, Cell, Key, Release, least

SMALL_CELL = Code("INC903", "small-cell")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every cell and figure below its limit, and every correction that leaves one."""
    published: dict[Key, int] = {}
    for release in library.releases:
        yield from _limits(release)
        yield from _figures(release)
        for cell in release.cells:
            before = published.get(cell.key, 0)
            published[cell.key] = before + cell.reports
            limit = max(least(cell.kind), least(cell.kind, release.limits))
            values: dict[str, Any] = {"reports": abs(cell.reports), "limit": limit}
            if cell.reports > 0:
                if cell.reports < limit:
                    yield _at(release, cell, "", **values)
                continue
            left = before + cell.reports
            if left < 0 or 0 < left < limit:
                yield _at(release, cell, "left", left=left, **values)
            elif left and -cell.reports < limit:
                yield _at(release, cell, "back", **values)


def _limits(release: Release) -> Iterator[Diagnostic]:
    """What the release says that it counts by may be stricter than ours, never less strict."""
    for kind, limit in LIMITS.items():
        given = release.limits.get(kind, release.limits["default"])
        if given < limit:
            values = {"kind_id": kind, "reports": given, "limit": limit}
            yield _about(release, "k", "limit", **values)


def _figures(release: Release) -> Iterator[Diagnostic]:
    limit = max(LIMITS.values())
    for name, count in release.outcomes.items():
        if count < limit:
            values = {"field": name, "reports": count, "limit": limit}
            yield _about(release, "outcomes", "figure", **values)
    for name, took in release.times.items():
        if took.reports < limit:
            values = {"field": name, "reports": took.reports, "limit": limit}
            yield _about(release, "times", "figure", **values)


def _at(release: Release, cell: Cell, variant: str, **values: Any) -> Diagnostic:
    return SMALL_CELL.at(Place(release.path, cell.line), variant, **values)


def _about(release: Release, field: str, variant: str, /, **values: Any) -> Diagnostic:
    line, excerpt = release.excerpts[field]
    return SMALL_CELL.at(Place(release.about, line), variant, excerpt=excerpt, **values)
