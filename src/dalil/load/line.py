"""A line of a settings block: as it was written, as mended so far, and what its parts are."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Place

_COLON = re.compile(r":(?=\s|\Z)")
_QUOTED_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(:)(?=\s|\Z)""")
_DASHES = re.compile(r" *((?:-(?:[ \t]+|\Z))*)")
_FLOW_OR_QUOTE = frozenset("[{\"'#|>")
_COMMENT = re.compile(r"\s#")


class Parts(NamedTuple):
    """Where the pieces of a line stand. Offsets count from 0; -1 where there is no such piece."""

    indent: int
    dashes: tuple[int, ...]
    """Offsets of the hyphens that begin list items."""
    content: int
    """Where the key or, without one, the value begins."""
    key: str
    """As written, quotation marks included; empty where there is no key."""
    colon: int
    value: str
    """Without spaces around it."""
    at: int
    """Offset of the value; behind the colon where it is empty."""


class Line:
    """One line. Rules look at `text`, say what is wrong and mend it; places are as written."""

    __slots__ = (
        "_origin",
        "_parts",
        "field",
        "lines",
        "more",
        "number",
        "path",
        "shifted",
        "text",
        "written",
    )

    def __init__(self, path: str, number: int, written: str, lines: list[Line]) -> None:
        self.path = path
        self.number = number
        self.written = written
        self.text = written
        self.lines = lines
        """All lines of the block, this one among them."""
        self.field = ""
        """The field of the block, not of a part of it, to which the line belongs."""
        self.more = 0
        """How many of the next lines belong to its value."""
        self.shifted = False
        """Whether its depth was mended already: nothing more is said of it."""
        self._origin: list[int] | None = None
        self._parts: Parts | None = None

    @property
    def parts(self) -> Parts:
        """The pieces of the mended text."""
        if self._parts is None:
            self._parts = split(self.text)
        return self._parts

    def take(self, parts: Parts) -> None:
        """Know its pieces, which the caller has found already."""
        self._parts = parts

    def column(self, offset: int) -> int:
        """The column, as written, of the character at `offset` of the mended text."""
        if self._origin is None:
            return offset + 1
        return self._origin[min(offset, len(self._origin) - 1)] + 1

    def place(self, offset: int) -> Place:
        """The place of the character at `offset` of the mended text."""
        return Place(self.path, self.number, self.column(offset))

    def mend(self, offset: int, width: int, new: str) -> Edit:
        """Replace `width` characters at `offset` by `new`; gives the edit of the file."""
        column = self.column(offset)
        edit = Edit(self.number, column, self.column(offset + width) - column, new)
        origin = self._origin if self._origin is not None else list(range(len(self.text) + 1))
        self._origin = [*origin[:offset], *[origin[offset]] * len(new), *origin[offset + width :]]
        self.text = self.text[:offset] + new + self.text[offset + width :]
        self._parts = None
        return edit

    def empty(self) -> None:
        """Take the line out of what is read on."""
        self.mend(0, len(self.text), "")

    def forget(self) -> None:
        """Take the value out of what is read on; the key stays."""
        at = self.parts.at
        self.mend(at, len(self.text) - at, "")

    def problem(
        self,
        code: Code,
        place: Place | int,
        variant: str = "",
        *,
        width: int = 1,
        edits: tuple[Edit, ...] = (),
        autofix: Autofix | None = None,
        **values: Any,
    ) -> Diagnostic:
        """The problem `code` at a place, or at an offset of the text as it now is."""
        return code.at(
            self.place(place) if isinstance(place, int) else place,
            variant,
            width=width,
            excerpt=self.written,
            edits=edits,
            autofix=autofix,
            **values,
        )

    def after(self) -> list[Line]:
        """The lines behind this one."""
        return self.lines[self.number - self.lines[0].number + 1 :]

    def following(self) -> Line | None:
        """The next line that holds something."""
        for line in self.after():
            if (text := line.text.strip()) and not text.startswith("#"):
                return line
        return None


def split(text: str) -> Parts:
    """The pieces of a line of settings."""
    found = _DASHES.match(text)
    assert found  # it matches every text
    content = found.end()
    indent = found.start(1)
    dashes = tuple(at for at in range(indent, content) if text[at] == "-")
    key, colon = _key(text, content)
    at = content if colon < 0 else colon + 1
    value = text[at:].strip(" \t")
    if value:
        at = text.index(value, at)
    return Parts(indent, dashes, content, key, colon, value, at)


def _key(text: str, content: int) -> tuple[str, int]:
    if text[content : content + 1] in _FLOW_OR_QUOTE:
        quoted = _QUOTED_KEY.match(text, content)
        return (quoted[1], quoted.start(2)) if quoted else ("", -1)
    found = _COLON.search(text, content)
    if not found:
        return "", -1
    key = text[content : found.start()].rstrip()
    if _COMMENT.search(key):
        return "", -1
    return key, found.start()
