"""What the names in the data mean, in the words that the pages and the editors' schema use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from dalil.build.data.fields import Field
from dalil.i18n import Words
from dalil.model.collection import Collection

_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")


def label(spoken: Words, field: Field, collection: Collection | None = None) -> str:
    """What a page calls a field, else what the editors' schema calls it."""
    keys = (
        *([f"{collection.name}.fields.{field.name}"] if collection and not field.inside else []),
        f"fields.{field.name}",
        f"relations.{field.name}",
        f"schema.{field.name}.title",
    )
    return _first(spoken, keys) or field.name


def about(spoken: Words, field: Field, collection: Collection | None = None) -> str:
    """What a field holds; empty where its label says it all."""
    keys = [f"data.about.{each}" for each in _names(field, collection)]
    return _first(spoken, [*keys, f"schema.{field.name}.about"])


def second_line(spoken: Words, field: Field, collection: Collection | None = None) -> str:
    """Of a date: what it must not be taken for."""
    keys = [f"data.dates.{each}" for each in _names(field, collection)]
    return _first(spoken, [*keys, f"data.dates.{field.name}"])


def value_label(spoken: Words, field: Field, value: StrEnum) -> str:
    """The label of one of a field's fixed values."""
    kind = _JOINT.sub("_", type(value).__name__).lower()
    keys = (
        f"values.{kind}.{value.value}",
        f"values.{field.name}.{value.value}",
        f"{field.name}.{value.value}.label",
    )
    return _first(spoken, keys) or value.value


def _names(field: Field, collection: Collection | None) -> tuple[str, ...]:
    """What the words files call a field that means something else elsewhere: `changes_date`."""
    if field.inside:
        return (f"{field.inside}_{field.name}",)
    return (f"{collection.name}_{field.name}",) if collection else ()


def _first(spoken: Words, keys: Iterable[str]) -> str:
    return next((spoken(key) for key in keys if key in spoken), "")
