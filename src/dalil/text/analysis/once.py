"""What is made of a text once, although the text is met again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 65_536
"""Texts that are known at a time."""


class Once(dict[str, T], Generic[T]):
    """What `make` gives of each text. A dict, as it is asked for every word of a library."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> T:
        if len(self) >= MOST:
            self.clear()
        found = self[text] = self._make(text)
        return found
