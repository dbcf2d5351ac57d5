"""The site for members: what it has that the public one has not, and how each page says so.

It is made like the public site, from the members' records alone; public records are links to the
public site. Open data, linked data and the state of translations are not made for it. A kind of
page that only members have joins `PAGES`, and the way to it `LINKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from dalil.build.chat.page import chat_assets, chat_links, chat_pages
from dalil.build.page import Alternate, Asset, Link, Page, Phrase
from dalil.build.text import Speech
from dalil.i18n import Language, languages, words
from dalil.load import addresses
from dalil.load.body import EMPTY
from dalil.load.draft import Draft
from dalil.load.library import Library, PageFile
from dalil.load.project import Project
from dalil.model.page import PageSettings

PAGES: tuple[Callable[[Speech], Iterable[Page]], ...] = (chat_pages,)
"""Kinds of pages that the members' site alone has: each gives its pages in a language."""
LINKS: tuple[Callable[[Speech], Iterable[Link]], ...] = (chat_links,)
"""The ways to them, at the foot of every page."""
FILES: tuple[Callable[[Library], Iterable[Asset]], ...] = (chat_assets,)
"""What they load besides."""

MARK = "for-members.txt"
"""The file that says of a folder that it is a members' site: no public site is written there."""
HOME = "index"


def member_pages(speech: Speech) -> Iterator[Page]:
    """The pages in a language that the members' site alone has."""
    for pages in PAGES:
        yield from pages(speech)


def member_links(speech: Speech) -> Iterator[Link]:
    """The ways to these pages, and those back to the public site."""
    for links in LINKS:
        yield from links(speech)
    public = speech.library.public
    if public is None:
        return
    code, url = speech.language.code, public.project.site_url
    yield Link(speech.phrase(speech.words("members.public")), url + addresses.home(code))
    if public.accessibility:
        text = speech.phrase(speech.words("accessibility.title"))
        yield Link(text, url + addresses.accessibility(code))


def member_files(library: Library) -> Iterator[Asset]:
    """The files that the members' site alone has."""
    yield mark()
    for files in FILES:
        yield from files(library)


def banner(speech: Speech) -> Link:
    """What every page says of itself, and the way to the public site."""
    public = speech.library.public
    url = public.project.site_url if public else ""
    text = speech.phrase(speech.words("members.banner"))
    return Link(text, url + addresses.home(speech.language.code))


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is said in one language to somebody who was not let in."""

    title: Phrase
    sentences: tuple[str, ...]
    ways: tuple[Link, ...]
    """To try again, and to the public site."""


def refused_page(library: Library) -> Page:
    """The page that a server shows instead of what it keeps from somebody without a login.

    It is one for all languages, since who comes has chosen none yet, and leads to nothing within
    but the home pages, which everybody knows. So it tells nothing of what members read.
    """
    first, *_ = languages().values()
    project = library.project
    return Page(
        address=addresses.refused(),
        language=first,
        template="refused.html",
        title=words(first)("refused.title"),
        alternates=tuple(
            Alternate(each, addresses.home(code), True, False) for code, each in languages().items()
        ),
        data={"refused": tuple(_refusal(each, project) for each in languages().values())},
        indexed=False,
    )


def _refusal(language: Language, project: Project) -> Refusal:
    told = words(language)
    again = Link(Phrase(told("refused.again"), language), addresses.home(language.code))
    url = project.public.site_url if project.public else ""
    public = Link(Phrase(told("members.public"), language), url + addresses.home(language.code))
    said = tuple(told(f"refused.{key}") for key in ("who", "how", "lost"))
    return Refusal(Phrase(told("refused.title"), language), said, (again, public))


def mark() -> Asset:
    """The file that keeps a members' site from being taken for a public one."""
    lines = [words(each)("members.mark") for each in languages().values()]
    return Asset(MARK, "".join(f"{line}\n" for line in lines).encode())


def with_homes(library: Library) -> Library:
    """The library with a home page in each language; a public one stays as it is.

    An editor may write `docs/ar/index.md`. Until then a home page of few words leads on.
    """
    if library.public is None:
        return library
    missing = {
        (code, HOME): _home(code) for code in languages() if (code, HOME) not in library.pages
    }
    return replace(library, pages={**library.pages, **missing}) if missing else library


def _home(code: str) -> PageFile:
    told = words(languages()[code])
    draft = Draft(f"docs/{code}/{HOME}.md", "", None, "", 1)
    settings = PageSettings(title=told("members.home.title"), summary=told("members.home.summary"))
    return PageFile(code, HOME, draft, settings, EMPTY)
