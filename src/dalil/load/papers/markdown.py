"""Markdown and plain text: every line is a piece; marks of emphasis part no words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.load.papers.paper import Paper, Piece, Spot, by_lines
from dalil.text.markdown import blanked, without_code

_EMPHASIS = re.compile(r"\*+|(?<![^\W_])_+|_+(?![^\W_])")


def plain(text: str) -> Paper:
    """A text as it is."""
    return Paper(tuple(by_lines(text)))


def markdown(text: str) -> Paper:
    """A text in Markdown: code, comments, addresses and attributes are no words of it."""
    return Paper(tuple(_pieces(blanked(without_code(text)))))


def _pieces(text: str) -> Iterator[Piece]:
    for line in by_lines(text):
        done = 0
        for mark in _EMPHASIS.finditer(line.text):
            yield from _part(line, done, mark.start())
            done = mark.end()
        yield from _part(line, done, len(line.text))


def _part(line: Piece, start: int, end: int) -> Iterator[Piece]:
    if end > start:
        yield Piece(line.text[start:end], Spot(line=line.spot.line, column=start + 1))
