"""Braille as embossers take it: `.brf`, in the letters of North American Braille Computer Code.

A file is ASCII: a letter for each cell of six dots, lines of at most 40 cells that end with CR LF,
pages of 25 lines between form feeds.
"""

from __future__ import annotations

from collections.abc import Iterator

CELLS, LINES = 40, 25
"""Of a page as most embossers and displays have it."""
BLANK = "\u2800"
_LETTERS = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The letter of each cell, in the order of Unicode (U+2800 to U+283F)."""


def brf(braille: str) -> bytes:
    """A text in Unicode braille as a file for embossers.

    Raises:
        ValueError: it holds something that is no cell of six dots.
    """
    lines = [line for part in braille.split("\n") for line in _lines(part)]
    starts = range(0, len(lines), LINES)
    pages = ("".join(f"{line}\r\n" for line in lines[at : at + LINES]) for at in starts)
    return "\f".join(pages).encode("ascii")


def cells(letters: str) -> str:
    """The braille that letters of a `.brf` stand for."""
    return "".join(chr(0x2800 + _LETTERS.index(each)) for each in letters)


def _lines(text: str) -> Iterator[str]:
    """The letters of a text in lines, parted at blank cells; a word too long for one is cut."""
    line = ""
    for word in _letters(text).split(" "):
        rest = word
        while line and len(line) + 1 + len(rest) > CELLS:
            yield line
            line = ""
        while len(rest) > CELLS:
            yield rest[:CELLS]
            rest = rest[CELLS:]
        line = f"{line} {rest}" if line else rest
    yield line


def _letters(text: str) -> str:
    return "".join(_letter(each) for each in text)


def _letter(cell: str) -> str:
    place = ord(cell) - 0x2800
    if not 0 <= place < len(_LETTERS):
        raise ValueError(f"{cell!r} is no cell of six dots")
    return _LETTERS[place]
