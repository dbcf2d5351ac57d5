"""Published reports as tables: all cells, each release as it was, a dictionary of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dalil.build.data.document import spoken
from dalil.build.data.table import cell, written
from dalil.build.incidents.counts import DISTRICTS, GOVERNORATES, MONTHS, WEEKS, kinds
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.model.release import COLUMNS, Cell, Release

LISTS = {
    "governorate": GOVERNORATES,
    "district": DISTRICTS,
    "month": MONTHS,
    "week": WEEKS,
}
"""Columns whose values are rows of a list."""
LABELLED = ("kind", *LISTS)
"""Columns of codes, beside which stands what each is called in each language."""
NUMBERS = frozenset({"year", "reports"})
EMPTY = frozenset({"kind", "district"})
"""Columns that a coarsened cell leaves empty."""


def columns() -> tuple[str, ...]:
    """The columns of the table of all releases."""
    named = (f"{name}_{code}" for name in LABELLED for code in languages())
    return ("release", *COLUMNS, *named)


def table(library: Library) -> bytes:
    """Every cell of every release, the earliest first, with labels."""
    called = labels(library)
    rows = []
    for release in library.releases:
        for each in release.cells:
            row = {"release": str(release.day), **_codes(each)}
            for name in LABELLED:
                for code in languages():
                    row[f"{name}_{code}"] = called(name, str(row[name]), code)
            # a number below zero is no formula
            rows.append({k: str(v) if k in NUMBERS else cell(v) for k, v in row.items()})
    return written(columns(), rows)


def as_released(release: Release) -> bytes:
    """The table of a release, byte for byte as it was published: its digest stands beside it."""
    rows = (",".join(str(each) for each in _codes(one).values()) for one in release.cells)
    return "\n".join([",".join(COLUMNS), *rows, ""]).encode()


def dictionary(library: Library) -> bytes:
    """Each field and each of its values, with what it means in each language."""
    called = labels(library)
    rows = []
    for name in ("release", *COLUMNS):
        rows.append(_entry(name, "", spoken(f"data.incidents.{name}")))
        if name in LABELLED:
            rows += [
                _entry(name, value, {code: called(name, value, code) for code in languages()})
                for value in values(library, name)
            ]
    head_ = ("field", "value", *(f"meaning_{code}" for code in languages()))
    return written(head_, rows)


def _entry(field: str, value: str, meaning: Mapping[str, str]) -> dict[str, str]:
    told = {f"meaning_{code}": cell(meaning[code]) for code in languages()}
    return {"field": field, "value": value, **told}


def _codes(one: Cell) -> dict[str, object]:
    return {name: getattr(one, name) for name in COLUMNS}


def values(library: Library, column: str) -> list[str]:
    """All that a column may hold, the empty cell left out."""
    if column == "kind":
        return list(kinds(library))
    listed = library.vocabularies.lists.get(LISTS[column])
    return list(listed.rows) if listed else []


def labels(library: Library) -> Callable[[str, str, str], str]:
    """What a value of a column is called in a language."""
    spoken_kinds = kinds(library)

    def called(column: str, value: str, code: str) -> str:
        if not value:
            return ""
        if column == "kind":
            return spoken_kinds.get(value, {}).get(code, value)
        return library.vocabularies.label(LISTS[column], value, code)

    return called
