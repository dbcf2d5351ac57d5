"""JSON Schema (2020-12) of settings blocks, for editors that complete and check while one types.

Shape and types come from the models, allowed rows from the project's vocabularies, titles and
descriptions from the words of a language: `schema.<field>.title`, `schema.<field>.about`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dalil.i18n import Words
from dalil.load.vocabularies import Vocabularies
from dalil.model.record import Wording
from dalil.model.types import within
from dalil.model.vocabulary import In

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLACES = (("\\A", "^"), ("\\Z", "$"))
"""Python's anchors are unknown to the regular expressions of JSON Schema (ECMA 262)."""

Schema = dict[str, Any]


def schema(name: str, model: type[BaseModel], labels: Vocabularies, words: Words) -> Schema:
    """The schema of the settings block that `model` describes."""
    found = model.model_json_schema()
    models = {each.__name__: each for each in _models(model)}
    for title, part in [(model.__name__, found), *found.get("$defs", {}).items()]:
        if title in models:
            _describe(part, models[title], labels, words)
        else:
            part.pop("title", None)
            part.pop("description", None)
    title = words.get(f"schema.{name}_file.title") or words.get(f"{name}.one", name)
    head = {"$schema": DIALECT, "title": title}
    if about := words.get(f"schema.{name}_file.about"):
        head["description"] = about
    return head | {key: value for key, value in found.items() if key not in head}


def translation(labels: Vocabularies, words: Words) -> Schema:
    """The schema of the settings block of a translation."""
    return schema("translation", Wording, labels, words)


def _describe(part: Schema, model: type[BaseModel], labels: Vocabularies, words: Words) -> None:
    """Give a model's fields their titles and rows."""
    part.pop("title", None)
    part.pop("description", None)
    for name, field in part.get("properties", {}).items():
        field["title"] = words.get(f"schema.{name}.title", name)
        field.pop("default", None)
        if about := words.get(f"schema.{name}.about"):
            field["description"] = about
        for vocabulary in _vocabularies(model.model_fields[name]):
            _allow(field, vocabulary, labels)
        _portable(field)
        _present(field)


def _allow(field: Schema, vocabulary: str, labels: Vocabularies) -> None:
    """Say which rows a field may name; a list that the project does not keep leaves it free."""
    held = labels.lists.get(vocabulary)
    if held is None or not held.rows:
        return
    for leaf in _leaves(field):
        if leaf.get("type") == "string":
            leaf["enum"] = list(held.rows)


def _portable(field: Schema) -> None:
    for leaf in _leaves(field):
        if "pattern" in leaf:
            for ours, theirs in _PLACES:
                leaf["pattern"] = leaf["pattern"].replace(ours, theirs)


def _present(field: Schema) -> None:
    """A field that is written holds something: leaving it out is how to say nothing."""
    if "minLength" in field and field.get("type") == "array":
        field["minItems"] = field.pop("minLength")
    kinds = [each for each in field.get("anyOf", ()) if each != {"type": "null"}]
    if len(kinds) == 1:
        del field["anyOf"]
        field.update({**kinds[0], **field})


def _leaves(field: Schema) -> Iterator[Schema]:
    """The schemas of single values within that of a field."""
    inner = [*field.get("anyOf", ()), *field.get("oneOf", ())]
    if isinstance(field.get("items"), Mapping):
        inner.append(field["items"])
    for each in inner:
        yield from _leaves(each)
    if not inner:
        yield field


def _vocabularies(field: FieldInfo) -> Iterator[str]:
    """The lists of labels that a field draws its values from."""
    for _, marks in within(field):
        yield from (each.vocabulary for each in marks if isinstance(each, In))


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """`model` and every model in the types of its fields."""
    yield model
    for field in model.model_fields.values():
        for kind, _ in within(field):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _models(kind)
