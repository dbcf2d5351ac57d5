"""How many records a collection has, as tables: each of its groupings crossed with one field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from dalil.build.answers import origin, origin_inputs
from dalil.build.computed import computed
from dalil.build.indexes import anchor, groupings, shown
from dalil.build.links import inputs_of, vocabularies
from dalil.build.page import Link, Page
from dalil.build.text import Speech, vocabulary_of
from dalil.load import addresses
from dalil.load.library import Work
from dalil.model.collection import Collection, collections


@dataclass(frozen=True, slots=True)
class Row:
    """One group and how many of its records stand in each column."""

    head: Link
    cells: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Table:
    """One grouping crossed with the field. Numbers are in the page's digits."""

    eid: str
    heading: str
    caption: str
    first: str
    """What the rows are."""
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    totals: tuple[str, ...]
    total: str


def overview_pages(speech: Speech) -> Iterator[Page]:
    """The page of counts of every collection that has one and holds something."""
    for collection in collections().values():
        works = shown(speech, collection)
        if collection.crossed and works:
            yield _page(speech, collection, works)


def tables(speech: Speech, collection: Collection, works: tuple[Work, ...]) -> tuple[Table, ...]:
    """Every grouping of the collection crossed with its field of fixed values."""
    return tuple(
        _table(speech, collection, works, by)
        for by in groupings(collection, works)
        if by != collection.crossed
    )


def _page(speech: Speech, collection: Collection, works: tuple[Work, ...]) -> Page:
    plural = speech.phrase(speech.words(f"{collection.name}.plural"))
    section = Link(plural, addresses.index(speech.language.code, collection))
    words = f"{collection.name}.overview"
    return computed(
        speech,
        lambda code: addresses.overview(code, collection),
        "overview.html",
        speech.words(f"{words}.title"),
        speech.words(f"{words}.description"),
        above=(section,),
        section=section,
        data={
            "count": speech.words.count(f"{collection.name}.count", len(works)),
            "reading": speech.words(f"{collection.name}.reading"),
            "origin": origin(speech, collection),
            "all": speech.words(f"{words}.all"),
            "tables": tables(speech, collection, works),
        },
        inputs=inputs_of(speech.library.of(collection))
        | vocabularies(speech.library)
        | origin_inputs(speech, collection),
    )


def _table(speech: Speech, collection: Collection, works: tuple[Work, ...], by: str) -> Table:
    crossed = collection.crossed
    held = [(getattr(each.facts, by), getattr(each.facts, crossed)) for each in works]
    cells = Counter(held)
    of_row, of_column = Counter(row for row, _ in held), Counter(column for _, column in held)
    vocabulary = vocabulary_of(collection.model, by)
    rows = [key for key in speech.library.vocabularies.lists[vocabulary].rows if key in of_row]
    columns = list(cast("type[StrEnum]", collection.model.model_fields[crossed].annotation))
    number = speech.words.number
    words = f"{collection.name}.overview"
    return Table(
        eid=f"by_{by}",
        heading=speech.words(f"{words}.by.{by}"),
        caption=speech.words(f"{words}.caption.{by}"),
        first=speech.field(by, collection),
        columns=tuple(
            _group(
                speech, collection, crossed, key, speech.words(f"{words}.short.{key}"), of_column
            )
            for key in columns
        ),
        rows=tuple(
            Row(
                head=_group(speech, collection, by, key, speech.row(vocabulary, key), of_row),
                cells=tuple(number(cells[key, each]) for each in columns),
                total=number(of_row[key]),
            )
            for key in rows
        ),
        totals=tuple(number(of_column[each]) for each in columns),
        total=number(len(held)),
    )


def _group(
    speech: Speech, collection: Collection, by: str, key: str, text: str, held: Counter[str]
) -> Link:
    """A group by its name; it leads to its place in the index, where an empty group has none."""
    index = addresses.index(speech.language.code, collection, by)
    return Link(speech.phrase(text), f"{index}#{anchor(by, key)}" if held[key] else "")
