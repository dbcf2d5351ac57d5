"""The JSON file of a collection: what it is, whose it is, and its records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import Any

from dalil.build.data import names
from dalil.build.data.records import last_change, open_records, said
from dalil.i18n import languages, words
from dalil.load.library import Library
from dalil.model.collection import Collection

SCHEMA_VERSION = "1.1"
"""Of all data files. The second number rises when something is added, the first when a field
changes its meaning, is renamed or goes: see the data page."""

START = "\n"
INNER = f"{START} "
DEPTH = f"{INNER} "
"""What begins a line of a record: records are the items of a list of the whole."""

Values = dict[str, Any]


class Rows(tuple[bytes, ...]):
    """The members of a list of the whole, each written already by `as_row`."""

    __slots__ = ()


def document(library: Library, collection: Collection, held: Iterable[bytes]) -> Values:
    """All of a collection that is given away; `held` are its records as they are written."""
    works = open_records(library, collection)
    return {
        **head(library, names.schema(collection)),
        "collection": collection.folder,
        "title": spoken(f"{collection.name}.plural"),
        "description": spoken(f"{collection.name}.description"),
        "updated": last_change(works),
        "records": Rows(held),
    }


def head(library: Library, schema: str = "") -> Values:
    """What stands at the head of every data file: version, licence, publisher, languages."""
    url = library.project.site_url
    return {
        **({"$schema": url + schema} if schema else {}),
        "schema_version": SCHEMA_VERSION,
        "site": url or None,
        "name": said(library, "name"),
        "publisher": said(library, "publisher"),
        "licence": licence(library),
        "languages": {
            code: {"name": each.name, "tag": each.tag, "dir": each.dir}
            for code, each in languages().items()
        },
    }


def licence(library: Library) -> Values | None:
    """Under what terms the data may be used; None where the site does not say."""
    code = next(iter(languages()))
    name = library.project.words("licence_name", code)
    address = library.project.words("licence", code)
    return {"name": name or address, "address": address} if address else None


def spoken(key: str) -> dict[str, str]:
    """What the words files say at a key, by language."""
    return {code: words(each)(key) for code, each in languages().items()}


def as_json(found: object) -> bytes:
    """`found` as UTF-8, the same bytes for the same values."""
    if not isinstance(found, dict) or not found:
        return f"{_written(found, START)}\n".encode()
    return b"".join((*_members(found), b"\n}\n"))


def as_row(found: Values) -> bytes:
    """A member of a list of the whole, as it stands in its file."""
    return _written(found, DEPTH).encode()


def _members(found: Values) -> Iterator[bytes]:
    """What stands before the last bracket of a whole; rows are joined, and not looked into."""
    before = "{"
    for name, each in found.items():
        yield f"{before}{INNER}{encode_basestring(name)}: ".encode()
        if isinstance(each, Rows) and each:
            yield from (b"[", DEPTH.encode(), f",{DEPTH}".encode().join(each), INNER.encode(), b"]")
        else:
            yield _written(each, INNER).encode()
        before = ","


def _written(found: object, start: str) -> str:
    """What `json.dumps(found, ensure_ascii=False, indent=1)` gives, in a fifth of the time."""
    if isinstance(found, str):
        return encode_basestring(found)
    if found is None:
        return "null"
    if found == []:
        return "[]"
    inner = f"{start} "
    if isinstance(found, dict) and found:
        held = [
            f"{encode_basestring(name)}: {_written(each, inner)}" for name, each in found.items()
        ]
        return f"{{{inner}{f',{inner}'.join(held)}{start}}}"
    if isinstance(found, list | tuple) and found:
        items = [_written(each, inner) for each in found]
        return f"[{inner}{f',{inner}'.join(items)}{start}]"
    return json.dumps(found, ensure_ascii=False)
