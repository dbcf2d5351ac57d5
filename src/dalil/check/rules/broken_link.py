"""REF405 broken-link: a link to a page or file that does not exist.

A hand-written page links to others by the relative path of their file, and to records by
`record:ID`. The same relative path is the same page in every language, so a page that exists in any
language is enough: the build leads readers to the language there is. An absolute path breaks as
soon as the site stands in another folder, and it fixes the language.

PASS  [Corrections](corrections.md)
PASS  [Corrections](../about/corrections.md#how)
FAIL  [Corrections](correction.md)
FAIL  [Corrections](/en/about/corrections/)
FAIL  [The law](../../content/laws/iq-2019-31/index.ar.md)

Source: the format of hand-written pages.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from dalil.check.at import at_line
from dalil.check.texts import Text, texts
from dalil.diagnostics import Code, Diagnostic
from dalil.load.body import Link
from dalil.load.library import Library
from dalil.load.project import PAGES
from dalil.text.names import nearest

BROKEN_LINK = Code("REF405", "broken-link")

_ELSEWHERE = re.compile(r"[#?]|//|[A-Za-z][A-Za-z0-9+.\-]*:|[^/]*&")
"""Links within the text, to other sites, and what rule SEC703 looks at."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every relative link that leads nowhere, and every absolute path."""
    site = _Site(library)
    for text in texts(library):
        for link in text.body.links:
            if link.target and not _ELSEWHERE.match(link.target):
                found = site.judged(text, link)
                if found:
                    yield found


class _Site:
    """What links may lead to."""

    def __init__(self, library: Library) -> None:
        self.pages = {path for _, path in library.pages}
        if library.public is not None:  # members' pages lead to public ones
            self.pages |= {path for _, path in library.public.pages}
        self.files = frozenset(each.path for each in library.files)
        self.anchors = {
            text.draft.path: frozenset(text.anchors)
            for text in texts(library)
            if text.collection is None
        }
        folders = (path.split("/", 2) for path in self.anchors)
        self.pages |= {parts[2].removesuffix(".md") for parts in folders if len(parts) > 2}

    def judged(self, text: Text, link: Link) -> Diagnostic | None:
        target, _, anchor = unquote(link.target).partition("#")
        if target.startswith("/"):
            return _at(text, link, "absolute", target=target)
        here = posixpath.dirname(text.draft.path)
        path = posixpath.normpath(posixpath.join(here, target))
        if not target.endswith(".md"):
            return None if path in self.files else _at(text, link, "file", target=target)
        if text.collection or not path.startswith(f"{PAGES}/{text.language}/"):
            return _at(text, link, "record", target=target)
        page = path.split("/", 2)[2].removesuffix(".md")
        if page not in self.pages:
            return self._no_page(text, link, target, page)
        held = self.anchors.get(path)
        if anchor and held is not None and anchor not in held:
            return _at(text, link, "anchor", target=target, anchor=anchor)
        return None

    def _no_page(self, text: Text, link: Link, target: str, page: str) -> Diagnostic:
        near = nearest(page, self.pages)
        if not near:
            return _at(text, link, "", target=target)
        folder = posixpath.dirname(text.draft.path.split("/", 2)[2])
        way = posixpath.relpath(f"{near}.md", folder or ".")
        return _at(text, link, "near", target=target, near=way)


def _at(text: Text, link: Link, variant: str, **values: Any) -> Diagnostic:
    width = len(link.target)
    return at_line(BROKEN_LINK, text.draft, link.line, link.column, variant, width=width, **values)
