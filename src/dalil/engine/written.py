"""Texts that are nothing but headings, plain paragraphs and points, written without a tree.

Most are: articles stand by the thousand on the pages of their records, and again on those of all
languages. What comes out is, letter by letter, what the dialect and the sanitiser give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from dalil.build.page import Page, Target
from dalil.engine.addresses import ways
from dalil.engine.citations import CLASS as CITATION
from dalil.engine.citations import elsewhere, parts
from dalil.engine.terms import CLASS as TERM
from dalil.engine.terms import OWN_LINES, Waiting, place
from dalil.i18n import Language, language, words
from dalil.i18n.runs import Run, runs

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f"
_SIGNS = rf"[ .,;:?!()/%+=$€@'\"«»“”‘’…–—،؛؟٪·{_MARKS}-]"
_HARMLESS = rf"[^\W_]|{_SIGNS}"
"""Letters and signs that Markdown and HTML leave as they are."""
_ESCAPED = r"[.!()+\-#*_{}|]"
_BEGIN = r"(?:[^\W\d_]|[(«“])"
_WORDS = rf"(?:[^\W_]++|{_SIGNS}++|\\{_ESCAPED})*+"
"""A run at a time: letter by letter takes three times as long."""
_LINK = rf"(?<!!)\[({_BEGIN}{_WORDS})\]\(([A-Za-z0-9:/.#?=_-]+)\)"
_LINE = rf"(?=[^ \n])(?:{_BEGIN}{_WORDS})?(?:{_LINK}{_WORDS})*(?<! )"
_PARAGRAPH = re.compile(
    rf"(?P<text>(?:{_LINE}\n)*{_LINE})(?:\n\{{:(?P<kinds>(?: \.[a-z-]+)+) \}})?"
)
_HEADING = re.compile(
    rf"(#{{2,6}}) ({_BEGIN}(?:{_HARMLESS})*(?<! )) \{{#([a-z0-9]+(?:_+[a-z0-9]+)*)\}}"
)
_LIST = re.compile(rf"- {_LINE}(?:\n- {_LINE})*")
_LINKS = re.compile(_LINK)
_ESCAPES = re.compile(rf"\\({_ESCAPED})")
_ATTRIBUTE = re.compile('[^&"<>\x00-\x1f\x7f-\xa0]*')
"""What stands in an attribute as it is."""


class _NotPlainError(Exception):
    """There is something that asks for the dialect."""


def written(page: Page, site_url: str) -> str | None:
    """The HTML of a page's text; None where that takes the dialect."""
    if page.notices:
        return None
    writer = _Writer(page, site_url)
    blocks = page.markdown.strip("\n").split("\n\n")
    try:
        return "".join([*map(writer.block, blocks, ["", *blocks])]).rstrip()
    except _NotPlainError:
        return None


