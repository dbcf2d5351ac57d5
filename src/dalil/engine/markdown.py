"""Markdown to safe HTML: the dialect, our changes on its tree, the sanitiser that comes last."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from dalil.build.page import Page
from dalil.engine.addresses import href
from dalil.engine.citations import cite, name_language
from dalil.engine.isolation import isolate
from dalil.engine.notices import put
from dalil.engine.plain import register
from dalil.engine.prose import HIDDEN
from dalil.engine.terms import mark
from dalil.engine.written import written
from dalil.i18n import Language, words
from dalil.text.markdown import without_comments

EXTENSIONS = ("attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "tables")
"""The dialect: portable Python-Markdown, nothing that only one engine knows."""

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TAGS = {
    *("a", "abbr", "bdi", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt"),
    *(
        "details",
        "summary",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
    ),
    *("p", "pre", "q", "s", "samp", "section", "small", "span", "strong", "sub", "sup", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var"),
}
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "class", "lang", "dir", "title"},
    "a": {"href", "hreflang", "aria-label", "data-cite"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "time": {"datetime"},
    "div": {"role", "tabindex", "aria-label"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)


class Dialect(Extension):
    """Our part of the dialect. `page` is set before each conversion."""

    def __init__(self, site_url: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.page: Page | None = None
        self.site_url = site_url

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (the library's name)
        """Turn raw HTML into text; link, name and isolate what the build and readers need."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        register(md)
        md.treeprocessors.register(_Footnotes(md, self), "dalil-footnotes", 4)
        md.treeprocessors.register(_Links(md, self), "dalil-links", 3)
        md.treeprocessors.register(_Tables(md, self), "dalil-tables", 2)
        md.treeprocessors.register(_Permalinks(md, self), "dalil-permalinks", 1)
        md.treeprocessors.register(_Citations(md, self), "dalil-citations", 0.8)
        md.treeprocessors.register(_Terms(md, self), "dalil-terms", 0.7)
        md.treeprocessors.register(_Isolates(md, self), "dalil-isolates", 0.5)
        md.treeprocessors.register(_Notices(md, self), "dalil-notices", 0.4)
        md.treeprocessors.register(_Restore(md, self), "dalil-restore", -2)
        md.postprocessors.register(_Blocks(md), "dalil-blocks", 0)


def clean(html: str) -> str:
    """`html` with nothing active left in it."""
    return _CLEANER.clean(html)


class Converter:
    """Markdown to HTML for many pages of a language, one after the other."""

    def __init__(self, language: Language, site_url: str = "") -> None:
        self.dialect = Dialect(site_url)
        self._markdown = Markdown(
            extensions=[*EXTENSIONS, self.dialect],
            extension_configs=settings(language),
            output_format="html",
        )

    def html(self, page: Page) -> str:
        """The safe HTML of a page's text."""
        found = written(page, self.dialect.site_url)
        return self.converted(page) if found is None else found

    def converted(self, page: Page) -> str:
        """The same, by the whole of the dialect whatever the text holds."""
        self.dialect.page = page
        self._markdown.reset()
        return clean(self._markdown.convert(without_comments(page.markdown)))


class _OnPage(Treeprocessor):
    def __init__(self, md: Markdown, dialect: Dialect) -> None:
        super().__init__(md)
        self.dialect = dialect

    @property
    def page(self) -> Page:
        assert self.dialect.page is not None, "set before each conversion"
        return self.dialect.page


class _Links(_OnPage):
    """Links as resolved by the build; MkDocs, whose own pass comes later, must not see them."""

    def run(self, root: Element) -> None:
        for link in [*root.iter("a"), *root.iter("img")]:
            name = "href" if link.tag == "a" else "src"
            written = link.get(name, "")
            target = self.page.targets.get(written)
            if target and not target.address:  # readers cannot see it: the words stay, no link
                link.tag = "span"
                link.attrib.pop(name)
                continue
            if target:
                link.set(name, href(target.address, self.page, self.dialect.site_url))
                if link.tag == "a":
                    name_language(link, target, self.page.language)
                elif target.size:
                    link.set("width", str(target.size.width))
                    link.set("height", str(target.size.height))
                    link.set("loading", "lazy")
            elif urlsplit(written).scheme in ("http", "https"):
                link.set("class", "external")
            link.tag = f"{HIDDEN}{link.tag}"


