"""Running words: each piece of text that readers see, with the place of every letter of it."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import position
from dalil.check.texts import texts
from dalil.diagnostics import Place
from dalil.load.draft import Draft, Scalar
from dalil.load.library import Library
from dalil.load.project import SITE
from dalil.memory.value import value
from dalil.parity.part import FIELDS
from dalil.text.markdown import blanked, without_code


@value
class Passage:
    """Words in one language."""

    language: str
    text: str
    place: Place
    """Of its first letter."""
    draft: Draft | None
    """The file; None for lists of labels."""
    field: str = ""
    """The field it is the value of; empty for a body."""
    exact: bool = True
    """Whether letters stand in the file one by one as in `text`; a folded value's do not."""

    def at(self, offset: int) -> Place:
        """Where the letter at `offset` stands in the file."""
        if not self.exact:
            return self.place
        line, column = position(self.text, offset)
        before = self.place.column - 1 if line == 1 else 0
        return Place(self.place.path, self.place.line + line - 1, before + column)

    def excerpt(self, place: Place) -> str:
        """The line of the file at `place`, as far as it is known."""
        return self.draft.line(place.line) if self.draft else ""

    def prose(self) -> str:
        """`text` with code, addresses and attributes blanked; letters keep their offsets."""
        return self.text if self.field else blanked(without_code(self.text))


def passages(library: Library) -> Iterator[Passage]:
    """Titles, summaries and bodies of every text, and the project's own labels."""
    for text in texts(library):
        for name in FIELDS:
            node = text.draft.node((name,))
            if isinstance(node, Scalar) and node.text:
                yield _field(text.language, text.draft, name, node)
        start = Place(text.draft.path, text.body.line)
        yield Passage(text.language, text.body.markdown, start, text.draft)
    yield from _labels(library)
    yield from _site(library)


def _field(language: str, draft: Draft, name: str, node: Scalar) -> Passage:
    column = node.place.column + node.quoted
    written = draft.line(node.place.line)[column - 1 :].startswith(node.text)
    place = Place(draft.path, node.place.line, column) if written else node.place
    return Passage(language, node.text, place, draft, name, exact=written)


def _labels(library: Library) -> Iterator[Passage]:
    for (name, row), place in library.vocabularies.places.items():
        held = library.vocabularies.lists[name].rows.get(row)
        for language, label in held.labels.items() if held else ():
            yield Passage(language, label, place, None, f"{row}.{language}", exact=False)


def _site(library: Library) -> Iterator[Passage]:
    for key, held in library.project.site.items():
        for language, words in held.items() if isinstance(held, dict) else ():
            text = str(words)
            yield Passage(str(language), text, Place(SITE), None, f"{key}.{language}", exact=False)
