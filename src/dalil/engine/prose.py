"""Which words of a page are its running text, where they may become links."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from dalil.i18n import Language

HIDDEN = "dalil-"
"""Before the names of our links, so that MkDocs, whose own pass comes later, does not see them."""

_NOT = frozenset(
    [*("a", "code", "pre", "kbd", "samp", "bdi", "h1", "h2", "h3", "h4", "h5", "h6", "caption")]
)


def outside(language: Language) -> Callable[[Element], bool]:
    """Tells what is no running text: headings, links, code, words marked with another language."""

    def leave(element: Element) -> bool:
        tag = str(element.tag).removeprefix(HIDDEN)
        return tag in _NOT or element.get("lang", language.tag) != language.tag

    return leave
