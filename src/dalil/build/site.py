"""The whole site of a library."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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
from dalil.build.data.page import data_page, to_data
from dalil.build.docs import HOME, doc_pages, siblings, to_page
from dalil.build.drawers import Drawer, drawers
from dalil.build.forms.audit_form import audit_form_file
from dalil.build.forms.sheets import sheet_pages
from dalil.build.handouts import handout_pages
from dalil.build.incidents.counts import RELEASES, days
from dalil.build.incidents.pages import incident_pages
from dalil.build.indexes import index_pages, shown
from dalil.build.links import browse, home
from dalil.build.links import search as to_search
from dalil.build.machines import Machines, told
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
from dalil.build.recipe import Recipe, Site, ready
from dalil.build.records import record_recipes
from dalil.build.root import choice_page, gone_pages, moved_pages, not_found_page
from dalil.build.search.opensearch import FILE as OPENSEARCH
from dalil.build.search.opensearch import opensearch
from dalil.build.search.page import search_page
from dalil.build.search.search import Search, begun
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
from dalil.load.library import Library
from dalil.load.project import ENGINE, SITE
from dalil.load.project import PAGES as DOCS
from dalil.model.collection import collections

PUBLISHED = frozenset({"png", "jpg", "jpeg", "webp", "pdf", "csv", "json"})
"""Endings of files beside pages that are published as they are."""
ABOUT = "about/index"
"""The hand-written page whose section stands at the foot of every page."""


def site(library: Library, jobs: int = 1) -> Site:
    """Everything that is published of a library, in order of address.

    With more than one of `jobs` some is worked out by another process; only a program without
    threads may ask for that.

    A library for members makes a site of its own: see `dalil.build.members`.
    """
    return _Making(with_homes(library), jobs).site()


class _Making:
    """A site while it is made: what several parts of it need, each worked out once."""

    def __init__(self, library: Library, jobs: int) -> None:
        self.library = library
        self.closed = library.public is not None
        self.speeches = {
            code: Speech(each, words(each), library) for code, each in languages().items()
        }
        self.menus = {code: _menu(speech) for code, speech in self.speeches.items()}
        self.given = Machines(library, self.speeches.values())
        self._coming = begun(library, self.speeches, jobs)

    @cached_property
    def sought(self) -> Search:
        """The search."""
        return self._coming()

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
            others=self._others,
            files=self._files,
            copies={**_copies(library), **copies(library)},
            menus=self.menus,
            url=library.project.site_url,
            name={code: library.project.words("name", code) for code in languages()},
            members=spoken,
            values=self._values,
            named=partial(named, library),
        )

    def _records(self) -> Iterator[Recipe]:
        for speech in self.speeches.values():
            for each in (*record_recipes(speech), *parallel_recipes(speech)):
                yield _framed(_told(self.given, speech, each))

    def _others(self) -> Iterator[Recipe]:
        roots = [choice_page(self.library), not_found_page(self.library, "", None)]
        roots += [refused_page(self.library)] if self.closed else []
        yield from (_framed(ready(page)) for page in roots)
        for code, speech in self.speeches.items():
            menu = self.menus[code]
            for page in _pages(speech, menu, self.filed[code], self.given):
                yield _framed(_told(self.given, speech, ready(page)))
        for code, speech in self.speeches.items():
            if self.menus[code].search:
                page = search_page(speech, self.sought.files)
                yield _framed(_told(self.given, speech, ready(page)))

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

    def _values(self) -> dict[str, str]:
        return {
            **_shared(self.library, self.menus),
            **self.given.derived,
            **{order_of(self.speeches[code]): order(each) for code, each in self.filed.items()},
            **self.sought.derived,
        }


def _told(given: Machines, speech: Speech, recipe: Recipe) -> Recipe:
    """A page with what it tells machines."""
    return replace(recipe, make=lambda: told(given, speech, recipe.make()))


def _pages(
    speech: Speech, menu: Menu, filed: tuple[Drawer, ...], given: Machines
) -> Iterator[Page]:
    closed = speech.library.public is not None
    yield from [
        *doc_pages(speech),
        *index_pages(speech),
        *topic_pages(speech),
        *a_to_z_pages(speech, filed),
        *changes.change_pages(speech),
        *browse_pages(speech),
        *turnout_pages(speech),
        *calendar_pages(speech),
        *activity_pages(speech),
        *centre_pages(speech),
        *incident_pages(speech),
        *sheet_pages(speech),
        *overview_pages(speech),
        *accessibility_pages(speech),
        *handout_pages(speech),
        *form_pages(speech),
        *(member_pages(speech) if closed else dashboard_pages(speech)),
        *moved_pages(speech),
        *gone_pages(speech),
        not_found_page(speech.library, speech.language.code, menu),
    ]
    if given.files and not closed:
        yield data_page(speech, given.files)


def _framed(recipe: Recipe) -> Recipe:
    """What stands around every page: the site's name and address, the menu of its language."""

    def make() -> Page:
        page = recipe.make()
        return replace(page, inputs=page.inputs | {SITE, ENGINE, f"menu:{page.language.code}"})

    return replace(recipe, make=make)


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


def _shared(library: Library, menus: dict[str, Menu]) -> dict[str, str]:
    """Values that many pages share, as text that can be compared."""
    found = {
        f"menu:{code}": json.dumps(asdict(menu), sort_keys=True, default=str)
        for code, menu in menus.items()
    }
    found[RELEASES] = days(library)
    found[changes.ORDER] = changes.order(library)
    found[PAGES] = json.dumps(sorted("/".join(key) for key in library.pages))
    return found
