"""Hand-written pages of `docs/`, and the home page that leads to tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.citations import Cited, cited
from dalil.build.indexes import shown
from dalil.build.links import inputs_of, linked, targets, to_work
from dalil.build.page import Alternate, Link, Page, Value
from dalil.build.records import translation_note
from dalil.build.text import Speech
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import PageFile, Work
from dalil.model.collection import collections
from dalil.model.record import Change

HOME = "index"
RECENT = 6
"""How many changes the home page shows."""
PAGES = "pages"
"""The derived value that links between hand-written pages depend on: which of them exist."""
AUTHORITY = "ar"
"""The language in which hand-written pages are first written."""


@dataclass(frozen=True, slots=True)
class Recent:
    """Something done to a record, for the home page."""

    link: Link
    date: Value
    kind: str


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
    section = to_page(speech, landing) if landing and landing.path != path else None
    here = addresses.page(code, path)
    citations = _cited(speech, file)
    return Page(
        address=here,
        language=speech.language,
        template="page.html",
        title=file.settings.title,
        description=file.settings.summary or "",
        markdown=file.body.markdown,
        section=section,
        trail=(_to_home(speech), *([section] if section else [])),
        alternates=_alternates(speech, path),
        targets=targets(speech.library, file.body, code, path),
        citations=citations.targets,
        data={
            "summary": file.settings.summary or "",
            "contents": tuple(
                Link(speech.phrase(unit.heading), f"{here}#{unit.eid}")
                for unit in file.body.units
                if unit.level == 2
            ),
            "siblings": tuple(to_page(speech, each, path) for each in same),
            "translation": _note(speech, file),
        },
        source=file.draft.path,
        inputs=_inputs(speech, file) | {each.draft.path for each in same} | citations.inputs,
    )


def _home(speech: Speech, file: PageFile) -> Page:
    code = speech.language.code
    library = speech.library
    citations = _cited(speech, file)
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
        data={
            "summary": file.settings.summary or "",
            "tagline": site_name,
            "collections": tuple(_collections(speech)),
            "recent": tuple(_recent(speech)),
            "translation": _note(speech, file),
        },
        source=file.draft.path,
        inputs=_inputs(speech, file) | inputs_of(library.works.values()) | citations.inputs,
    )


def _collections(speech: Speech) -> Iterator[Link]:
    for collection in collections().values():
        works = shown(speech, collection)
        if works:
            yield Link(
                speech.phrase(speech.words(f"{collection.name}.plural")),
                addresses.index(speech.language.code, collection),
                note=speech.words(f"{collection.name}.description"),
                count=speech.words.count(f"{collection.name}.count", len(works)),
            )


def _recent(speech: Speech) -> Iterator[Recent]:
    done: list[tuple[Change, Work]] = [
        (work.facts.changes[-1], work)
        for work in speech.library.works.values()
        if work.shown and work.facts.changes
    ]
    done.sort(key=lambda each: each[1].id)
    done.sort(key=lambda each: each[0].date, reverse=True)
    for change, work in done[:RECENT]:
        kind = speech.option("change_kind", change.kind)
        yield Recent(to_work(speech, work), speech.date(change.date), kind)


def _to_home(speech: Speech) -> Link:
    return Link(speech.phrase(speech.words("home")), addresses.home(speech.language.code))


def _alternates(speech: Speech, path: str) -> tuple[Alternate, ...]:
    """All languages of a page; a language without it leads to its home page."""
    here = speech.language.code
    found = []
    for code, each in languages().items():
        exists = (code, path) in speech.library.pages
        address = addresses.page(code, path) if exists else addresses.home(code)
        found.append(Alternate(each, address, exists, code == here))
    return tuple(found)


def _note(speech: Speech, file: PageFile) -> object:
    address = addresses.page(AUTHORITY, file.path)
    return translation_note(speech, file.settings.translation, AUTHORITY, address)


def _cited(speech: Speech, file: PageFile) -> Cited:
    texts = (file.body.markdown, file.settings.summary or "")
    return cited(speech.library, texts, file.language)


def _inputs(speech: Speech, file: PageFile) -> frozenset[str]:
    twins = (
        page.draft.path for (_, path), page in speech.library.pages.items() if path == file.path
    )
    return frozenset(twins) | inputs_of(linked(speech.library, file.body)) | {PAGES}
