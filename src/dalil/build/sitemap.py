"""`sitemap.xml` and `robots.txt`: which pages exist, in which languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from dalil.build.page import Asset, Page

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[Page], url: str) -> Asset:
    """The sitemap (sitemaps.org 0.9) with the languages of each page (`hreflang`)."""
    listed = sorted((page for page in pages if page.indexed), key=lambda page: page.address)
    lines = [line for page in listed for line in _lines(page, url)]
    text = _HEAD + "\n".join(lines) + "\n</urlset>\n"
    inputs = frozenset().union(*(page.inputs for page in listed)) if listed else frozenset()
    return Asset("sitemap.xml", text.encode(), inputs)


def robots(url: str, *, closed: bool = False) -> Asset:
    """The file that tells robots where the sitemap is; where `closed`, that they may read nothing.

    A login keeps them out in any case: this is for the day on which somebody forgets it.
    """
    if closed:
        return Asset("robots.txt", b"User-agent: *\nDisallow: /\n", frozenset({"mkdocs.yml"}))
    line = f"Sitemap: {url}sitemap.xml\n" if url else ""
    return Asset(
        "robots.txt", f"User-agent: *\nAllow: /\n{line}".encode(), frozenset({"mkdocs.yml"})
    )


def _lines(page: Page, url: str) -> Iterator[str]:
    yield f"<url><loc>{escape(url + page.address)}</loc>"
    for each in page.alternates:
        if each.exists and each.twin:
            href = quoteattr(url + each.address)
            yield f'<xhtml:link rel="alternate" hreflang="{each.language.tag}" href={href}/>'
    yield f'<xhtml:link rel="alternate" hreflang="x-default" href={quoteattr(url)}/></url>'
