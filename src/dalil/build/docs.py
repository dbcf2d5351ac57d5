"""Hand-written pages of `docs/`, and the home page that leads to tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dalil.build.beside import Beside, around
from dalil.build.browse import shelf, ways
from dalil.build.changes import recent, to_changes
from dalil.build.citations import Cited, cited
from dalil.build.indexes import shown
from dalil.build.links import browse, home, inputs_of, linked, targets
from dalil.build.page import PAGES, Alternate, Link, Page
from dalil.build.terms import INPUT as TERMS_FILE
from dalil.build.terms import explained
from dalil.build.text import Speech
from dalil.build.translations.compared import state_inputs
from dalil.build.translations.note import Told, told
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import PageFile
from dalil.load.project import PAGES as DOCS
from dalil.model.collection import collections
from dalil.parity.pair import page_key

HOME = "index"


def doc_pages(speech: Speech) -> Iterator[Page]:
    """The pages of `docs/` in a language, the home page among them."""
    for (code, path), file in speech.library.pages.items():
        if code == speech.language.code:
            yield _home(speech, file) if path == HOME else _page(speech, file)


def siblings(speech: Speech, path: str) -> tuple[PageFile, ...]:
    """The pages in the same folder as `path` in this language, in the order of their menu."""
    folder = path.rpartition("/")[0]
    same = [
        file
        for (code, other), file in speech.library.pages.items()
        if code == speech.language.code and other.rpartition("/")[0] == folder and other != HOME
    ]
    return tuple(sorted(same, key=lambda file: (file.settings.order, file.path)))


def to_page(speech: Speech, file: PageFile, here: str = "") -> Link:
    """A link to a hand-written page."""
    text = file.settings.title_short or file.settings.title
    address = addresses.page(file.language, file.path)
    return Link(speech.phrase(text), address, current=file.path == here)


def _page(speech: Speech, file: PageFile) -> Page:
    code, path = file.language, file.path
    same = siblings(speech, path)
    landing = speech.library.pages.get((code, f"{path.rpartition('/')[0]}/index"))
    landed = landing is not None and landing.path == path
    section = to_page(speech, landing) if landing and not landed else None
    here = addresses.page(code, path)
    beside = _beside(speech, same, path)
    citations = _cited(speech, file)
    state = told(speech, page_key(path))
    links = targets(speech.library, file.body, code, path)
    return Page(
        address=here,
        language=speech.language,
        template="page.html",
        title=file.settings.title,
        description=file.settings.summary or "",
        markdown=file.body.markdown,
        section=section,
        trail=(home(speech), *([section] if section else [])),
        alternates=_alternates(speech, path),
        targets=links,
        citations=citations.targets,
        terms=explained(speech, file.body.markdown, citations.targets, (), ""),
        notices=state.notices,
        data={
            "summary": file.settings.summary or "",
            "contents": tuple(
                Link(speech.phrase(unit.heading), f"{here}#{unit.eid}")
                for unit in file.body.units
                if unit.level == 2
            ),
            "beside": beside,
            "siblings": beside.near if landed else (),
            "translation": state.note,
        },
        source=file.draft.path,
        inputs=_inputs(speech, file)
        | {each.draft.path for each in same}
        | {f"{DOCS}/{each.address}" for each in links.values() if each.size}
        | citations.inputs
        | {TERMS_FILE},
    )


def _beside(speech: Speech, same: tuple[PageFile, ...], path: str) -> Beside:
    """The pages of the section: they are few, and a menu names them all."""
    place = [each.path for each in same].index(path)
    return around([to_page(speech, each) for each in same], place)


def _home(speech: Speech, file: PageFile) -> Page:
    code = speech.language.code
    library = speech.library
    citations = _cited(speech, file)
    state = told(speech, page_key(HOME)) if file.draft.text else Told(None, {})
    held = tuple(_collections(speech))
    site_name = library.project.words("tagline", code)
    return Page(
        address=addresses.home(code),
        language=speech.language,
        template="home.html",
        title=file.settings.title,
        description=file.settings.summary or "",
        markdown=file.body.markdown,
        alternates=_alternates(speech, HOME),
        targets=targets(library, file.body, code, HOME),
        citations=citations.targets,
        notices=state.notices,
        data={
            "summary": file.settings.summary or "",
            "tagline": site_name,
            "collections": held,
            "ways": tuple(_ways(speech)) if held else (),
            "recent": tuple(recent(speech)),
            "changes": to_changes(speech),
            "translation": state.note,
        },
        source=file.draft.path,
        inputs=_inputs(speech, file) | inputs_of(library.works.values()) | citations.inputs,
    )


def _ways(speech: Speech) -> Iterator[Link]:
    """The ways in that are not collections, and the page that names them all."""
    yield from ways(speech)
    yield replace(browse(speech), text=speech.phrase(speech.words("ways.browse.all")))


def _collections(speech: Speech) -> Iterator[Link]:
    for collection in collections().values():
        if shown(speech, collection):
            yield shelf(speech, collection)


def _alternates(speech: Speech, path: str) -> tuple[Alternate, ...]:
    """All languages of a page; a language without it leads to its home page."""
    here = speech.language.code
    found = []
    for code, each in languages().items():
        exists = (code, path) in speech.library.pages
        address = addresses.page(code, path) if exists else addresses.home(code)
        found.append(Alternate(each, address, exists, code == here))
    return tuple(found)


def _cited(speech: Speech, file: PageFile) -> Cited:
    texts = (file.body.markdown, file.settings.summary or "")
    return cited(speech.library, texts, file.language)


def _inputs(speech: Speech, file: PageFile) -> frozenset[str]:
    twins = (
        page.draft.path for (_, path), page in speech.library.pages.items() if path == file.path
    )
    return (
        frozenset(twins)
        | inputs_of(linked(speech.library, file.body))
        | state_inputs(speech, page_key(file.path))
        | {PAGES}
    )
