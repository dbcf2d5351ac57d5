"""`sitemap.xml` and `robots.txt`: which pages exist, in which languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from dalil.build.page import Asset, Page

SITEMAP = "sitemap.xml"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(entries: Mapping[str, str]) -> bytes:
    """The sitemap (sitemaps.org 0.9) of pages by address; those without an entry are not in it."""
    listed = [entries[address] for address in sorted(entries) if entries[address]]
    return (_HEAD + "\n".join(listed) + "\n</urlset>\n").encode()


def entry(page: Page, url: str) -> str:
    """A page's entry with its languages (`hreflang`); empty where it is not to be listed."""
    return "\n".join(_lines(page, url)) if page.indexed else ""


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
