"""Notices at the parts of a text that they speak of, as elements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from dalil.build.bodies import OURS
from dalil.build.page import Link, Notice, Page, Rewording
from dalil.engine.isolation import isolate
from dalil.engine.prose import HIDDEN
from dalil.i18n import Words, words
from dalil.parity.wording_change import Kind, Stretch

Href = Callable[[str], str]
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_OWN_LINES = frozenset(OURS)


def put(root: Element, page: Page, href: Href) -> None:
    """Insert the notices of a page into its text: below their headings, or where their part ends.

    Headings stand in the box that they share with their link.
    """
    if not page.notices:
        return
    made: list[Element] = []
    waiting = list(_last(page, "", href))
    begins: list[Element] = []
    for child in root:
        eid = _eid(child)
        if begins and not _is_own_line(child):
            made += begins
            begins = []
        if eid or _ends(child):
            made += waiting
            waiting = []
        made.append(child)
        if eid:
            begins = [element(each, page, href) for each in _first(page, eid)]
            waiting = list(_last(page, eid, href))
    root[:] = [*made, *begins, *waiting]


def markup(notice: Notice, page: Page, href: Href) -> Markup:
    """A notice as HTML, for templates."""
    made = element(notice, page, href)
    for each in made.iter():
        each.tag = each.tag.removeprefix(HIDDEN)
    return Markup(tostring(made, encoding="unicode", method="html"))


def element(notice: Notice, page: Page, href: Href) -> Element:
    """A notice in the language of its page."""
    spoken = words(page.language)
    box = Element("div", {"class": f"parity {notice.kind}"})
    line = SubElement(box, "p")
    lead = f" {spoken(f'notices.read.{notice.leads}')}: " if notice.link else ""
    if notice.part:
        part = SubElement(line, "strong")
        part.text = f"{notice.part}:"
        part.tail = f" {notice.sentence}{lead}"
    else:
        line.text = f"{notice.sentence}{lead}"
    isolate(line, page.language)
    if notice.link:
        _link(line, notice.link, page, href, spoken)
    if notice.change:
        box.append(_change(notice.change, page, spoken))
    return box


def _link(parent: Element, to: Link, page: Page, href: Href, spoken: Words) -> None:
    """A link as templates print it; only its words where readers cannot see what it leads to."""
    made = SubElement(parent, f"{HIDDEN}a" if to.address else "span")
    if to.address:
        made.set("href", href(to.address))
    if to.text.language == page.language:
        made.text = to.text.text
        isolate(made, page.language)
    else:
        marks = {"lang": to.text.language.tag, "dir": to.text.language.dir}
        SubElement(made, "bdi", marks).text = to.text.text
    if to.elsewhere:
        made.set("hreflang", to.elsewhere.tag)
        where = SubElement(made, "span", {"class": "elsewhere"})
        where.text = f" ({spoken(f'in_language.{to.elsewhere.code}')})"


def _change(change: Rewording, page: Page, spoken: Words) -> Element:
    """The change in its own language, its kinds named for those who only hear it."""
    box = Element("details")
    summary = SubElement(box, "summary")
    summary.text = change.label
    for paragraph in change.paragraphs:
        line = SubElement(box, "p", {"class": "rewording"})
        if change.language != page.language:
            line.set("lang", change.language.tag)
            line.set("dir", change.language.dir)
        for stretch in paragraph:
            _stretch(line, stretch, change, page, spoken)
    return box


def _stretch(line: Element, stretch: Stretch, change: Rewording, page: Page, spoken: Words) -> None:
    kept = stretch.kind is Kind.KEPT
    if not kept:
        _said(line, spoken(f"notices.{stretch.kind.value}"), change, page)
    words_ = SubElement(line, "span" if kept else stretch.kind.value)
    words_.text = stretch.text.rstrip()
    isolate(words_, change.language)
    words_.tail = stretch.text[len(stretch.text.rstrip()) :]
    if not kept:
        _said(line, spoken("notices.end"), change, page)


def _said(line: Element, text: str, change: Rewording, page: Page) -> None:
    """Words that are only heard, in the language of the page."""
    heard = SubElement(line, "span", {"class": "unseen"})
    if change.language != page.language:
        heard.set("lang", page.language.tag)
        heard.set("dir", page.language.dir)
    heard.text = f" {text} "


def _first(page: Page, eid: str) -> Iterable[Notice]:
    return (each for each in page.notices.get(eid, ()) if not each.last)


def _last(page: Page, eid: str, href: Href) -> Iterator[Element]:
    return (element(each, page, href) for each in page.notices.get(eid, ()) if each.last)


def _eid(child: Element) -> str:
    """The id of a heading in its box, or of one without; empty for everything else."""
    boxed = child.get("class") == "heading" and len(child) > 0
    heading = child[0] if boxed else child
    return heading.get("id", "") if heading.tag in _HEADINGS else ""


def _ends(child: Element) -> bool:
    """Whether the part before ends here, without a heading with an id."""
    return child.tag in _HEADINGS or child.get("class") == "footnote"


def _is_own_line(child: Element) -> bool:
    """Whether it is a line of ours that belongs close below its heading: a time limit."""
    return not _OWN_LINES.isdisjoint(child.get("class", "").split())
