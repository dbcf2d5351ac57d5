"""Test documents and queries as files give them, read and judged before anything is built.

A document is `{id, slug, lang, type, number, year, status, title, body}`, those of one slug being
one record; a query is `{lang, kind, q, expect}`, the last being ids of documents. Whatever else
they say is left alone. A file is a list, or holds one under `documents` or `queries`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dalil.i18n import languages
from dalil.text.digits import to_latin

SET = Path(__file__).parent / "set"
CODES = {tag: code for code, each in languages().items() for tag in (code, each.tag)}
"""Language codes by what files call them: `ckb` and `ku` are the folder `ku`."""


class UnusableError(Exception):
    """A file that cannot be used; the message says why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Document:
    """A test document. What was not given, or is of no use, is empty."""

    id: str
    slug: str
    code: str
    title: str
    body: str = ""
    type: str = ""
    number: str = ""
    year: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A test query."""

    code: str
    language: str
    """As the file calls it."""
    kind: str
    text: str
    expect: tuple[str, ...]


def documents(file: Path) -> tuple[Document, ...]:
    """The documents of a file.

    Raises:
        UnusableError: it cannot be read, or holds something else.
    """
    found = tuple(_document(row, where) for row, where in _rows(file, "documents"))
    _once(file, (each.id for each in found), "the id {}")
    _once(file, (f"{each.slug} ({each.code})" for each in found), "a document of the slug {}")
    return found


def queries(file: Path) -> tuple[Query, ...]:
    """The queries of a file.

    Raises:
        UnusableError: it cannot be read, or holds something else.
    """
    return tuple(_query(row, where) for row, where in _rows(file, "queries"))


def _rows(file: Path, name: str) -> Iterator[tuple[Mapping[str, object], str]]:
    try:
        given = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableError(f"{file} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise UnusableError(f"{file} is no JSON in UTF-8: {error}.") from error
    held = given.get(name) if isinstance(given, dict) else given
    if not isinstance(held, list):
        raise UnusableError(f'{file} is neither a list nor an object with a list at "{name}".')
    if not held:
        raise UnusableError(f"{file} holds no {name}.")
    for place, row in enumerate(held, 1):
        where = f"{file}, number {place}"
        if not isinstance(row, dict):
            raise UnusableError(f"{where}: an object is expected, not {row!r}.")
        yield row, where


def _document(row: Mapping[str, object], where: str) -> Document:
    id_ = _needed(row, "id", where)
    code = CODES[_language(row, where)]
    return Document(
        id=id_,
        slug=_text(row.get("slug")) or id_.removesuffix(f".{_text(row['lang'])}"),
        code=code,
        title=" ".join(_needed(row, "title", where).split()),
        body=_text(row.get("body")),
        type=_text(row.get("type")),
        number=_number(row.get("number"), r"\d{1,6}"),
        year=_number(row.get("year"), r"[12]\d{3}"),
        status=_text(row.get("status")),
    )


def _query(row: Mapping[str, object], where: str) -> Query:
    wanted = row.get("expect")
    if isinstance(wanted, str):
        wanted = [wanted]
    if not isinstance(wanted, list) or not wanted:
        raise UnusableError(f'{where}: "expect" must be a list of ids with at least one.')
    tag = _language(row, where)
    kind = _text(row.get("kind")) or "other"
    text = _needed(row, "q", where)
    return Query(CODES[tag], tag, kind, text, tuple(dict.fromkeys(map(_text, wanted))))


def _language(row: Mapping[str, object], where: str) -> str:
    tag = _needed(row, "lang", where)
    if tag not in CODES:
        raise UnusableError(f'{where}: "{tag}" is no language; there are {", ".join(CODES)}.')
    return tag


def _needed(row: Mapping[str, object], name: str, where: str) -> str:
    found = _text(row.get(name))
    if not found:
        raise UnusableError(f'{where}: "{name}" is missing or empty.')
    return found


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _number(value: object, pattern: str) -> str:
    """A number as a record can hold it; empty for any other."""
    found = to_latin(_text(value))
    return found if re.fullmatch(pattern, found) else ""


def _once(file: Path, names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise UnusableError(f"{file} has {what.format(name)} twice.")
        seen.add(name)
