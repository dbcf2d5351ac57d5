"""The values a site is made of. Templates print them; no template computes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from dalil.i18n import Language
from dalil.load.picture import Size
from dalil.memory.value import value
from dalil.parity.wording_change import Stretch

PAGES = "pages"
"""The derived value that links to hand-written pages depend on: which of them exist."""


@value
class Phrase:
    """Words in their language: a template marks them with `lang` and `dir` where it differs."""

    text: str
    language: Language


@value
class Link:
    """A way to somewhere."""

    text: Phrase
    address: str
    """Of this site, relative to its root, or absolute (`https://…`); empty for mere words."""
    elsewhere: Language | None = None
    """The language of the target where it is not the page's."""
    current: bool = False
    """Whether it leads to the page it stands on."""
    note: str = ""
    """A word of warning in the page's language: "not verified"."""
    count: str = ""
    """How many things are behind it, in the page's digits."""


@value
class Value:
    """One value of a fact."""

    text: Phrase
    datetime: str = ""
    """ISO 8601, where it is a date."""
    address: str = ""
    """Where it leads, as in `Link`."""
    missing: bool = False
    """Whether it says that nothing is known."""


@value
class Fact:
    """A line of a labelled list."""

    name: str
    """The field: `legal_status`."""
    label: str
    values: tuple[Value, ...]


@value
class RelationGroup:
    """What a record does to others, or others to it."""

    label: str
    """"Amends", "Amended by"."""
    links: tuple[Link, ...]


@value
class SourceLine:
    """A source as the page lists it."""

    number: int
    """From 1; its anchor is `source_<number>`."""
    shown: str
    """`number` in the page's digits."""
    title: Phrase
    address: str
    """Empty where there is no full web address."""
    whereabouts: str
    """Host, item number: what is known of the place, always left to right."""
    kind: str
    accessed: Value | None
    supports: tuple[Link, ...]


@value
class ChangeLine:
    """An entry of a record's history."""

    date: Value
    kind: str
    note: Phrase | None
    provisions: tuple[Link, ...]


@value
class Group:
    """Links under a heading of an index."""

    eid: str
    """ASCII anchor; empty for the only group."""
    label: str
    links: tuple[Link, ...]


@value
class Alternate:
    """The page in another language, or the word that it has none."""

    language: Language
    address: str
    """Of the translation; where there is none, of that language's index of the collection."""
    exists: bool
    current: bool
    twin: bool = True
    """Whether it is the same page, not just the nearest that the other language has."""


@value
class Target:
    """What a link in a text leads to, once resolved."""

    address: str
    elsewhere: Language | None = None
    size: Size | None = None
    """Of a picture: its place is kept free until it is there."""


@value
class Feed:
    """A file that programs look at again and again: news, or a calendar."""

    title: str
    """In the page's language."""
    address: str
    media_type: str


@value
class Explained:
    """A term that a page uses, and what it means."""

    id: str
    forms: tuple[str, ...]
    """What it is called in the page's language."""
    title: Phrase
    definition: Phrase
    address: str
    """Its own page."""


@value
class Rewording:
    """How a text came to be another, word by word."""

    label: str
    """Of what it is, in the page's language."""
    language: Language
    """Of the words."""
    paragraphs: tuple[tuple[Stretch, ...], ...]
    """A line break in a stretch is one for readers."""


@value
class Notice:
    """What a reader must know of a part of a text."""

    kind: str
    """`stale`, `numbers`, `missing`, `extra`."""
    sentence: str
    part: str = ""
    """What the part is called, where the notice does not stand at it."""
    link: Link | None = None
    """The authoritative text of the part."""
    change: Rewording | None = None
    """What changed in it, where that was kept."""
    last: bool = False
    """Whether it stands behind the words of its heading."""
    leads: str = "original"
    """What `link` leads to: `original`, `explained`, or `evidence` where the page rests on it."""


@value
class Passage:
    """A piece of a text in its own language, as Markdown, on a page that may be in another."""

    language: Language
    title: str
    """The heading it belongs to: tables in it are named so."""
    markdown: str
    targets: Mapping[str, Target]
    """Its links, as in `Page.targets`."""
    notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    """As in `Page.notices`."""


@value
class Page:
    """A page of the site, complete but for Markdown and layout."""

    address: str
    """`ar/laws/iq-2019-31/`, `ar/404.html`, or empty for the language choice."""
    language: Language
    template: str
    """`records/law.html`."""
    title: str
    """The h1."""
    description: str = ""
    markdown: str = ""
    section: Link | None = None
    """The collection or section it belongs to."""
    trail: tuple[Link, ...] = ()
    """The way from the home page down to it, itself left out."""
    alternates: tuple[Alternate, ...] = ()
    """All languages in their fixed order, its own included."""
    targets: Mapping[str, Target] = field(default_factory=dict)
    """Links of `markdown`: as written -> what they lead to."""
    citations: Mapping[str, Target] = field(default_factory=dict)
    """Citations in its words: `Citation.key` -> what they lead to."""
    terms: tuple[Explained, ...] = ()
    """The terms that its words use, in the order in which the page lists them."""
    cite_as: Mapping[str, str] = field(default_factory=dict)
    """What its articles and points are called in a citation, by anchor; else as they are headed."""
    notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    """What is to be said of its parts: the heading they stand below -> notices."""
    data: Mapping[str, object] = field(default_factory=dict)
    """What its template prints, by name; documented at the function that fills it."""
    source: str = ""
    """The file it is edited in; empty for computed pages."""
    indexed: bool = True
    """Whether search engines and the sitemap may list it."""
    feeds: tuple[Feed, ...] = ()
    """What tells of news here, for programs that look at the page."""
    linked: str = ""
    """What it says to machines: JSON-LD, safe inside a script element; empty where it is silent."""
    inputs: frozenset[str] = frozenset()
    """What it was made from: paths of files, and names of `Site.derived` values."""


@value
class Asset:
    """A file of the site that is not a page."""

    address: str
    data: bytes
    inputs: frozenset[str] = frozenset()


@value
class Menu:
    """What stands around every page of a language."""

    home: Link
    browse: Link | None
    """The page of all ways into the library; None while it holds nothing."""
    collections: tuple[Link, ...]
    """The collections that hold something."""
    about: tuple[Link, ...]
    """Pages about the site, for the foot of the page."""
    search: Link | None = None
    """The page of results; None while there is nothing to search in."""
    opensearch: str = ""
    """The address of what tells browsers how to search here; empty where there is none."""
