"""What a field of a model holds: one value, a list, a part with fields of its own."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of a value."""

    many: bool = False
    part: type[BaseModel] | None = None
    """The model of the value, or of each item."""
    short: bool = False
    """Whether a part may also be written as one text."""


PLAIN = Shape()


@cache
def shapes(model: type[BaseModel]) -> dict[str, Shape]:
    """The form of every field of `model`."""
    return {
        name: _shape(
            Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        )
        for name, field in model.model_fields.items()
    }


@cache
def required(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that `model` cannot be without."""
    return tuple(name for name, field in model.model_fields.items() if field.is_required())


def _shape(annotation: Any, *, short: bool = False) -> Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _shape(get_args(annotation)[0], short=True)
    if origin in (Union, types.UnionType):
        inner = [each for each in get_args(annotation) if each is not type(None)]
        return _shape(inner[0], short=short)
    if origin is tuple:
        item = _shape(get_args(annotation)[0])
        return Shape(many=True, part=item.part, short=item.short)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(part=annotation, short=short)
    return PLAIN
