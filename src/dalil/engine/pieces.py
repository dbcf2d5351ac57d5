"""Words in a tree cut into pieces, some of which become elements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

Piece = str | Element


def cut(
    root: Element, leave: Callable[[Element], bool], pieces: Callable[[str], Sequence[Piece]]
) -> None:
    """Put each text of a tree back as `pieces` gives it; what `leave` names stays as it is."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if leave(element):
            continue
        children = list(element)
        waiting += reversed(children)
        for place, child in reversed([*enumerate(children, 1)]):
            _put(element, child, child.tail, place, pieces)
        _put(element, None, element.text, 0, pieces)


def _put(
    parent: Element,
    before: Element | None,
    text: str | None,
    place: int,
    pieces: Callable[[str], Sequence[Piece]],
) -> None:
    """The pieces of `text`, which follows `before` in `parent`."""
    if not text or not text.strip():
        return
    made = pieces(text)
    if all(isinstance(each, str) for each in made):
        return
    if before is None:
        parent.text = ""
    else:
        before.tail = ""
    last = before
    for each in made:
        if not isinstance(each, str):
            last = each
            parent.insert(place, each)
            place += 1
        elif last is None:
            parent.text = f"{parent.text or ''}{each}"
        else:
            last.tail = f"{last.tail or ''}{each}"
