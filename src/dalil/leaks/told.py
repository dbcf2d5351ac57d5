"""What a library says, text by text and paragraph by paragraph, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dalil.leaks.normal import words
from dalil.load.draft import Draft, Fields, Items, Node, Scalar
from dalil.load.library import Library
from dalil.text.markdown import blanked

SENTENCE = 4
"""Words of a settings block's value from which on it may be a sentence and no code or date."""

_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A value of a settings block, or a paragraph of a body."""

    line: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A record in one language, or a page: what a reader could take it for."""

    key: str
    """The id of the record, or the path of the page."""
    path: str
    """Its file."""
    titles: tuple[tuple[str, ...], ...]
    """What it is called, as words."""
    paragraphs: tuple[Paragraph, ...]
    """All that it says, titles included."""

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(len(each.words) for each in self.paragraphs)


def told(library: Library) -> Iterator[Told]:
    """Every record in each language, and every page; also what could be read only in part."""
    seen: set[int] = set()
    for work in (*library.works.values(), *library.twins):
        for each in {
            id(one.draft): one for one in (work.source, *work.expressions.values())
        }.values():
            seen.add(id(each.draft))
            wording = each.wording
            names = (wording.title, wording.title_short) if wording else ()
            yield _told(work.id, each.draft, names)
    for (_, path), page in library.pages.items():
        seen.add(id(page.draft))
        yield _told(path, page.draft, (page.settings.title, page.settings.title_short))
    for path, draft in library.drafts.items():
        if id(draft) not in seen:
            yield _told(path, draft, ())


def _told(key: str, draft: Draft, names: tuple[str | None, ...]) -> Told:
    titles = tuple(tuple(words(name)) for name in names if name)
    return Told(key, draft.path, tuple(filter(None, titles)), tuple(_paragraphs(draft)))


def _paragraphs(draft: Draft) -> Iterator[Paragraph]:
    if draft.header is None:
        yield from _blocks(draft.text, 1)
        return
    for line, text in _values(draft.header):
        held = tuple(words(text))
        if len(held) >= SENTENCE:
            yield Paragraph(line, held)
    yield from _blocks(draft.body, draft.body_line)


def _values(node: Node) -> Iterator[tuple[int, str]]:
    match node:
        case Scalar():
            yield node.place.line, node.text
        case Items():
            for each in node.items:
                yield from _values(each)
        case Fields():
            for entry in node.entries:
                yield from _values(entry.value)


def _blocks(text: str, line: int) -> Iterator[Paragraph]:
    start = 0
    shown = blanked(text)
    for found in (*_BLANK.finditer(shown), None):
        end = found.start() if found else len(shown)
        block = shown[start:end]
        if held := tuple(words(block)):
            before = len(block) - len(block.lstrip("\n"))
            yield Paragraph(line + shown.count("\n", 0, start + before), held)
        start = found.end() if found else end
