"""Every file of open data, and the list of them that a script starts from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dalil.build.data import fields, names, table
from dalil.build.data.dictionary import dictionary
from dalil.build.data.document import as_json, as_row, document, head
from dalil.build.data.records import last_change, open_records, record
from dalil.build.data.schema import schema
from dalil.build.links import inputs_of, vocabularies
from dalil.build.page import Asset
from dalil.build.relations import neighbours
from dalil.load.library import Library, Work
from dalil.load.order import WHEN
from dalil.load.project import ENGINE, SITE
from dalil.model.collection import Collection, collections

JSON = "application/json"
CSV = "text/csv"
SCHEMA = "application/schema+json"
ATOM = "application/atom+xml"
CALENDAR = "text/calendar"
VCARD = "text/vcard"

HELD = "collections"
"""The derived value that the dictionary depends on: of which collections something is given."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that is given away, with what a reader must know before taking it."""

    asset: Asset
    kind: str
    """`json`, `csv`, `statements`, `schema`, `dictionary`, `index`, `feed`, `calendar`,
    `vcard`."""
    media_type: str
    collection: Collection | None = None
    language: str = ""
    """The code of its only language; empty where it holds all."""
    place: str = ""
    """The governorate that it tells of alone."""
    day: str = ""
    """The day of the release that it holds."""
    page: str = ""
    """The page whose news it tells; empty for that of its collection, or of its language."""

    @property
    def address(self) -> str:
        """Where it stands."""
        return self.asset.address

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.asset.data)


def held(library: Library) -> tuple[Collection, ...]:
    """The collections of which something is given away."""
    return tuple(each for each in collections().values() if open_records(library, each))


def files(library: Library) -> tuple[File, ...]:
    """The data of every collection that holds something, and the dictionary."""
    found = held(library)
    if not found:
        return ()
    told = library.recall(
        "dictionary",
        (),
        lambda: as_json(dictionary(library, found)),
        *(each.folder for each in found),
    )
    asset = Asset(names.DICTIONARY, told, lists(library) | {HELD})
    return (
        *(file for each in found for file in _files(library, each)),
        File(asset, "dictionary", JSON),
    )


def index(library: Library, listed: Iterable[File]) -> File:
    """The list of all files with their sizes and digests (after DCAT, in plain words)."""
    every = tuple(listed)
    url = library.project.site_url
    works = [work for work in library.works.values() if work.shown]
    told = {
        **head(library),
        "updated": last_change(works),
        "files": [
            {
                "address": url + each.address,
                "kind": each.kind,
                "media_type": each.media_type,
                "collection": each.collection.folder if each.collection else None,
                "language": each.language or None,
                "bytes": each.size,
                "sha256": hashlib.sha256(each.asset.data).hexdigest(),
            }
            for each in every
        ],
    }
    sources = frozenset().union(*(each.asset.inputs for each in every))
    return File(Asset(names.INDEX, as_json(told), sources), "index", JSON)


def lists(library: Library) -> frozenset[str]:
    """The files that the labels and the head of every data file come from."""
    return vocabularies(library) | {SITE, ENGINE}


def _inputs(library: Library, collection: Collection) -> frozenset[str]:
    """The records of a collection, hidden ones too, and those whose relations stand in it."""
    works = library.of(collection)
    around = (other for work in works for other in neighbours(library, work))
    return inputs_of([*works, *around]) | lists(library)


class _Told(NamedTuple):
    """A record as it is written in the files of its collection."""

    json: bytes
    row: bytes
    statements: bytes


def _told(library: Library, work: Work) -> _Told:
    def make() -> tuple[bytes, bytes, bytes]:
        values, collection = record(library, work), work.collection
        row = table.record_line(collection, values)
        return as_row(values), row, table.statement_lines(collection, values)

    if WHEN in work.collection.facts:  # its day may be counted from that of any other event
        return _Told(*make())
    around = inputs_of([work, *neighbours(library, work)])
    return _Told(*library.recall("data", around, make, work.id))


def _files(library: Library, collection: Collection) -> Iterator[File]:
    held = [_told(library, work) for work in open_records(library, collection)]
    whole = document(library, collection, (each.json for each in held))
    sources = _inputs(library, collection)

    def file(address: str, kind: str, media_type: str, data: bytes) -> File:
        return File(Asset(address, data, sources), kind, media_type, collection)

    yield file(names.json(collection), "json", JSON, as_json(whole))
    rows = table.whole(table.record_columns(collection), (each.row for each in held))
    yield file(names.csv(collection), "csv", CSV, rows)
    if fields.statements(collection):
        columns = table.statement_columns(collection)
        data = table.whole(columns, (each.statements for each in held))
        yield file(names.statements(collection), "statements", CSV, data)
    told = library.recall(
        "schema", (), lambda: as_json(schema(library, collection)), collection.folder
    )
    yield file(names.schema(collection), "schema", SCHEMA, told)
