"""TAB901 unreadable-table: a table of records that cannot be read, or a row that is none.

Very small records stand in one file a collection, `content/<folder>.yml`: a list below the
collection's name, one row a record, its words for each language below `words`. A row is read like
the settings block of a file of its own, so that everything that holds for records holds for rows.

PASS  terms:
        - id: term-board
          term_status: approved
          words: {ar: {title: …, summary: …}, ku: {…}, en: {…}}
PASS  words: {ar: {title: …, summary: …, files: {file_1: {title: …, text: …}}}, …}
FAIL  terms: {id: term-board}             (not a list)
FAIL  - words: {ar: {title: …}}           (no id)
FAIL  - {id: term-board, title: …}        (no `words`)

Source: the record format, tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.i18n import languages
from dalil.load.conflict import marker
from dalil.load.draft import Draft, Entry, Fields, Items, Node, Scalar
from dalil.load.encoding import content
from dalil.load.line import Line
from dalil.load.project import CONTENT
from dalil.load.settings import Settings
from dalil.model.collection import Collection

UNREADABLE_TABLE = Code("TAB901", "unreadable-table")

WORDS = "words"
"""The field of a row that holds its words, by language."""
FILES = "files"
"""Among the words of a language: the title and text of each attached file, by its id."""


@dataclass(frozen=True, slots=True)
class Row:
    """A record written as a row: one draft for each language, as if each were a file."""

    id: str
    drafts: Mapping[str, Draft]


@dataclass(frozen=True, slots=True)
class Table:
    """The records of one file, and what is wrong with it."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    draft: Draft | None = None
    """The whole file; None where there is none or it cannot be read."""


def path(collection: Collection) -> str:
    """The file of a collection whose records are rows."""
    return f"{CONTENT}/{collection.folder}.yml"


def table(collection: Collection, data: bytes) -> Table:
    """The rows of a collection in the bytes of its file. Never raises."""
    where = path(collection)
    held = content(where, data)
    problems = list(held.problems)
    if not held.readable:
        return Table(problems=tuple(problems))
    conflict = marker(where, held.text)
    if conflict is not None:
        return Table(problems=(*problems, conflict))
    lines: list[Line] = []
    lines += [Line(where, at, text, lines) for at, text in enumerate(held.text.split("\n"), 1)]
    settings = Settings(where, lines)
    header = settings.header()
    problems += settings.problems
    if header is None:
        return Table(problems=tuple(problems))
    whole = Draft(where, held.text, header, "", len(lines), spoilt=frozenset(settings.spoilt))
    entry = header.entry(collection.folder)
    if entry is None:
        return Table(problems=tuple(problems), draft=whole)
    if not isinstance(entry.value, Items):
        problems.append(_at(whole, entry.place, "list", folder=collection.folder))
        return Table(problems=tuple(problems), draft=whole)
    rows: list[Row] = []
    for node in entry.value.items:
        found = _row(whole, node)
        if isinstance(found, Row):
            rows.append(found)
        else:
            problems.append(found)
    return Table(tuple(rows), tuple(problems), whole)


def with_row(whole: Draft | None, collection: Collection, row: str) -> str:
    """The text of a table with one more row at the end of its list; all else as it was."""
    key = f"{collection.folder}:"
    if whole is None:
        return f"{key}\n{row}"
    header = whole.header
    names = [each.name for each in header.entries] if header else []
    if collection.folder not in names:
        return f"{whole.text.rstrip()}\n\n{key}\n{row}"
    after = names.index(collection.folder) + 1
    lines = whole.text.rstrip("\n").split("\n")
    end = len(lines)
    if header and after < len(names):
        end = header.entries[after].place.line - 1
        while end and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
    return "\n".join((*lines[:end], row.rstrip("\n"), *lines[end:])) + "\n"


def _row(whole: Draft, node: Node) -> Row | Diagnostic:
    if not isinstance(node, Fields):
        return _at(whole, node.place, "row")
    id_ = node.entry("id")
    if id_ is None or not isinstance(id_.value, Scalar) or not id_.value.text:
        return _at(whole, node.place, "id")
    words = node.entry(WORDS)
    if words is None or not isinstance(words.value, Fields):
        return _at(whole, (words or id_).place, "words", id=id_.value.text)
    unknown = [each for each in words.value.entries if each.name not in languages()]
    if unknown:
        allowed = ", ".join(languages())
        return _at(whole, unknown[0].place, "language", language=unknown[0].name, allowed=allowed)
    drafts = {code: draft for code, draft in _drafts(whole, node, words.value)}
    return Row(id_.value.text, MappingProxyType(drafts))


def _drafts(whole: Draft, row: Fields, words: Fields) -> Iterator[tuple[str, Draft]]:
    """The words of each language; those of the source language together with the facts."""
    neutral = tuple(each for each in row.entries if each.name != WORDS)
    stated = row.entry("source_language")
    origin = stated.value.text if stated and isinstance(stated.value, Scalar) else ""
    origin = origin or next(iter(languages()))
    for entry in words.entries:
        own = entry.value.entries if isinstance(entry.value, Fields) else ()
        facts = neutral if entry.name == origin else ()
        told = next((each for each in own if each.name == FILES), None)
        fields = tuple(each for each in own if each is not told)
        yield entry.name, _draft(whole, entry, (*facts, *fields), told)


def _draft(whole: Draft, language: Entry, entries: tuple[Entry, ...], told: Entry | None) -> Draft:
    return Draft(
        whole.path,
        whole.text,
        Fields(entries, language.place),
        body=_body(told) if told else "",
        body_line=(told or language).place.line,
        spoilt=whole.spoilt,
    )


def _body(told: Entry) -> str:
    """The words about the files of a row, as the body of a file of its own would have them."""
    units = told.value.entries if isinstance(told.value, Fields) else ()
    return "\n".join(
        f"## {_said(unit, 'title')} {{#{unit.name}}}\n\n{_said(unit, 'text')}\n" for unit in units
    )


def _said(unit: Entry, name: str) -> str:
    entry = unit.value.entry(name) if isinstance(unit.value, Fields) else None
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""


def row_node(whole: Draft, collection: Collection, id: str) -> Fields | None:
    """The row with this id as it is written; None where there is none."""
    entry = whole.header.entry(collection.folder) if whole.header else None
    rows = entry.value.items if entry and isinstance(entry.value, Items) else ()
    for each in rows:
        named = each.entry("id") if isinstance(each, Fields) else None
        written = named.value.text if named and isinstance(named.value, Scalar) else ""
        if isinstance(each, Fields) and written == id:
            return each
    return None


def _at(whole: Draft, place: Place, variant: str, **values: Any) -> Diagnostic:
    return UNREADABLE_TABLE.at(place, variant, excerpt=whole.line(place.line), **values)
