"""Every text of the library with a body: records and pages, in each language, readable or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from dalil.i18n import languages
from dalil.load.body import Body, Unit, body
from dalil.load.draft import Draft
from dalil.load.library import Expression, Library, PageFile, Work
from dalil.load.project import CONTENT, PAGES
from dalil.load.works import source_language
from dalil.memory.value import value
from dalil.model.collection import Collection, collections
from dalil.parity.pair import AUTHORITY
from dalil.text.ids import is_eid


@value
class Text:
    """The words of one language that could be read: a Markdown file, or those of a table's row."""

    language: str
    draft: Draft
    body: Body
    collection: Collection | None
    """None for a hand-written page."""

    @property
    def anchors(self) -> dict[str, int]:
        """Every explicit id of the body and the line of its first place."""
        found = {each.eid: each.line for each in reversed(self.body.anchors)}
        return {each.eid: each.line for each in reversed(self.body.headings) if each.eid} | found

    @property
    def sound(self) -> bool:
        """Whether every heading has a good id of its own, so that texts can be compared by them."""
        eids = [each.eid for each in self.body.headings]
        return all(map(is_eid, eids)) and len(set(eids)) == len(eids)

    @property
    def last_line(self) -> int:
        """The last line of the file that holds something."""
        return self.draft.text.rstrip().count("\n") + 1


@value
class Original:
    """A record's authoritative text and its translations."""

    source: Text
    translations: tuple[Text, ...]
    collection: Collection


@value
class Translated:
    """A text of any kind and its translations."""

    source: Text
    translations: tuple[Text, ...]


def works(library: Library) -> Iterator[Work]:
    """Every record that could be read, those whose id another record has included."""
    yield from library.works.values()
    yield from library.twins


@lru_cache(maxsize=3)
def texts(library: Library) -> tuple[Text, ...]:
    """Every text, in order of path; found once for all rules."""
    return tuple(_texts(library))


@lru_cache(maxsize=3)
def originals(library: Library) -> tuple[Original, ...]:
    """Every record that has a readable source, with its readable translations."""
    return tuple(_originals(library))


def translated(library: Library) -> Iterator[Translated]:
    """Every text that has translations: records, and hand-written pages."""
    for each in originals(library):
        yield Translated(each.source, each.translations)
    for (code, path), page in library.pages.items():
        if code == AUTHORITY:
            others = (library.pages.get((other, path)) for other in languages() if other != code)
            yield Translated(_page(page), tuple(_page(each) for each in others if each))


def _page(page: PageFile) -> Text:
    return Text(page.language, page.draft, page.body, None)


def _texts(library: Library) -> Iterator[Text]:
    bodies = _bodies(library)
    for path, draft in library.drafts.items():
        language = language_of(path)
        if language and draft.readable:
            held = bodies.get(path)
            text = body(draft.body, draft.body_line) if held is None else held
            yield Text(language, draft, text, collection_of(path))
    for work in rows(library):
        for expression in work.expressions.values():
            yield _text(work, expression)


def rows(library: Library) -> Iterator[Work]:
    """Every record that is a row of a table."""
    return (work for work in works(library) if work.collection.table)


def _text(work: Work, expression: Expression) -> Text:
    return Text(expression.language, expression.draft, expression.body, work.collection)


def _originals(library: Library) -> Iterator[Original]:
    yield from _filed(library)
    for work in rows(library):
        held = {code: _text(work, each) for code, each in work.expressions.items()}
        source = held.pop(work.source.language, None)
        if source:
            yield Original(source, tuple(held.values()), work.collection)


def _filed(library: Library) -> Iterator[Original]:
    """The records that have a folder of their own."""
    records: dict[str, dict[str, Text]] = {}
    for each in texts(library):
        if each.collection and not each.collection.table:
            folder = str(PurePosixPath(each.draft.path).parent)
            records.setdefault(folder, {})[each.language] = each
    for folder, found in records.items():
        drafts = {
            code: library.drafts[path]
            for code in languages()
            if (path := f"{folder}/index.{code}.md") in library.drafts
        }
        source = found.get(source_language(drafts))
        if source and source.collection:
            others = tuple(each for each in found.values() if each is not source)
            yield Original(source, others, source.collection)


def collection_of(path: str) -> Collection | None:
    """The collection that a file is a text of; None for pages and what is no text."""
    parts = path.split("/")
    found = collections().get(parts[1]) if len(parts) == 4 and parts[0] == CONTENT else None
    return found if found and not found.table else None


def language_of(path: str) -> str:
    """The language a path says a text is in; empty where it says none that we know."""
    parts = path.split("/")
    if parts[0] == PAGES and len(parts) > 2:
        code = parts[1]
    elif collection_of(path) and parts[3].startswith("index."):
        code = parts[3].removeprefix("index.").removesuffix(".md")
    else:
        code = ""
    return code if code in languages() else ""


def first_line(text: Body, unit: Unit) -> int:
    """The line of the file on which the words under a unit's heading begin."""
    lines = text.markdown.split("\n")
    start = unit.line - text.line + 1
    while start < len(lines) and not unit.markdown.startswith(lines[start] or "\n"):
        start += 1
    return text.line + start


def _bodies(library: Library) -> dict[str, Body]:
    found = {
        expression.path: expression.body
        for work in works(library)
        for expression in (work.source, *work.expressions.values())
    }
    return found | {each.draft.path: each.body for each in library.pages.values()}
