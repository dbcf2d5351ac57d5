"""How frozen values are written as bytes: by what their fields hold, one after the other."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def by_fields(kind: type[T]) -> type[T]:
    """A frozen dataclass of at least two fields whose values are written and read back quickly.

    Left to itself, a dataclass with slots looks its fields up anew for each of its values, which
    takes three times as long. There are a hundred values on a page.
    """
    held = attrgetter(*(each.name for each in fields(kind)))  # type: ignore[arg-type]

    def reduced(self: T) -> tuple[type[T], tuple[Any, ...]]:
        return kind, held(self)

    kind.__reduce__ = reduced  # type: ignore[assignment, method-assign]
    return kind