class _Restore(_OnPage):
    def run(self, root: Element) -> None:
        for each in root.iter():
            if isinstance(each.tag, str) and each.tag.startswith(HIDDEN):
                each.tag = each.tag.removeprefix(HIDDEN)


class _Permalinks(_OnPage):
    """A link beside each heading with an id, outside the heading's name."""

    def run(self, root: Element) -> None:
        spoken = words(self.page.language)
        for parent in _parents(root):
            for place, child in enumerate(list(parent)):
                if child.tag not in _HEADINGS or not child.get("id"):
                    continue
                box = Element("div", {"class": "heading"})
                name = "".join(child.itertext()).strip()
                parent.remove(child)
                box.append(child)
                link = SubElement(box, f"{HIDDEN}a", {"href": f"#{child.get('id')}"})
                link.set("aria-label", spoken("link_to", name=_plain(name)))
                citation = self.page.cite_as.get(child.get("id", ""))
                if citation is not None:
                    link.set("data-cite", citation)
                link.text = "#"
                parent.insert(place, box)


def _parents(root: Element) -> list[Element]:
    """The elements that have others in them."""
    return [each for each in root.iter() if len(each)]


def _plain(text: str) -> str:
    """Text without the marks that Python-Markdown keeps places with."""
    return re.sub("\x02.*?\x03", "", text)


def _heading_of(element: Element) -> str:
    """The words of a heading, also where its link stands in a box with it; empty otherwise."""
    boxed = element.get("class") == "heading" and len(element) > 0
    inner = element[0] if boxed else element
    return _plain("".join(inner.itertext())).strip() if inner.tag in _HEADINGS else ""


class _Tables(_OnPage):
    """A table is named for the heading above it, and scrolls by itself where the keyboard reaches.

    The script takes the region away again where nothing needs to scroll.
    """

    def run(self, root: Element) -> None:
        heading = self.page.title
        if root.find(".//table") is None:
            return
        for parent in _parents(root):
            for place, child in enumerate(list(parent)):
                if found := _heading_of(child):
                    heading = found
                elif child.tag == "table":
                    parent.remove(child)
                    parent.insert(place, self._box(child, heading))

    def _box(self, table: Element, heading: str) -> Element:
        name = words(self.page.language)("table", name=heading)
        box = Element("div", {"class": "scroller", "role": "region", "tabindex": "0"})
        box.set("aria-label", name)
        box.append(table)
        caption = Element("caption")
        caption.text = name
        table.insert(0, caption)
        for cell in table.iter("th"):
            cell.set("scope", "col")
        for row in table.findall("tbody/tr"):
            row[0].tag = "th"
            row[0].set("scope", "row")
        return box


class _Blocks(Postprocessor):
    """Blocks of code run left to right, as in an editor, whatever the page's direction."""

    def run(self, text: str) -> str:
        return text.replace("<pre><code", '<pre dir="ltr"><code')


class _Footnotes(_OnPage):
    """Notes get a heading, and their ways back a name in the page's language."""

    def run(self, root: Element) -> None:
        spoken = words(self.page.language)
        for box in root.iter("div"):
            if box.get("class") != "footnote":
                continue
            for rule in box.findall("hr"):
                rule.tag = "h2"
                rule.text = spoken("footnotes")
            for back in box.iter("a"):
                if back.get("title"):
                    back.set("aria-label", back.attrib.pop("title"))


class _Citations(_OnPage):
    """Citations of records we hold become links."""

    def run(self, root: Element) -> None:
        site_url = self.dialect.site_url
        cite(root, self.page, lambda to: href(to.address, self.page, site_url))


class _Terms(_OnPage):
    """The first use of a term leads to what it means."""

    def run(self, root: Element) -> None:
        mark(root, self.page)


class _Isolates(_OnPage):
    """Foreign words carry their language, fragile numbers keep their order."""

    def run(self, root: Element) -> None:
        isolate(root, self.page.language)


class _Notices(_OnPage):
    """What readers must know of single parts stands at those parts."""

    def run(self, root: Element) -> None:
        put(root, self.page, lambda to: href(to, self.page, self.dialect.site_url))


def settings(language: Language) -> dict[str, dict[str, Any]]:
    """Settings of the extensions: words that they put on a page."""
    spoken = words(language)
    return {"footnotes": {"BACKLINK_TITLE": spoken("footnote_back"), "SUPERSCRIPT_TEXT": "{}"}}
