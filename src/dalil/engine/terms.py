"""The first use of each term on a page leads to its line of "Words on this page"."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dalil.build.bodies import OURS
from dalil.build.page import Page
from dalil.build.terms import ANCHOR
from dalil.engine.pieces import Piece, cut
from dalil.engine.prose import HIDDEN, outside
from dalil.text.terms import Lexicon

CLASS = "term"
OWN_LINES = frozenset(OURS)


class Waiting:
    """The terms of a page that were not met yet, as its text is read from the beginning."""

    def __init__(self, page: Page) -> None:
        forms = ((form, each.id) for each in page.terms for form in each.forms)
        self._lexicon = Lexicon(forms, page.language.code)
        self._left = {each.id for each in page.terms}

    def parts(self, text: str) -> Iterator[tuple[str, str]]:
        """The pieces of the text that comes next, each with the term that it is, or nothing."""
        end = 0
        for found in self._lexicon.found(text) if self._left else ():
            if found.key in self._left:
                self._left.discard(found.key)
                yield text[end : found.start], ""
                yield text[found.start : found.end], found.key
                end = found.end
        yield text[end:], ""


def place(id: str) -> str:
    """Where a term is explained on its page."""
    return f"#{ANCHOR}{id}"


def mark(root: Element, page: Page) -> None:
    """Mark the first use of each of the page's terms in its running text."""
    if not page.terms:
        return
    waiting = Waiting(page)
    elsewhere = outside(page.language)

    def leave(element: Element) -> bool:
        ours = not OWN_LINES.isdisjoint(element.get("class", "").split())
        return ours or element.tag == "thead" or elsewhere(element)

    def pieces(text: str) -> list[Piece]:
        return [_mark(words, id) if id else words for words, id in waiting.parts(text)]

    cut(root, leave, pieces)


def _mark(text: str, id: str) -> Element:
    made = Element(f"{HIDDEN}a", {"class": CLASS, "href": place(id)})
    made.text = text
    return made
