"""What a type is made of: every plain type within it, with the marks it carries there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

Marked = tuple[Any, tuple[Any, ...]]
"""A type and the marks (`Annotated`) around it."""


def within(field: FieldInfo) -> Iterator[Marked]:
    """Every type in that of a field, the outermost first: a list, its items, their parts."""
    yield from _within(field.annotation, tuple(field.metadata))


def _within(annotation: Any, marks: tuple[Any, ...] = ()) -> Iterator[Marked]:
    if get_origin(annotation) is Annotated:
        inner, *own = get_args(annotation)
        yield from _within(inner, (*marks, *own))
        return
    yield annotation, marks
    for each in get_args(annotation):
        yield from _within(each)
