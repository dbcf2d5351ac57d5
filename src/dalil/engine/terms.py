"""The first use of each term on a page leads to its line of "Words on this page"."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dalil.build.bodies import OURS
from dalil.build.page import Page
from dalil.build.terms import ANCHOR
from dalil.engine.pieces import Piece, cut
from dalil.engine.prose import HIDDEN, outside
from dalil.text.terms import Lexicon

CLASS = "term"
OWN_LINES = frozenset(OURS)


def mark(root: Element, page: Page) -> None:
    """Mark the first use of each of the page's terms in its running text."""
    if not page.terms:
        return
    forms = ((form, each.id) for each in page.terms for form in each.forms)
    lexicon = Lexicon(forms, page.language.code)
    waiting = {each.id for each in page.terms}
    elsewhere = outside(page.language)

    def leave(element: Element) -> bool:
        ours = not OWN_LINES.isdisjoint(element.get("class", "").split())
        return ours or element.tag == "thead" or elsewhere(element)

    def pieces(text: str) -> list[Piece]:
        made: list[Piece] = []
        end = 0
        for found in lexicon.found(text) if waiting else ():
            if found.key in waiting:
                waiting.discard(found.key)
                made += [text[end : found.start], _mark(text[found.start : found.end], found.key)]
                end = found.end
        return [*made, text[end:]]

    cut(root, leave, pieces)


def _mark(text: str, id: str) -> Element:
    made = Element(f"{HIDDEN}a", {"class": CLASS, "href": f"#{ANCHOR}{id}"})
    made.text = text
    return made
