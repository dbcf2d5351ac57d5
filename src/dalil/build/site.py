"""The whole site of a library."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from functools import cached_property, partial

from dalil.build import changes
from dalil.build.a_to_z import a_to_z_pages, order, order_of
from dalil.build.accessibility import accessibility_pages, to_statement
from dalil.build.activities import activity_pages
from dalil.build.braille import braille_files
from dalil.build.browse import browse_pages
from dalil.build.centres import centre_pages
from dalil.build.citations import named
from dalil.build.data.files import HELD
from dalil.build.data.page import data_page, to_data
from dalil.build.docs import HOME, doc_pages, siblings, to_page
from dalil.build.drawers import Drawer, drawers
from dalil.build.forms.audit_form import audit_form_file
from dalil.build.forms.sheets import sheet_pages
from dalil.build.handouts import handout_pages
from dalil.build.heads import HEADS, STATES, states
from dalil.build.incidents.counts import RELEASES, days
from dalil.build.incidents.pages import incident_pages
from dalil.build.indexes import index_pages, shown
from dalil.build.links import browse, home
from dalil.build.links import search as to_search
from dalil.build.machines import FEEDS, Machines, told
from dalil.build.members import (
    banner,
    member_files,
    member_links,
    member_pages,
    refused_page,
    with_homes,
)
from dalil.build.overview import overview_pages
from dalil.build.page import PAGES, Asset, Link, Menu, Page
from dalil.build.questions.files import form_assets
from dalil.build.questions.pages import form_links, form_pages
from dalil.build.recipe import Group, Recipe, Site
from dalil.build.records import record_recipes
from dalil.build.root import choice_page, gone_pages, moved_pages, not_found_page
from dalil.build.search.opensearch import FILE as OPENSEARCH
from dalil.build.search.opensearch import opensearch
from dalil.build.search.page import search_page
from dalil.build.search.search import INPUT, Search, search
from dalil.build.sitemap import robots
from dalil.build.text import Speech
from dalil.build.timeline import calendar_pages
from dalil.build.topics import topic_pages
from dalil.build.translations.dashboard import dashboard_pages, to_translations
from dalil.build.translations.parallel import parallel_recipes
from dalil.build.turnout import turnout_pages
from dalil.build.vcards import vcards
from dalil.i18n import languages, words
from dalil.load import addresses
from dalil.load.attached.files import copies
from dalil.load.heads import heads
from dalil.load.library import Library
from dalil.load.project import ENGINE, SITE
from dalil.load.project import PAGES as DOCS
from dalil.model.collection import collections

PUBLISHED = frozenset({"png", "jpg", "jpeg", "webp", "pdf", "csv", "json"})
"""Endings of files beside pages that are published as they are."""
ABOUT = "about/index"
"""The hand-written page whose section stands at the foot of every page."""
LISTS = (index_pages, topic_pages, browse_pages, overview_pages)
"""What makes pages that show what records are and are called, and nothing of their texts."""
TEXTS = (
    doc_pages,
    changes.change_pages,
    turnout_pages,
    calendar_pages,
    activity_pages,
    centre_pages,
    incident_pages,
    sheet_pages,
    accessibility_pages,
    handout_pages,
    form_pages,
    moved_pages,
    gone_pages,
)
"""What makes pages that show texts of records too."""


def site(library: Library) -> Site:
    """Everything that is published of a library, in order of address.

    A library for members makes a site of its own: see `dalil.build.members`.
    """
    return _Making(with_homes(library)).site()


class _Making:
    """A site while it is made: what several parts of it need, each worked out once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.closed = library.public is not None
        self.speeches = {
            code: Speech(each, words(each), library) for code, each in languages().items()
        }
        self.menus = {code: _menu(speech) for code, speech in self.speeches.items()}
        self.given = Machines(library, self.speeches.values())

    @cached_property
    def sought(self) -> Search:
        """The search."""
        return search(self.library, self.speeches)

    @cached_property
    def filed(self) -> Mapping[str, tuple[Drawer, ...]]:
        """The records by letter, by language code."""
        works = self.library.works.values()
        return {code: drawers(speech, works) for code, speech in self.speeches.items()}

    def site(self) -> Site:
        """All of it."""
        library = self.library
        spoken = {code: banner(speech) for code, speech in self.speeches.items() if self.closed}
        return Site(
            records=tuple(self._records()),
            others=tuple(self._others()),
            files=self._files,
            copies={**_copies(library), **copies(library)},
            menus=self.menus,
            url=library.project.site_url,
            name={code: library.project.words("name", code) for code in languages()},
            members=spoken,
            values=self._values(),
            named=partial(named, library),
        )

    def _records(self) -> Iterator[Recipe]:
        for speech in self.speeches.values():
            for each in (*record_recipes(speech), *parallel_recipes(speech)):
                yield replace(each, make=partial(self._made, speech, each))

    def _made(self, speech: Speech, recipe: Recipe) -> Page:
        return _framed(told(self.given, speech, recipe.make()))

    def _others(self) -> Iterator[Group]:
        yield Group("roots", self._roots)
        for speech in self.speeches.values():
            for make in LISTS:
                yield self._group(speech, make, frozenset({HEADS}))
            yield self._group(speech, self._letters, frozenset({HEADS}))
            if not self.closed:
                yield self._group(speech, dashboard_pages, frozenset({HEADS, STATES}))
            yield self._group(speech, self._pages)

    def _group(
        self,
        speech: Speech,
        make: Callable[[Speech], Iterable[Page]],
        rests_on: frozenset[str] | None = None,
    ) -> Group:
        def pages() -> Iterator[Page]:
            return (_framed(told(self.given, speech, page)) for page in make(speech))

        return Group(f"{make.__name__} {speech.language.code}", pages, rests_on)

    def _roots(self) -> Iterator[Page]:
        """Pages that belong to no language, or to all."""
        yield _framed(choice_page(self.library))
        yield _framed(not_found_page(self.library, "", None))
        if self.closed:
            yield _framed(refused_page(self.library))

    def _letters(self, speech: Speech) -> Iterable[Page]:
        return a_to_z_pages(speech, self.filed[speech.language.code])

    def _pages(self, speech: Speech) -> Iterator[Page]:
        """Pages that show texts themselves, or what is made of all of them."""
        code = speech.language.code
        menu = self.menus[code]
        yield from (page for make in TEXTS for page in make(speech))
        if self.closed:
            yield from member_pages(speech)
        yield not_found_page(self.library, code, menu)
        if self.given.files and not self.closed:
            yield data_page(speech, self.given.files)
        if menu.search:
            yield search_page(speech, self.sought.files)

    def _files(self) -> Iterator[Asset]:
        library, speeches = self.library, self.speeches.values()
        yield robots(library.project.site_url, closed=self.closed)
        yield from (each.asset for each in self.given.files)
        yield from audit_form_file(library)
        yield from braille_files(library)
        yield from self.sought.assets
        yield from (each for speech in speeches for each in vcards(speech))
        yield from form_assets(library)
        yield from filter(None, map(opensearch, speeches))
        yield from member_files(library) if self.closed else ()

    def _values(self) -> dict[str, Callable[[], str]]:
        library = self.library
        letters = {
            order_of(speech): partial(self._order, code) for code, speech in self.speeches.items()
        }
        return {
            **{f"menu:{code}": partial(_comparable, menu) for code, menu in self.menus.items()},
            **letters,
            RELEASES: partial(days, library),
            changes.ORDER: partial(changes.order, library),
            PAGES: lambda: json.dumps(sorted("/".join(key) for key in library.pages)),
            HEADS: lambda: heads(library).hex(),
            STATES: partial(states, library),
            FEEDS: lambda: self.given.fed,
            HELD: lambda: self.given.held,
            INPUT: lambda: self.sought.named,
        }

    def _order(self, code: str) -> str:
        return order(self.filed[code])


