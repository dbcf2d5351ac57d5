"""HTML as readers have it: words of the page, and those that only a screen reader says."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from dalil.load.papers.paper import Paper, Piece, Spot, joined

_INLINE = frozenset(("a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em"))
_INLINE |= {"font", "i", "ins", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup"}
_INLINE |= {"time", "tt", "u", "var", "wbr"}
"""Elements within a line."""
_UNREAD = frozenset(("script", "style", "template", "code", "pre", "kbd", "samp"))
_SPOKEN = frozenset(("alt", "title", "aria-label", "placeholder", "summary"))
"""Attributes that hold words for people."""
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"))
_VOID |= {"source", "track", "wbr"}
"""Elements that have no end."""


def html(text: str) -> Paper:
    """The words of a page; a tag within a line parts no words, any other does."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Paper(joined([*reader.blocks, *reader.spoken]))


class _Reader(HTMLParser):
    """Collects pieces, block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[list[Piece]] = [[]]
        self.spoken: list[list[Piece]] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._speak(tag, attrs)
        if tag in _UNREAD:
            self._unread += 1
        if tag == "br":
            self._add(" ")
        elif tag not in _INLINE:
            self._part()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(self._unread - 1, 0)
        if tag not in _INLINE:
            self._part()

    def handle_data(self, data: str) -> None:
        if self._unread:
            return
        line, column = self.getpos()
        for number, each in enumerate(data.split("\n")):
            if number:
                self._add("\n")
            start = 1 if number else column + 1
            self.blocks[-1].append(Piece(each, Spot(line=line + number, column=start)))

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._add(unescape(f"&#{name};"))

    def _add(self, text: str) -> None:
        if not self._unread:
            line, column = self.getpos()
            self.blocks[-1].append(Piece(text, Spot(line=line, column=column + 1)))

    def _part(self) -> None:
        if self.blocks[-1]:
            self.blocks.append([])

    def _speak(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        held = dict(attrs)
        described = tag == "meta" and held.get("name") == "description"
        for name, value in attrs:
            if value and (name in _SPOKEN or (described and name == "content")):
                self.spoken.append([Piece(value, Spot(line=line, column=column + 1))])
