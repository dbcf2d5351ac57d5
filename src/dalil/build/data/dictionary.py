"""The data dictionary: what every name and value in the data means, in all languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from dalil.build.data import fields, names
from dalil.build.data.document import head, spoken
from dalil.build.data.fields import Field
from dalil.build.data.meanings import about, label, second_line, value_label
from dalil.build.data.parity_fields import meanings
from dalil.build.data.records import STATES
from dalil.i18n import Words, languages, words
from dalil.load.library import Library
from dalil.model.collection import Collection

Values = dict[str, Any]

GROUPS: dict[str, Callable[[Collection], tuple[Field, ...]]] = {
    "record": fields.shared,
    "words": fields.words,
    "facts": fields.facts,
    "relations": fields.relations,
    "statements": fields.statements,
}
"""Where a field stands in the JSON file: at the record itself or in one of its parts."""


def dictionary(library: Library, held: Iterable[Collection]) -> Values:
    """The meaning of every field of these collections, and the lists they draw values from."""
    collections = tuple(held)
    return {
        **head(library),
        "collections": {each.folder: _collection(each) for each in collections},
        "translation_states": {each: spoken(f"data.states.{each}") for each in STATES},
        "parity": meanings(),
        "lists": {name: _list(library, name) for name in lists(library, collections)},
    }


def lists(library: Library, held: Iterable[Collection]) -> tuple[str, ...]:
    """The vocabularies that fields of these collections draw their values from."""
    used = {
        each.vocabulary
        for collection in held
        for group in GROUPS.values()
        for each in nested(group(collection))
    }
    return tuple(name for name in sorted(used) if name in library.vocabularies.lists)


def nested(held: Iterable[Field]) -> Iterator[Field]:
    """Fields, each followed by the fields of its parts."""
    for each in held:
        yield each
        yield from nested(each.parts)


def _collection(collection: Collection) -> Values:
    return {
        "title": spoken(f"{collection.name}.plural"),
        "description": spoken(f"{collection.name}.description"),
        "files": {
            "json": names.json(collection),
            "csv": names.csv(collection),
            **(
                {"statements": names.statements(collection)}
                if fields.statements(collection)
                else {}
            ),
            "schema": names.schema(collection),
        },
        "fields": [
            {"in": group, **_field(each, collection)}
            for group, of in GROUPS.items()
            for each in of(collection)
        ],
    }


def _field(field: Field, collection: Collection) -> Values:
    found: Values = {
        "name": field.name,
        "type": field.kind,
        "many": field.many,
        "nullable": field.nullable,
        "label": _each(partial(label, field=field, collection=collection)),
    }
    for key, told in (("description", about), ("note", second_line)):
        text = _each(partial(told, field=field, collection=collection))
        if any(text.values()):
            found[key] = text
    if field.choice:
        found["values"] = {
            value.value: _each(partial(value_label, field=field, value=value))
            for value in field.choice
        }
    if field.vocabulary:
        found["list"] = field.vocabulary
    if field.parts:
        found["fields"] = [_field(each, collection) for each in field.parts]
    return found


def _list(library: Library, name: str) -> Values:
    """The rows of a vocabulary: their labels, and what else each says."""
    rows = library.vocabularies.lists[name].rows
    return {
        row.id: {
            "label": {code: row.labels.get(code) for code in languages()},
            **({"facts": dict(row.facts)} if row.facts else {}),
        }
        for row in rows.values()
    }


def _each(said: Callable[[Words], str]) -> dict[str, str]:
    return {code: said(words(each)) for code, each in languages().items()}
