"""Words in their language, links, values: what most templates print, as HTML.

Templates take these from `phrases.html`, so that a project may have its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from dalil.build.page import Fact, Link, Menu, Page, Phrase, Value
from dalil.build.translations.parallel import Cell
from dalil.engine.addresses import ways
from dalil.engine.around import Print, around
from dalil.engine.isolation import isolated, isolating
from dalil.engine.notices import markup as notice
from dalil.engine.passages import passage
from dalil.engine.printed import escaped, markup
from dalil.i18n import Language, words


class Phrases:
    """How values are written on a page."""

    def __init__(self, page: Page, site_url: str) -> None:
        self._page = page
        self._language = page.language
        self._code = page.language.code
        self._site_url = site_url
        self.isolated = isolating(self._code)
        """A text in the language of the page, as HTML."""
        self._href = ways(page.address, site_url)

    def phrase(self, of: Phrase) -> Markup:
        """Words, marked with their language where it is not the page's."""
        return markup(self._phrase(of))

    def link(self, to: Link) -> Markup:
        """A link with what is said beside it; mere words where it leads nowhere."""
        return markup(self._link(to))

    def links(self, many: Iterable[Link], kind: str = "") -> Markup:
        """A list of links. `kind` is its class."""
        lines = [f"<li>{self._link(each)}</li>\n" for each in many]
        return markup(f"<ul{_class(kind)}>\n{''.join(lines)}</ul>")

    def value(self, of: Value) -> Markup:
        """A value of a fact: a date, a link, or what is missing."""
        return markup(self._value(of))

    def fact_list(self, facts: Iterable[Fact], kind: str = "") -> Markup:
        """Facts with their labels. `kind` is the class of the list."""
        lines = [f"<div>{self._fact(each)}</div>\n" for each in facts]
        return markup(f"<dl{_class(kind)}>\n{''.join(lines)}</dl>")

    def marks(self, of: Language) -> Markup:
        """The attributes of an element whose words are in a language."""
        return markup(self._marks(of))

    def around(self, menu: Menu, links: Print) -> tuple[Markup, Markup]:
        """The menu above the page and the one at its foot, as `links` prints them."""
        return around(menu, self._page.address, links)

    def texts(self, cells: Iterable[Cell], level: int) -> Markup:
        """The same part in each language, below a heading of this level that names the language."""
        return markup("".join([f"<div>\n{self._cell(each, level)}</div>\n" for each in cells]))

    def _cell(self, of: Cell, level: int) -> str:
        marks = self._marks(of.language)
        named = f": {isolated(of.name.text, of.language)}" if of.name and of.name.text else ""
        written = f"<h{level}{marks}>{of.language.name}{named}</h{level}>\n"
        for each in of.notices:
            written += f"{notice(each, self._page, self._href)}\n"
        if of.missing:
            return f'{written}<p class="missing">{self.isolated(of.missing)}</p>\n'
        if of.text and of.text.markdown:
            text = passage(of.text, self._page, self._site_url)
            return f"{written}<div{marks}>\n{text}\n</div>\n"
        return written

    def _marks(self, of: Language) -> str:
        return "" if of.code == self._code else f' lang="{of.tag}" dir="{of.dir}"'

    def _phrase(self, of: Phrase) -> str:
        if of.language.code == self._code:
            return self.isolated(of.text)
        return f"<bdi{self._marks(of.language)}>{isolated(of.text, of.language)}</bdi>"

    def _link(self, to: Link) -> str:
        written = self._anchor(to) if to.address else self._phrase(to.text)
        count = f' <span class="count">{escaped(to.count)}</span>' if to.count else ""
        note = f' <span class="note">{escaped(to.note)}</span>' if to.note else ""
        return f"{written}{count}{note}"

    def _anchor(self, to: Link) -> str:
        marks = ' class="external"' if "://" in to.address else ""
        behind = ""
        if to.elsewhere:
            marks += f' hreflang="{to.elsewhere.tag}"'
            where = words(self._language)(f"in_language.{to.elsewhere.code}")
            behind = f' <span class="elsewhere">({escaped(where)})</span>'
        if to.current:
            marks += ' aria-current="page"'
        written = self._phrase(to.text)
        return f'<a href="{escaped(self._href(to.address))}"{marks}>{written}{behind}</a>'

    def _value(self, of: Value) -> str:
        written = self._phrase(of.text)
        if of.datetime:
            written = f'<time datetime="{escaped(of.datetime)}">{written}</time>'
        elif of.missing:
            written = f'<span class="missing">{written}</span>'
        return (
            f'<a href="{escaped(self._href(of.address))}">{written}</a>' if of.address else written
        )

    def _fact(self, of: Fact) -> str:
        values = "".join([f"<dd>{self._value(each)}</dd>" for each in of.values])
        return f"<dt>{self.isolated(of.label)}</dt>{values}"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
