"""The same data as tables for spreadsheets: one row for each record, or for each statement.

RFC 4180 in UTF-8, with a byte order mark: without it Excel reads Arabic and Kurdish as the code
page of the machine. A text that a spreadsheet would run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from dalil.build.data import fields
from dalil.build.data.fields import Field
from dalil.i18n import languages
from dalil.model.collection import Collection

BETWEEN = " | "
"""Between the values of a cell that holds several."""

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""What a spreadsheet may run (OWASP, "CSV injection"), behind any apostrophes: so that taking one
apostrophe away always gives back what was there."""
_TRANSLATION = ("state", "method")

Values = Mapping[str, Any]


def record_line(collection: Collection, held: Values) -> bytes:
    """The row of a record, which is as in the JSON file."""
    return _lines(record_columns(collection), [_record(collection, held)])


def statement_lines(collection: Collection, held: Values) -> bytes:
    """The rows of the statements of a record, which is as in the JSON file."""
    rows = (_statement(collection, held, each) for each in held["statements"])
    return _lines(statement_columns(collection), rows)


@cache
def record_columns(collection: Collection) -> tuple[str, ...]:
    """The columns of the table of records: told by the models, never by what the records hold."""
    return (
        "id",
        *_spoken("address"),
        *(f"{each.name}_{code}" for each in fields.words(collection) for code in languages()),
        *(f"translation_{name}_{code}" for name in _TRANSLATION for code in languages()),
        "source_language",
        "verification",
        "topics",
        *_names(fields.facts(collection)),
        *(each.name for each in fields.relations(collection)),
        "related_from",
        "sources",
        "first_change",
        "last_change",
        "former_ids",
    )


@cache
def statement_columns(collection: Collection) -> tuple[str, ...]:
    """The columns of the table of statements."""
    named = _names(fields.statements(collection))
    return ("record", *named, *_spoken("heading"), *_spoken("text"), *_spoken("address"))


def cell(value: object) -> str:
    """A value as a cell holds it: nothing for what is not known, never a formula."""
    match value:
        case str():
            return f"'{value}" if _FORMULA.match(value) else value
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return cell(BETWEEN.join(_plain(each) for each in value))
        case _:
            return str(value)


def _plain(value: object) -> str:
    """One of several values of a cell: of a reference the id and place, or its title."""
    if not isinstance(value, Mapping):
        return str(value)
    if "provision" in value:
        place = f"#{value['provision']}" if value["provision"] else ""
        return f"{value['id']}{place}" if value["id"] else str(value["title"])
    return ", ".join(f"{name}: {held}" for name, held in value.items() if held not in (None, []))


def _record(collection: Collection, held: Values) -> dict[str, str]:
    changed = sorted(each["date"] for each in held["changes"])
    row: dict[str, object] = {
        "id": held["id"],
        "source_language": held["source_language"],
        "verification": held["verification"],
        "topics": held["topics"],
        **_flat(fields.facts(collection), held["facts"]),
        **held["relations"],
        "related_from": [
            f"{name}: {id_}" for name, ids in held["related_from"].items() for id_ in ids
        ],
        "sources": [_source(each) for each in held["sources"]],
        "first_change": changed[0] if changed else None,
        "last_change": changed[-1] if changed else None,
        "former_ids": held["former_ids"],
    }
    for code in languages():
        row[f"address_{code}"] = held["addresses"][code]
        for each in fields.words(collection):
            row[f"{each.name}_{code}"] = (held["words"][code] or {}).get(each.name)
        for name in _TRANSLATION:
            row[f"translation_{name}_{code}"] = held["translations"][code][name]
    return {name: cell(each) for name, each in row.items()}


def _statement(collection: Collection, record: Values, held: Values) -> dict[str, str]:
    row: dict[str, object] = {
        "record": record["id"],
        **_flat(fields.statements(collection), held),
    }
    for code in languages():
        said = held["words"][code]
        row[f"heading_{code}"] = said["heading"] if said else None
        row[f"text_{code}"] = said["text"] if said else None
        row[f"address_{code}"] = f"{record['addresses'][code]}#{held['id']}" if said else None
    return {name: cell(each) for name, each in row.items()}


def _source(held: Values) -> str:
    """Where a source is: its address, and the place in it."""
    return f"{held['address']} ({held['reference']})" if held["reference"] else str(held["address"])


def _names(named: Iterable[Field]) -> Iterator[str]:
    """A single part is spread over columns: `gazette_name`, `gazette_issue`."""
    for each in named:
        if each.parts and not each.many:
            yield from (f"{each.name}_{part.name}" for part in each.parts)
        else:
            yield each.name


def _flat(named: Iterable[Field], held: Values) -> dict[str, object]:
    row: dict[str, object] = {}
    for each in named:
        value = held[each.name]
        if each.parts and not each.many:
            row |= {f"{each.name}_{part.name}": (value or {}).get(part.name) for part in each.parts}
        else:
            row[each.name] = [value] if isinstance(value, Mapping) else value
    return row


def _spoken(name: str) -> tuple[str, ...]:
    return tuple(f"{name}_{code}" for code in languages())


def written(columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Rows of cells as a file."""
    return whole(columns, [_lines(columns, rows)])


def whole(columns: tuple[str, ...], lines: Iterable[bytes]) -> bytes:
    """A file of rows that are written already."""
    return b"".join((codecs.BOM_UTF8, _lines(columns, [{each: each for each in columns}]), *lines))


def _lines(columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> bytes:
    return "".join(map(partial(_line, columns), rows)).encode()


def _line(columns: tuple[str, ...], row: Mapping[str, str]) -> str:
    """A row as the standard library's `csv` writes it, in a tenth of the time."""
    assert len(row) == len(columns), "a row has a cell for each column, and no other"
    return f"{','.join([_quoted(row[name]) for name in columns])}\r\n"


def _quoted(cell: str) -> str:
    if '"' in cell or "," in cell or "\n" in cell or "\r" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell
