"""Long lists in pages that stay light."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def cut(items: Sequence[Item], most: int) -> tuple[tuple[Item, ...], ...]:
    """The items in their order, at most `most` in each part."""
    return tuple(tuple(items[at : at + most]) for at in range(0, len(items), most))
