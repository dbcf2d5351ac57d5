"""Published reports, counted over all releases: by place, by kind, by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dalil.build.incidents.borders import places as drawn
from dalil.load.library import Library
from dalil.load.project import SITE, VOCABULARIES
from dalil.model.release import FORM, Cell, Release

GOVERNORATES, DISTRICTS, MONTHS, WEEKS = "governorates", "districts", "months", "weeks"
RELEASES = "releases"
"""The derived value that links to these pages depend on: which releases there are."""
KIND = "kind"
"""The question of the form whose options are the kinds."""


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week as the form asks for it: of a month, never a day."""

    year: int
    month: str
    week: str

    @property
    def id(self) -> str:
        """What it is called in addresses: `2025-m11-w2`."""
        return f"{self.year}-{self.month}-{self.week}"


@dataclass(frozen=True, slots=True)
class Counts:
    """Some cells of all releases. What one release takes back of another is subtracted."""

    cells: tuple[Cell, ...]

    @property
    def total(self) -> int:
        """All reports."""
        return sum(each.reports for each in self.cells)

    def by(self, column: str) -> dict[str, int]:
        """How many reports each value of a column has; those where it was left out at ""."""
        found: Counter[str] = Counter()
        for each in self.cells:
            found[getattr(each, column)] += each.reports
        return {value: number for value, number in found.items() if number}

    def weeks(self) -> dict[Week, int]:
        """How many reports each week has, the earliest first; none without a report."""
        found: Counter[Week] = Counter()
        for each in self.cells:
            found[week_of(each)] += each.reports
        return {week: number for week, number in sorted(found.items()) if number}

    def of(self, column: str, value: str) -> Counts:
        """The cells with this value in a column."""
        return Counts(tuple(each for each in self.cells if getattr(each, column) == value))

    def during(self, week: Week) -> Counts:
        """The cells of a week."""
        return Counts(tuple(each for each in self.cells if week_of(each) == week))


def week_of(cell: Cell) -> Week:
    """The week that a cell is about."""
    return Week(cell.year, cell.month, cell.week)


@lru_cache(maxsize=4)
def every(library: Library) -> Counts:
    """The cells of all releases."""
    return Counts(tuple(cell for each in library.releases for cell in each.cells))


def places(library: Library, counts: Counts) -> dict[str, int]:
    """The governorates in the order of their list, those without a report too.

    Rows of the list that are no governorate, such as parts of one, stand there with reports only.
    """
    found = counts.by("governorate")
    listed = library.vocabularies.lists.get(GOVERNORATES)
    rows = [each for each in (listed.rows if listed else ()) if each in drawn() or each in found]
    return {each: found.get(each, 0) for each in rows}


def kinds(library: Library) -> dict[str, dict[str, str]]:
    """The kinds of incidents in the order of the form, and what each is called by language."""
    return {
        option.name: dict(option.labels)
        for form in library.forms
        if form.id == FORM
        for asked in form.asked()
        if asked.question.name == KIND
        for option in asked.question.options
    }


def inputs(library: Library) -> frozenset[str]:
    """What everything about published reports is made from."""
    forms = {each.path for each in library.forms if each.id == FORM}
    files = {path for each in library.releases for path in (each.path, each.about)}
    lists = {f"{VOCABULARIES}/{name}.yml" for name in (GOVERNORATES, DISTRICTS, MONTHS, WEEKS)}
    return frozenset({SITE, *forms, *files, *lists})


def days(library: Library) -> str:
    """Which releases there are, as a text that can be compared."""
    return " ".join(str(each.day) for each in library.releases)


def in_use(releases: Iterable[Release]) -> dict[str, int]:
    """The limits that some release was made with, the strictest of each kind."""
    found: dict[str, int] = {}
    for each in releases:
        for kind, least in each.limits.items():
            found[kind] = max(least, found.get(kind, 0))
    return found
