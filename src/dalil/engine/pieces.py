"""Words in a tree cut into pieces, some of which become elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

Piece = str | Element

_PLACES = re.compile("(\x02[^\x03]*\x03)")
"""What Python-Markdown keeps places with until the page is written: no words of the text."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a text stands: in `parent`, behind its child `before` or at its beginning."""

    parent: Element
    before: Element | None
    place: int
    """Among the children of `parent`."""

    @property
    def text(self) -> str:
        return (self.parent.text if self.before is None else self.before.tail) or ""


def cut(
    root: Element, leave: Callable[[Element], bool], pieces: Callable[[str], Sequence[Piece]]
) -> None:
    """Put each text of a tree back as `pieces` gives it; what `leave` names stays as it is.

    Texts are given in the order in which they are read.
    """
    made = [(slot, _pieces(slot.text, pieces)) for slot in _slots(root, leave)]
    for slot, parts in reversed(made):  # from the end, so that places stay what they are
        if not all(isinstance(each, str) for each in parts):
            _fill(slot, parts)


def _slots(root: Element, leave: Callable[[Element], bool]) -> Iterator[_Slot]:
    waiting: list[Element | _Slot] = [root]
    while waiting:
        found = waiting.pop()
        if isinstance(found, _Slot):
            yield found
        elif not leave(found):
            yield _Slot(found, None, 0)
            for place, child in reversed([*enumerate(found, 1)]):
                waiting += [_Slot(found, child, place), child]


def _pieces(text: str, pieces: Callable[[str], Sequence[Piece]]) -> list[Piece]:
    if not text.strip():
        return [text]
    parts = enumerate(_PLACES.split(text))
    return [each for odd, part in parts for each in ([part] if odd % 2 else pieces(part))]


def _fill(slot: _Slot, parts: Sequence[Piece]) -> None:
    if slot.before is None:
        slot.parent.text = ""
    else:
        slot.before.tail = ""
    last, place = slot.before, slot.place
    for each in parts:
        if not isinstance(each, str):
            last = each
            slot.parent.insert(place, each)
            place += 1
        elif last is None:
            slot.parent.text = f"{slot.parent.text or ''}{each}"
        else:
            last.tail = f"{last.tail or ''}{each}"
