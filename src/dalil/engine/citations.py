"""Citations in running text, made links as the build resolved them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup

from dalil.build.page import Page, Target
from dalil.engine.isolation import isolated
from dalil.engine.pieces import Piece, cut
from dalil.engine.prose import HIDDEN, outside
from dalil.i18n import Language, words
from dalil.text.citations import citations

CLASS = "citation"


def cite(root: Element, page: Page, href: Callable[[Target], str]) -> None:
    """Link the citations in the running text of a tree."""

    def link(text: str, target: Target) -> Element:
        made = Element(f"{HIDDEN}a", {"class": CLASS, "href": href(target)})
        made.text = text
        name_language(made, target, page.language)
        return made

    def pieces(text: str) -> list[Piece]:
        return [link(words, to) if to else words for words, to in parts(text, page)]

    if page.citations:
        cut(root, outside(page.language), pieces)


def name_language(link: Element, target: Target, spoken: Language) -> None:
    """A word in a link that leads into another language."""
    if target.elsewhere:
        link.set("hreflang", target.elsewhere.tag)
        SubElement(link, "span", {"class": "elsewhere"}).text = elsewhere(target.elsewhere, spoken)


def cited(text: str, page: Page, href: Callable[[Target], str]) -> Markup:
    """`text`, which is in the page's language, as HTML with its citations linked."""
    return Markup("").join(
        _anchor(words, target, page, href) if target else isolated(words, page.language)
        for words, target in parts(text, page)
    )


def _anchor(text: str, target: Target, page: Page, href: Callable[[Target], str]) -> Markup:
    inner = isolated(text, page.language)
    if not target.elsewhere:
        return Markup('<a class="{}" href="{}">{}</a>').format(CLASS, href(target), inner)
    return Markup(
        '<a class="{}" href="{}" hreflang="{}">{}<span class="elsewhere">{}</span></a>'
    ).format(
        CLASS,
        href(target),
        target.elsewhere.tag,
        inner,
        elsewhere(target.elsewhere, page.language),
    )


def elsewhere(there: Language, spoken: Language) -> str:
    """What stands behind a link that leads into another language."""
    return f" ({words(spoken)(f'in_language.{there.code}')})"


def parts(text: str, page: Page) -> Iterator[tuple[str, Target | None]]:
    """The pieces of `text`, each with what it leads to."""
    end = 0
    for found in citations(text, page.language.code):
        target = page.citations.get(found.key)
        if target:
            yield text[end : found.start], None
            yield text[found.start : found.end], target
            end = found.end
    yield text[end:], None