def _framed(page: Page) -> Page:
    """What stands around every page: the site's name and address, the menu of its language."""
    return replace(page, inputs=page.inputs | {SITE, ENGINE, f"menu:{page.language.code}"})


def _comparable(menu: Menu) -> str:
    return json.dumps(asdict(menu), sort_keys=True, default=str)


def _copies(library: Library) -> dict[str, str]:
    """Pictures and documents that lie beside hand-written pages."""
    return {
        found.path.removeprefix(f"{DOCS}/"): found.path
        for found in library.files
        if found.regular
        and found.path.startswith(f"{DOCS}/")
        and found.path.rpartition(".")[2].lower() in PUBLISHED
    }


def _menu(speech: Speech) -> Menu:
    code = speech.language.code
    held = [each for each in collections().values() if shown(speech, each)]
    about = siblings(speech, ABOUT)
    sections = _sections(speech)
    return Menu(
        home=home(speech),
        browse=browse(speech) if held else None,
        collections=tuple(
            Link(speech.phrase(speech.words(f"{each.name}.plural")), addresses.index(code, each))
            for each in held
        ),
        about=tuple(
            [
                *(to_page(speech, each) for each in about),
                *sections,
                *form_links(speech),
                *(_about(speech) if held and speech.library.public is None else []),
                *to_statement(speech),
                *(member_links(speech) if speech.library.public else []),
            ]
        ),
        search=to_search(speech) if held else None,
        opensearch=addresses.search(code, OPENSEARCH) if speech.library.project.site_url else "",
    )


def _about(speech: Speech) -> list[Link]:
    """The pages about what the library holds."""
    return [to_data(speech), to_translations(speech)]


def _sections(speech: Speech) -> list[Link]:
    """The landing pages of the other folders of `docs/`."""
    return [
        to_page(speech, file)
        for (code, path), file in sorted(speech.library.pages.items())
        if code == speech.language.code and path.endswith("/index") and path not in (ABOUT, HOME)
    ]
