"""Published numbers of reports: one release is one batch of verified reports, counted in cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

COLUMNS = ("kind", "governorate", "district", "year", "month", "week", "reports")
"""The head of a release's table: nothing else of a report is ever published."""
FORM = "incident"
"""The form whose reports are published."""
DEFAULT, VIOLENCE = "default", "violence"
LIMITS: Mapping[str, int] = {DEFAULT: 3, VIOLENCE: 5}
"""How many reports a cell holds at least: of violence, and of every other kind."""
OUTCOMES = ("verified", "referred", "resolved", "unverified", "rejected")
"""What became of reports, as a release counts it."""
STEPS = ("received_triaged", "triaged_verified", "verified_referred")
"""Between which two moments a release says how many days it took."""

Key = tuple[str, str, str, int, str, str]
"""What a cell is about: all its columns but the number."""


def least(kind: str, limits: Mapping[str, int] = LIMITS) -> int:
    """How many reports a cell of a kind holds at least.

    A cell that names no kind may hold reports of violence, so it needs as many as the strictest.
    """
    return limits.get(kind, limits[DEFAULT]) if kind else max(limits.values())


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """A row of a release: how many reports of a kind, in a place, in a week."""

    kind: str
    """The name of an option of the form; empty where the cell is coarsened to all kinds."""
    governorate: str
    district: str
    """Empty where the cell is coarsened to the governorate, or no district is known."""
    year: int
    month: str
    """A row of the list `months`."""
    week: str
    """A row of the list `weeks`."""
    reports: int
    """Less than nothing where reports are taken back that an earlier release counted."""
    line: int = field(default=0, compare=False)
    """Where it stands in its file."""

    @property
    def key(self) -> Key:
        """What it is about."""
        return (self.kind, self.governorate, self.district, self.year, self.month, self.week)


@dataclass(frozen=True, slots=True)
class Took:
    """How long a step took."""

    days: int
    """The median."""
    reports: int
    """How many reports it stands on."""


@dataclass(frozen=True, slots=True)
class Release:
    """One batch of reports, as published on a day."""

    day: date
    path: str
    """Its table: `content/incidents/2026-12-01.csv`."""
    about: str
    """What is said of it: `content/incidents/2026-12-01.yml`."""
    stated: date
    """The day that the second file gives."""
    form: str
    """The version of the form that its kinds are from."""
    limits: Mapping[str, int]
    reports: int
    """How many reports it says that it counts, those taken back subtracted."""
    outcomes: Mapping[str, int]
    times: Mapping[str, Took]
    corrections: int
    """How many reports it says that it takes back."""
    sha256: str
    """What it says that its table is sealed with."""
    cells: tuple[Cell, ...]
    digest: str
    """What its table is sealed with."""
    sample: bool = False
    """Whether it is made up to show how pages look: they and the data say so."""
    excerpts: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Fields of the second file: the line of each and its text, for those who judge it."""
