"""Ways to records: in the reader's language, or named with the language they exist in."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from dalil.build.page import Alternate, Link, Phrase, Target
from dalil.build.text import Speech
from dalil.i18n import language, languages
from dalil.load import addresses
from dalil.load.body import Body
from dalil.load.library import Expression, Library, PageFile, Work
from dalil.load.project import PAGES, VOCABULARIES
from dalil.model.record import Reference, Verification

RECORD = "record:"
"""The scheme of links to records: `record:iq-2019-31#art_20`."""


def home(speech: Speech) -> Link:
    """The home page of the language: where every trail begins."""
    return Link(speech.phrase(speech.words("home")), addresses.home(speech.language.code))


def browse(speech: Speech) -> Link:
    """The page that names every way into the library."""
    text = speech.phrase(speech.words("ways.browse.title"))
    return Link(text, addresses.browse(speech.language.code))


def search(speech: Speech) -> Link:
    """The page of results."""
    text = speech.phrase(speech.words("search.title"))
    return Link(text, addresses.search(speech.language.code))


def everywhere(speech: Speech, address: Callable[[str], str]) -> tuple[Alternate, ...]:
    """All languages of a computed page that each of them has, by `address` of a language's code."""
    here = speech.language.code
    return tuple(
        Alternate(each, address(code), True, code == here) for code, each in languages().items()
    )


def name(expression: Expression) -> str:
    """What a record is called in links: its short title, else its title."""
    wording = expression.wording
    return (wording.title_short or wording.title) if wording else ""


def page_address(work: Work, language: str, anchor: str = "") -> str:
    """Where a record stands in a language: on this site, or in full where it is another."""
    return work.site + addresses.record(language, work.collection, work.id, anchor)


def to_work(speech: Speech, work: Work, provision: str = "", note: str = "") -> Link:
    """A link to a record or one of its provisions; without address while readers cannot see it."""
    best = work.best(speech.language.code)
    text = name(best)
    if provision:
        text = f"{speech.words('comma')} ".join((text, *headings(best, provision)))
    return _to(speech, work, best, text, provision, note)


def entry(speech: Speech, work: Work) -> Link:
    """A record in a list: its full title, in the language in which it exists."""
    code = speech.language.code
    best = work.best(code)
    text = best.wording.title if best.wording else work.id
    note = "" if best.language == code else speech.words("not_translated")
    return _to(speech, work, best, text, note=note)


def _to(
    speech: Speech, work: Work, best: Expression, text: str, provision: str = "", note: str = ""
) -> Link:
    """A link whose words are in the language of an expression."""
    there = language(best.language)
    address = page_address(work, best.language, provision) if work.shown else ""
    return Link(
        Phrase(text, there), address, None if there is speech.language else there, note=note
    )


def headings(expression: Expression, provision: str) -> Iterator[str]:
    """The headings from the whole down to a provision: Article 20, Paragraph 1."""
    parts = provision.split("__")
    for length in range(1, len(parts) + 1):
        unit = expression.body.unit("__".join(parts[:length]))
        if unit:
            yield unit.heading


def to_reference(speech: Speech, library: Library, reference: Reference) -> Link:
    """A link to what a relation names: a record of ours, or the bare title of something else."""
    unchecked = reference.verification is Verification.NEEDS_CHECK
    note = speech.words("not_verified") if unchecked else ""
    work = library.known.get(reference.id or "")
    if work:
        return to_work(speech, work, reference.provision or "", note)
    origin = language("ar") if reference.title else speech.language
    return Link(Phrase(reference.title or reference.id or "", origin), "", note=note)


def targets(library: Library, body: Body, page_language: str, file: str) -> dict[str, Target]:
    """What each link of a text leads to, by how it is written.

    `file` is the page below its language's folder, for links between hand-written pages; empty in
    records, which link to records only.
    """
    found: dict[str, Target] = {}
    for link in body.links:
        target = resolve(library, link.target, page_language, file)
        if target:
            found[link.target] = target
    return found


def own_places(work: Work, expression: Expression) -> dict[str, Target]:
    """Links of a text to places in itself, as they lead there from any other page."""
    return {
        each.target: Target(page_address(work, expression.language, each.target[1:]))
        for each in expression.body.links
        if each.target.startswith("#")
    }


def inputs_of(works: Iterable[Work]) -> frozenset[str]:
    """Every file that the names and addresses of `works` come from."""
    return frozenset(path for work in works for path in work.paths)


@lru_cache(maxsize=2)
def vocabularies(library: Library) -> frozenset[str]:
    """The files of all lists, which labels come from."""
    return frozenset(f"{VOCABULARIES}/{name}.yml" for name in library.vocabularies.lists)


def linked(library: Library, body: Body) -> list[Work]:
    """The records that a text links to."""
    ids = (each.target.removeprefix(RECORD).partition("#")[0] for each in body.links)
    return [library.known[id_] for id_ in ids if id_ in library.known]


def resolve(library: Library, written: str, here: str, file: str) -> Target | None:
    """What a link leads to; None where it is none of ours and stays as written."""
    if written.startswith(RECORD):
        id_, _, anchor = written.removeprefix(RECORD).partition("#")
        work = library.known.get(id_)
        if work is None or not work.shown:
            return Target("")
        best = work.best(here).language
        return Target(page_address(work, best, anchor), None if best == here else language(best))
    if not file or "://" in written or written.startswith(("#", "mailto:", "tel:")):
        return None
    path, _, anchor = written.partition("#")
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    if not path.endswith(".md"):
        file_address = _asset(here, whole)
        return Target(file_address, size=library.pictures.get(f"{PAGES}/{file_address}"))
    name, site = whole.removesuffix(".md"), ""
    page = _page(library, here, name)
    if page is None and library.public is not None:
        page, site = _page(library.public, here, name), library.public.project.site_url
    if page is None:
        return Target("")
    found = site + addresses.page(page.language, page.path) + (f"#{anchor}" if anchor else "")
    return Target(found, None if page.language == here else language(page.language))


def _page(library: Library, here: str, path: str) -> PageFile | None:
    own = library.pages.get((here, path))
    others = (page for (_, name), page in library.pages.items() if name == path)
    return own or next(others, None)


def _asset(here: str, path: str) -> str:
    """A file beside hand-written pages: `../assets/x.png` lies outside the language's folder."""
    return posixpath.normpath(posixpath.join(here, path)).removeprefix(f"{PAGES}/")