class _Writer:
    def __init__(self, page: Page, site_url: str) -> None:
        self._page = page
        self._language = page.language
        self._href = ways(page.address, site_url)
        self._waiting = Waiting(page) if page.terms else None
        places = any(each.startswith("#") for each in page.targets)
        self._apart = not (page.terms or page.citations or places)
        """Whether words and links to places on the page itself are the same on every page."""

    def block(self, text: str, before: str) -> str:
        """The HTML of a heading, paragraph or list that stands behind the block `before`."""
        if text.startswith("- "):
            return self._list(text, before)
        if text.startswith("#"):
            id = text.rpartition("{#")[2][:-1]
            return _heading(text, self._page.cite_as.get(id), self._language.code)
        if self._apart and text.count("](") == text.count("](#"):
            return _anywhere(text, self._language.code)
        return self.paragraph(text)

    def _list(self, text: str, before: str) -> str:
        if before.startswith("- "):  # one list with room between its points
            raise _NotPlainError
        points = _matched(_LIST, text)[0].removeprefix("- ").split("\n- ")
        lines = "".join([f"<li>{self._linked(each, marked=True)}</li>\n" for each in points])
        return f"<ul>\n{lines}</ul>\n"

    def paragraph(self, text: str) -> str:
        found = _matched(_PARAGRAPH, text)
        kinds = _kinds(found)
        return _element(self._linked(found["text"], OWN_LINES.isdisjoint(kinds)), kinds)

    def _linked(self, text: str, marked: bool) -> str:
        pieces = _LINKS.split(text)
        inner = self._text(pieces[0], marked)
        for name, target, behind in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            inner += f"{self._link(name, target)}{self._text(behind, marked)}"
        return inner

    def _text(self, text: str, marked: bool) -> str:
        """Running text, its citations linked; with `marked` its terms too."""
        cut = _ESCAPES.split(text)
        cut[::2] = ["".join(self._pieces(each, marked)) for each in cut[::2]]
        return "".join(cut)

    def _pieces(self, text: str, marked: bool) -> Iterator[str]:
        for cited, target in parts(text, self._page) if self._page.citations else ((text, None),):
            if target:
                kind = f' class="{CITATION}"'
                yield self._anchor(_isolated(cited, self._language), target, kind)
            elif marked and self._waiting:
                for each, id in self._waiting.parts(cited):
                    inner = _isolated(each, self._language)
                    yield f'<a class="{TERM}" href="{place(id)}">{inner}</a>' if id else inner
            else:
                yield _isolated(cited, self._language)

    def _link(self, name: str, written: str) -> str:
        inner = _unescaped(name, self._language)
        target = self._page.targets.get(written)
        if target and not target.address:
            return f"<span>{inner}</span>"
        if target:
            return self._anchor(inner, target)
        scheme = urlsplit(written).scheme
        if ":" in written and scheme not in ("http", "https"):
            raise _NotPlainError
        external = ' class="external"' if scheme else ""
        return f'<a{external} href="{written}">{inner}</a>'

    def _anchor(self, inner: str, target: Target, kind: str = "") -> str:
        address = _attribute(self._href(target.address))
        there = target.elsewhere
        if not there:
            return f'<a{kind} href="{address}">{inner}</a>'
        where = _isolated(elsewhere(there, self._language), self._language)
        return (
            f'<a{kind} href="{address}" hreflang="{there.tag}">{inner}'
            f'<span class="elsewhere">{where}</span></a>'
        )


@lru_cache(maxsize=512)
def _anywhere(text: str, code: str) -> str:
    """A paragraph that is the same on every page in the language with this code."""
    return _Writer(Page("", language(code), "", ""), "").paragraph(text)


@lru_cache(maxsize=1024)  # most articles are called by their numbers alone
def _heading(text: str, citation: str | None, code: str) -> str:
    """A heading, the same wherever it is called the same in a citation."""
    spoken = language(code)
    signs, name, id = _matched(_HEADING, text).groups()
    tag = f"h{len(signs)}"
    label = _attribute(words(spoken)("link_to", name=name))
    cited = "" if citation is None else f' data-cite="{_attribute(citation)}"'
    return (
        f'<div class="heading"><{tag} id="{id}">{_isolated(name, spoken)}</{tag}>\n'
        f'<a aria-label="{label}"{cited} href="#{id}">#</a></div>'
    )


def _matched(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if not found:
        raise _NotPlainError
    return found


def _kinds(found: re.Match[str]) -> list[str]:
    return (found["kinds"] or "").replace(".", "").split()


def _element(inner: str, kinds: list[str]) -> str:
    kind = f' class="{" ".join(kinds)}"' if kinds else ""
    return f"<p{kind}>{inner}</p>\n"


def _attribute(text: str) -> str:
    return _matched(_ATTRIBUTE, text)[0]


def _unescaped(text: str, language: Language) -> str:
    cut = _ESCAPES.split(text)
    cut[::2] = [_isolated(each, language) for each in cut[::2]]
    return "".join(cut)


def _isolated(text: str, language: Language) -> str:
    return "".join([_run(each) if each.isolated else each.text for each in runs(text, language)])


def _run(run: Run) -> str:
    marks = f' dir="{run.dir}" lang="{run.tag}"' if run.tag else ""
    return f"<bdi{marks}>{run.text}</bdi>"
