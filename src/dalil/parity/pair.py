"""Every original of a library with its translations, in one form for records, rows and pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from dalil.i18n import languages
from dalil.load.body import Body
from dalil.load.draft import Draft
from dalil.load.library import Expression, Library, PageFile, Work
from dalil.load.lock import path as lock_path
from dalil.load.project import PAGES
from dalil.memory.value import value
from dalil.model.page import PageSettings
from dalil.model.record import Publication, Translation, Wording

AUTHORITY = next(iter(languages()))
"""The language in which hand-written pages are first written."""


@value
class Words:
    """A text in one language."""

    language: str
    draft: Draft
    wording: Wording | PageSettings
    body: Body
    lock: str
    """The file of its lock, whether it is there or not."""
    row: str = ""
    """Its id where it is a row of a table: the rows share a lock."""

    @property
    def prefix(self) -> str:
        """What its keys begin with in its lock."""
        return f"{self.row}#" if self.row else ""

    @property
    def translation(self) -> Translation | None:
        """What it says of itself as a translation."""
        return self.wording.translation


@value
class Pair:
    """An original, and its translations by language; None for a language it is not yet in."""

    key: str
    source: Words
    translations: Mapping[str, Words | None]
    work: Work | None = None
    """None for a hand-written page."""

    def written(self) -> Iterator[Words]:
        """The translations that exist."""
        return filter(None, self.translations.values())


@lru_cache(maxsize=4)
def pairs(library: Library) -> tuple[Pair, ...]:
    """Every original with its translations, records first; withdrawn records are left out."""
    return tuple(_pairs(library))


def _pairs(library: Library) -> Iterator[Pair]:
    for work in library.works.values():
        if work.facts.publication is not Publication.WITHDRAWN and work.source.wording:
            yield of_work(work)
    for (code, path), page in library.pages.items():
        if code == AUTHORITY:
            yield _of_page(library, path, page)


@lru_cache(maxsize=4)
def by_key(library: Library) -> Mapping[str, Pair]:
    """Every original with its translations, by key."""
    return {pair.key: pair for pair in pairs(library)}


def of_work(work: Work) -> Pair:
    """A record and its translations."""
    held = {code: _words(work, each) for code, each in work.expressions.items()}
    origin = work.source.language
    others = {code: held.get(code) for code in languages() if code != origin}
    return Pair(work.id, _words(work, work.source), others, work)


def page_key(path: str) -> str:
    """How a hand-written page is called among records."""
    return f"pages/{path}"


def _words(work: Work, expression: Expression) -> Words:
    assert expression.wording is not None, "a library keeps only expressions that have words"
    return Words(
        expression.language,
        expression.draft,
        expression.wording,
        expression.body,
        lock_path(expression.path, expression.language),
        work.id if work.collection.table else "",
    )


def _of_page(library: Library, path: str, page: PageFile) -> Pair:
    others = {
        code: _page_words(library.pages[code, path]) if (code, path) in library.pages else None
        for code in languages()
        if code != AUTHORITY
    }
    return Pair(page_key(path), _page_words(page), others)


def _page_words(page: PageFile) -> Words:
    draft = page.draft
    assert draft.path.startswith(PAGES)
    return Words(
        page.language, draft, page.settings, page.body, lock_path(draft.path, page.language)
    )
