"""Every figure of turnout as a table for spreadsheets: codes of no language, and their labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.build.data import names
from dalil.build.data.files import CSV, File, lists
from dalil.build.data.table import cell, written
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.timeline import in_time
from dalil.i18n import Words, languages, words
from dalil.load import addresses
from dalil.load.calendar import when
from dalil.load.library import Library, Work
from dalil.model.collections.event import COLLECTION, Event, Figure

LABELLED = {"base_is": "turnout-bases", "stage": "turnout-stages", "place": "governorates"}
"""Columns whose codes are rows of a vocabulary."""


def turnout(library: Library) -> tuple[File, ...]:
    """The table; none while no election has a turnout."""
    rows = list(_rows(library))
    if not rows:
        return ()
    cells = ({name: cell(value) for name, value in row.items()} for row in rows)
    sources = inputs_of(library.of(COLLECTION)) | lists(library)
    asset = Asset(names.TURNOUT, written(tuple(rows[0]), cells), sources)
    return (File(asset, "turnout", CSV, COLLECTION),)


def _rows(library: Library) -> Iterator[Mapping[str, object]]:
    for work in in_time(library):
        if work.shown and isinstance(work.facts, Event):
            for figure in work.facts.turnout:
                yield _row(library, work, work.facts, figure)


def _row(library: Library, work: Work, event: Event, figure: Figure) -> Mapping[str, object]:
    span = when(library, work)
    row: dict[str, object] = {
        "election": work.id,
        "date": span.begins if span else None,
        "jurisdiction": event.jurisdiction,
        **{f"title_{code}": _title(work, code) for code in languages()},
        "figure": figure.id,
        "percent": figure.percent,
        "votes": figure.votes,
        "base": figure.base,
    }
    for column, vocabulary in LABELLED.items():
        code = getattr(figure, column)
        row[column] = code
        for spoken in languages():
            label = library.vocabularies.label(vocabulary, code, spoken) if code else None
            row[f"{column}_{spoken}"] = label
    row["verification"] = figure.verification.value
    for code, each in languages().items():
        row[f"verification_{code}"] = _level(words(each), figure)
    row["recommended"] = figure is event.figure
    row["sources"] = " | ".join(_sources(event, figure))
    for code in languages():
        exists = code in work.expressions
        row[f"address_{code}"] = _address(library, work, code) if exists else None
    return row


def _title(work: Work, code: str) -> str | None:
    """Its title in a language, where it has one there."""
    expression = work.expressions.get(code)
    return expression.wording.title if expression and expression.wording else None


def _level(spoken: Words, figure: Figure) -> str:
    return spoken(f"verification.{figure.verification.value}.label")


def _sources(event: Event, figure: Figure) -> Iterator[str]:
    for source in event.sources:
        if figure.id in source.supports:
            where = ", ".join(each for each in (source.address, source.reference) if each)
            yield f"{source.title} ({where})" if where else source.title


def _address(library: Library, work: Work, code: str) -> str:
    return library.project.site_url + addresses.record(code, work.collection, work.id)
