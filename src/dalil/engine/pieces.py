"""Words in a tree cut into pieces, some of which become elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

Piece = str | Element

_PLACES = re.compile("(\x02[^\x03]*\x03)")
"""What Python-Markdown keeps places with until the page is written: no words of the text."""

_Slot = tuple[Element, Element | None]
"""Where a text stands: in an element, behind this child or at its beginning."""


def cut(
    root: Element, leave: Callable[[Element], bool], pieces: Callable[[str], Sequence[Piece]]
) -> None:
    """Put each text of a tree back as `pieces` gives it; what `leave` names stays as it is.

    Texts are given in the order in which they are read.
    """
    for slot, text in [*_texts(root, leave)]:  # all found first: new elements hold none to be cut
        parts = _pieces(text, pieces)
        if not all(isinstance(each, str) for each in parts):
            _fill(*slot, parts)


def _texts(root: Element, leave: Callable[[Element], bool]) -> Iterator[tuple[_Slot, str]]:
    waiting: list[Element | tuple[_Slot, str]] = [root]
    while waiting:
        found = waiting.pop()
        if isinstance(found, tuple):
            yield found
        elif not leave(found):
            if found.text and not found.text.isspace():
                yield (found, None), found.text
            for child in reversed(found):
                if child.tail and not child.tail.isspace():
                    waiting.append(((found, child), child.tail))
                waiting.append(child)


def _pieces(text: str, pieces: Callable[[str], Sequence[Piece]]) -> Sequence[Piece]:
    if "\x02" not in text:
        return pieces(text)
    parts = enumerate(_PLACES.split(text))
    return [each for odd, part in parts for each in ([part] if odd % 2 else pieces(part))]


def _fill(parent: Element, before: Element | None, parts: Sequence[Piece]) -> None:
    if before is None:
        parent.text, place = "", 0
    else:
        before.tail, place = "", list(parent).index(before) + 1
    last = before
    for each in parts:
        if not isinstance(each, str):
            last = each
            parent.insert(place, each)
            place += 1
        elif last is None:
            parent.text = f"{parent.text or ''}{each}"
        else:
            last.tail = f"{last.tail or ''}{each}"
