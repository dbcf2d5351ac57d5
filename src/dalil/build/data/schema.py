"""JSON Schema (2020-12) of a collection's JSON file: what the file holds and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dalil.build.data import fields, names
from dalil.build.data.document import SCHEMA_VERSION
from dalil.build.data.fields import Field
from dalil.build.data.meanings import about, label
from dalil.build.data.records import STATES
from dalil.build.schema import DIALECT
from dalil.i18n import Words, language, languages, words
from dalil.load.library import Library
from dalil.load.vocabularies import Vocabularies
from dalil.model.collection import Collection
from dalil.model.record import Change, Reference, Source, Translation

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
SPOKEN = "en"
"""The language of titles and descriptions in a schema; the dictionary has all of them."""

_SIMPLE: dict[str, Schema] = {
    "text": TEXT,
    "number": {"type": "integer", "minimum": 0},
    "percent": {"type": "string", "pattern": r"^[0-9]{1,3}(\.[0-9]{1,2})?$"},
    "truth": {"type": "boolean"},
    "date": {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
    "day": {"type": "string", "format": "date"},
    "duration": {"type": "string", "pattern": r"^P(\d+[DWMY]|T\d+H)$"},
    "clock": {"type": "string", "pattern": r"^\d{2}:\d{2}$"},
    "address": TEXT,
    "id": {"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80},
    "anchor": {"type": "string", "pattern": r"^[a-z][a-z0-9]*(_{1,2}[a-z0-9]+)*$", "maxLength": 80},
    "reference": {"$ref": "#/$defs/reference"},
}


def schema(library: Library, collection: Collection) -> Schema:
    """The schema of `data/<collection>.json`."""
    spoken = words(language(SPOKEN))
    of = _Describer(library.vocabularies, spoken, collection)
    return {
        "$schema": DIALECT,
        "$id": library.project.site_url + names.schema(collection),
        "title": spoken(f"{collection.name}.plural"),
        "description": spoken("data.schema_about", version=SCHEMA_VERSION),
        **_closed(
            {
                "$schema": TEXT,
                "schema_version": {"type": "string", "pattern": r"^\d+\.\d+$"},
                "site": _or_null(TEXT),
                "name": _each(TEXT),
                "publisher": _each(TEXT),
                "licence": _or_null(_closed({"name": TEXT, "address": TEXT})),
                "languages": _each(
                    _closed({"name": TEXT, "tag": TEXT, "dir": {"enum": ["ltr", "rtl"]}})
                ),
                "collection": {"const": collection.folder},
                "title": _each(TEXT),
                "description": _each(TEXT),
                "updated": _or_null(_SIMPLE["day"]),
                "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
            }
        ),
        "$defs": {
            "reference": of.reference(),
            "record": _record(collection, of),
        },
    }


def _record(collection: Collection, of: _Describer) -> Schema:
    shared = {each.name: of(each) for each in fields.shared(collection)}
    said = of.all(fields.words(collection)) | {"introduction": TEXT}
    notes = {"note": _each(_or_null(TEXT))}
    told = of.all(fields.fields(Translation))
    told |= {"state": {"enum": list(STATES)}, "method": _or_null(told["method"])}
    return _closed(
        {
            **shared,
            "addresses": _each(_or_null(TEXT)),
            "translations": _each(_closed(told)),
            "words": _each(_or_null(_closed(said))),
            "facts": _closed(of.all(fields.facts(collection))),
            "relations": _closed(
                {
                    each.name: {**of.named(each), "type": "array", "items": _SIMPLE["reference"]}
                    for each in fields.relations(collection)
                }
            ),
            "related_from": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": _SIMPLE["id"]},
            },
            "statements": {
                "type": "array",
                "items": _closed(of.all(fields.statements(collection)) | {"words": _UNIT}),
            },
            "sections": {
                "type": "array",
                "items": _closed({"id": _SIMPLE["anchor"], "words": _UNIT}),
            },
            "sources": {
                "type": "array",
                "minItems": 1,
                "items": _closed(of.all(fields.fields(Source))),
            },
            "changes": {"type": "array", "items": _closed(of.all(fields.fields(Change)) | notes)},
        }
    )


class _Describer:
    """Says what a field may hold, with the rows that the project keeps."""

    def __init__(self, labels: Vocabularies, spoken: Words, collection: Collection) -> None:
        self._labels = labels
        self._spoken = spoken
        self._collection = collection

    def __call__(self, field: Field) -> Schema:
        """What one field may hold."""
        found = self._single(field)
        if field.many:
            return {**self.named(field), "type": "array", "items": found}
        return {**self.named(field), **(_or_null(found) if field.nullable else found)}

    def all(self, named: Iterable[Field]) -> dict[str, Schema]:
        """What several fields may hold."""
        return {each.name: self(each) for each in named}

    def named(self, field: Field) -> Schema:
        """Its title and what it means."""
        told = about(self._spoken, field, self._collection)
        title = label(self._spoken, field, self._collection)
        return {"title": title, **({"description": told} if told else {})}

    def reference(self) -> Schema:
        """The other end of a relation."""
        return _closed(self.all(fields.fields(Reference)))

    def _single(self, field: Field) -> Schema:
        if field.parts:
            return _closed(self.all(field.parts))
        if field.choice:
            return {"enum": [each.value for each in field.choice]}
        if field.kind == "row":
            held = self._labels.lists.get(field.vocabulary)
            return {"enum": list(held.rows)} if held and held.rows else TEXT
        return _SIMPLE[field.kind]


def _closed(held: dict[str, Schema]) -> Schema:
    """An object of exactly these fields."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(held),
        "properties": held,
    }


def _or_null(found: Schema) -> Schema:
    return {"anyOf": [found, {"type": "null"}]}


def _each(found: Schema) -> Schema:
    """One value for each language."""
    return _closed(dict.fromkeys(languages(), found))


_UNIT = _each(_or_null(_closed({"heading": TEXT, "text": TEXT})))
