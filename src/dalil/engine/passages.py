"""Pieces of a text in their own language, on a page that may be in another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from dalil.build.page import Page, Passage, Target
from dalil.engine.markdown import Converter
from dalil.i18n import language


def passage(piece: Passage, page: Page, site_url: str) -> Markup:
    """The HTML of a piece. Its links lead from `page`, its words are those of its own language."""
    if not piece.markdown.strip():
        return Markup()
    used = {each: to for each, to in piece.targets.items() if each in piece.markdown}
    if used or piece.notices:
        return _converted(piece, used, page.address, site_url)
    return _anywhere(piece.language.code, piece.title, piece.markdown, site_url)


@lru_cache(maxsize=512)
def _anywhere(code: str, title: str, markdown: str, site_url: str) -> Markup:
    """A piece that is the same on every page, as it leads nowhere from there."""
    return _converted(Passage(language(code), title, markdown, {}), {}, "", site_url)


def _converted(
    piece: Passage, targets: Mapping[str, Target], address: str, site_url: str
) -> Markup:
    view = Page(
        address=address,
        language=piece.language,
        template="",
        title=piece.title,
        markdown=piece.markdown,
        targets=targets,
        notices=piece.notices,
    )
    return Markup(_converter(piece.language.code, site_url).html(view))


@lru_cache(maxsize=16)
def _converter(code: str, site_url: str) -> Converter:
    return Converter(language(code), site_url)
