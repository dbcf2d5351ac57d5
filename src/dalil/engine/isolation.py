"""Words of another script and fragile numbers, set apart in pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from dalil.engine.pieces import Piece, cut
from dalil.i18n import Language, language
from dalil.i18n.runs import Run, runs

_LEAVE = frozenset(("code", "pre", "kbd", "samp", "bdi"))
"""Elements that are left as they are: the whole of each is one run."""


def isolated(text: str, language: Language) -> Markup:
    """`text` as HTML, its foreign words and fragile numbers in `<bdi>`."""
    return isolating(language.code)(text)


@cache
def isolating(code: str) -> Callable[[str], Markup]:
    """What gives texts in the language with this code as `isolated` does."""
    spoken = language(code)

    @lru_cache(maxsize=8192, typed=True)  # a text and markup of the same letters are two things
    def found(text: str) -> Markup:
        return Markup("".join([_markup(run) for run in runs(text, spoken)]))

    return found


def _markup(run: Run) -> str:
    words = escape(run.text)
    if not run.isolated:
        return words
    if not run.tag:
        return f"<bdi>{words}</bdi>"
    return f'<bdi lang="{run.tag}" dir="{run.dir}">{words}</bdi>'


def isolate(root: Element, language: Language) -> None:
    """Wrap the same runs in every text of a tree."""

    def leave(element: Element) -> bool:
        if element.tag in _LEAVE and element.tag != "bdi":
            element.set("dir", "ltr")
        return element.tag in _LEAVE

    def pieces(text: str) -> list[Piece]:
        return [_bdi(each) if each.isolated else each.text for each in runs(text, language)]

    cut(root, leave, pieces)


def _bdi(run: Run) -> Element:
    bdi = Element("bdi", {"lang": run.tag, "dir": run.dir} if run.tag else {})
    bdi.text = run.text
    return bdi
