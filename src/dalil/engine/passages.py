"""Pieces of a text in their own language, on a page that may be in another."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from dalil.build.page import Page, Passage
from dalil.engine.markdown import Converter
from dalil.i18n import language


def passage(piece: Passage, page: Page, site_url: str) -> Markup:
    """The HTML of a piece. Its links lead from `page`, its words are those of its own language."""
    if not piece.markdown.strip():
        return Markup()
    view = Page(
        address=page.address,
        language=piece.language,
        template="",
        title=piece.title,
        markdown=piece.markdown,
        targets=piece.targets,
        notices=piece.notices,
    )
    return Markup(_converter(piece.language.code, site_url).html(view))


@lru_cache(maxsize=16)
def _converter(code: str, site_url: str) -> Converter:
    return Converter(language(code), site_url)
