"""The JSON file of a collection: what it is, whose it is, and its records."""

from __future__ import annotations

import json
from collections.abc import Iterable
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

DEPTH = "\n  "
"""What begins a line of a record: records are the items of a list of the whole."""

Values = dict[str, Any]


class Written(str):
    """JSON as it stands at the depth of a record."""

    __slots__ = ()


def document(library: Library, collection: Collection, held: Iterable[object]) -> Values:
    """All of a collection that is given away; `held` are its records, as values or written."""
    works = open_records(library, collection)
    return {
        **head(library, names.schema(collection)),
        "collection": collection.folder,
        "title": spoken(f"{collection.name}.plural"),
        "description": spoken(f"{collection.name}.description"),
        "updated": last_change(works),
        "records": list(held),
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
    return (_written(found, "\n") + "\n").encode()


def as_record(found: Values) -> Written:
    """A record as it stands in the file of its collection."""
    return Written(_written(found, DEPTH))


def _written(found: object, start: str) -> str:
    """What `json.dumps(found, ensure_ascii=False, indent=1)` gives, in a third of the time."""
    if isinstance(found, Written):
        return found
    inner = f"{start} "
    if isinstance(found, str):
        return encode_basestring(found)
    if isinstance(found, dict) and found:
        held = (
            f"{encode_basestring(name)}: {_written(each, inner)}" for name, each in found.items()
        )
        return f"{{{inner}{f',{inner}'.join(held)}{start}}}"
    if isinstance(found, list | tuple) and found:
        items = (_written(each, inner) for each in found)
        return f"[{inner}{f',{inner}'.join(items)}{start}]"
    return json.dumps(found, ensure_ascii=False)
