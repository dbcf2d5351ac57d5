"""A document as running words, and where each of them stands in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

LARGEST = 20_000_000
"""Bytes of a document."""
MOST_LETTERS = 3_000_000
"""Letters that are read of one document."""
APART = "\n\0\n"
"""Between two pieces that no sentence joins: no run of words goes on over it."""


class Reason(StrEnum):
    """Why a document was not read."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    UNKNOWN_KIND = "unknown-kind"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    HOSTILE = "hostile"
    NO_WORDS = "no-words"
    NO_ACCESS = "no-access"


class PaperError(Exception):
    """A document that cannot be read."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a document. What a kind of document has none of is 0 or empty."""

    line: int = 0
    paragraph: int = 0
    page: int = 0
    column: int = 1
    part: str = ""
    """`footnotes`, `header`: what is not the running text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together in the document, letter by letter."""

    text: str
    spot: Spot
    """Of its first letter."""
    back: bool = False
    """Whether the document has its letters in the opposite order."""

    def at(self, offset: int, width: int) -> Spot:
        """Where `width` letters from the letter at `offset` begin."""
        moved = max(len(self.text) - offset - width, 0) if self.back else offset
        here = self.spot
        return Spot(here.line, here.paragraph, here.page, here.column + moved, here.part)


@dataclass(frozen=True)
class Paper:
    """A document: its pieces, one behind the other, are its text."""

    pieces: tuple[Piece, ...]
    others: tuple[Paper, ...] = ()
    """The same words in other orders, where a document does not tell in which order it has them."""

    @cached_property
    def text(self) -> str:
        """All its words."""
        return "".join(each.text for each in self.pieces)

    def spot(self, offset: int, width: int) -> Spot:
        """Where the `width` letters from `offset` of the text begin in the document."""
        place = max(bisect_right(self._starts, offset) - 1, 0)
        return self.pieces[place].at(offset - self._starts[place], width)

    @cached_property
    def _starts(self) -> list[int]:
        starts, length = [], 0
        for each in self.pieces:
            starts.append(length)
            length += len(each.text)
        return starts


def by_lines(text: str) -> Iterator[Piece]:
    """The lines of a text, each a piece that holds its end."""
    for number, line in enumerate(text.split("\n"), 1):
        yield Piece(f"{line}\n", Spot(line=number))


def joined(blocks: Iterable[Iterable[Piece]]) -> tuple[Piece, ...]:
    """The pieces of all blocks, with what no sentence goes over between two blocks."""
    found: list[Piece] = []
    letters = 0
    for block in blocks:
        pieces = [each for each in block if each.text]
        if not pieces:
            continue
        letters += sum(len(each.text) for each in pieces)
        if letters > MOST_LETTERS:
            raise PaperError(Reason.TOO_LARGE)
        found += [*pieces, Piece(APART, pieces[-1].spot)]
    return tuple(found)
