"""INC904 release-sums: the two files of a release do not belong together.

`<date>.yml` says on which day, how many reports, how many of them taken back, and with what the
table is sealed. If one of these is not so, somebody changed a file by hand, or half of a release
was copied.

PASS  reports: 7, and the cells of the table sum up to 7
FAIL  reports: 8, and the cells of the table sum up to 7

Source: the record format, published reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.model.release import Release

RELEASE_SUMS = Code("INC904", "release-sums")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every statement about a table that is not so."""
    for release in library.releases:
        numbers = [each.reports for each in release.cells]
        taken = -sum(each for each in numbers if each < 0)
        if release.sha256 != release.digest:
            yield _at(release, "sha256", "seal")
        if release.stated != release.day:
            yield _at(release, "date", "date", stated=release.stated, found=release.day)
        if release.reports != sum(numbers):
            yield _at(release, "reports", "", stated=release.reports, found=sum(numbers))
        if release.corrections != taken:
            yield _at(release, "corrections", "back", stated=release.corrections, found=taken)


def _at(release: Release, field: str, variant: str, **values: Any) -> Diagnostic:
    line, excerpt = release.excerpts[field]
    return RELEASE_SUMS.at(Place(release.about, line), variant, excerpt=excerpt, **values)
