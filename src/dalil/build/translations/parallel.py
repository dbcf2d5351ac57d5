"""A record in all its languages at once, provision by provision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial

from dalil.build.bodies import CHANGE, plain
from dalil.build.links import inputs_of, linked, name, own_places, targets
from dalil.build.page import Link, Notice, Page, Passage, Phrase
from dalil.build.recipe import Recipe
from dalil.build.records import alternates, section, trail
from dalil.build.sources import Level, level
from dalil.build.text import Speech
from dalil.build.translations.compared import Compared, compared, state_inputs
from dalil.build.translations.notices import Sentences, anchor
from dalil.i18n import Language, language
from dalil.load import addresses
from dalil.load.library import Expression, Library, Work
from dalil.memory.value import value
from dalil.model.record import Verification
from dalil.parity.part import FIELDS, PREAMBLE
from dalil.parity.state import State

HEAD = "title-and-summary"
"""The row of titles and summaries. No heading is called so: its id would have no hyphen."""
BEFORE = "before-all"
"""The row of what stands before the first heading."""
DEEPEST = 4
"""The level of the headings of rows at most: below each stand those of its languages."""


@value
class Cell:
    """A row in one language."""

    language: Language
    name: Phrase | None
    """The heading there; None where the language has no such part."""
    text: Passage | None
    notices: tuple[Notice, ...] = ()
    """In the language of the page."""
    missing: str = ""
    """What is said where the language has no such part."""


@value
class Row:
    """A provision in every language of its record, in the order of languages."""

    eid: str
    depth: int
    """The level of its heading."""
    heading: Phrase
    cells: tuple[Cell, ...]
    verification: Level | None = None


def parallel_recipes(speech: Speech) -> Iterator[Recipe]:
    """The page of every shown record that exists in this language and another."""
    code = speech.language.code
    for work in speech.library.works.values():
        if work.shown and code in work.expressions and addresses.has_parallel(work):
            yield Recipe(
                addresses.parallel(code, work.collection, work.id),
                partial(_page, speech, work, work.expressions[code]),
                partial(_inputs, speech, work),
            )


def _page(speech: Speech, work: Work, expression: Expression) -> Page:
    assert expression.wording is not None, "a library keeps only expressions that have words"
    code = speech.language.code
    record = addresses.record(code, work.collection, work.id)
    back = Link(speech.phrase(name(expression)), record)
    return Page(
        address=addresses.parallel(code, work.collection, work.id),
        language=speech.language,
        template="parallel.html",
        title=speech.words("parallel.title", title=expression.wording.title),
        description=speech.words("parallel.lead"),
        section=section(speech, work),
        trail=(*trail(speech, work), back),
        alternates=alternates(
            work, code, lambda code: addresses.parallel(code, work.collection, work.id)
        ),
        data={
            "summary": speech.words("parallel.lead"),
            "back": Link(speech.phrase(speech.words("parallel.back")), record),
            "original": speech.words(f"notices.text.{work.source.language}"),
            "languages": tuple(language(each) for each in work.expressions),
            "verification": level(speech, work.facts.verification, work.collection.name),
            "rows": tuple(rows(speech, work)),
        },
        indexed=False,
        inputs=_inputs(speech, work),
    )


def rows(speech: Speech, work: Work) -> Iterator[Row]:
    """Titles with summaries, then every part of the text, in the order of the original."""
    texts = _texts(speech.library, work.id)
    columns = [_Column(speech, work, each) for each in texts.each]
    heads = {HEAD: "parallel.head"}
    if work.source.body.preamble.strip():
        heads[BEFORE] = f"notices.parts.{PREAMBLE}"
    for key, words in heads.items():
        heading = speech.phrase(speech.words(words))
        yield Row(key, 2, heading, tuple([column.cell(key) for column in columns]))
    for eid, depth, verified in texts.places:
        yield Row(
            eid,
            depth,
            texts.heading(speech.language.code, eid),
            tuple([column.cell(eid) for column in columns]),
            level(speech, verified) if verified else None,
        )


def _places(work: Work) -> Iterator[tuple[str, int, Verification | None]]:
    """The ids of all headings with their levels, and how far what they state was verified.

    Those of the original come first, then what only others have. Notes on changes stand in the
    history of the record.
    """
    stated = {each.id: each.verification for each in work.facts.statements()}
    found: dict[str, int] = {}
    for expression in (work.source, *work.expressions.values()):
        for unit in expression.body.units:
            if not unit.eid.startswith(CHANGE):
                found.setdefault(unit.eid, min(max(unit.level, 2), DEEPEST))
    yield from ((eid, depth, stated.get(eid)) for eid, depth in found.items())


class _Text:
    """A record in one of its languages: what stands in a column on each page that shows it."""

    def __init__(self, library: Library, work: Work, expression: Expression) -> None:
        self.language = language(expression.language)
        self._targets = own_places(work, expression) | targets(
            library, expression.body, expression.language, ""
        )
        wording, body = expression.wording, expression.body
        assert wording is not None, "a library keeps only expressions that have words"
        summary = Passage(self.language, wording.title, _escaped(wording.summary), {})
        units = body.units[::-1]  # of several with one id the first counts
        self.names = {each.eid: Phrase(plain(each.heading), self.language) for each in units}
        self.cells = {each.eid: self._cell(self.names[each.eid], each.markdown) for each in units}
        self.cells[HEAD] = Cell(self.language, Phrase(wording.title, self.language), summary)
        if body.preamble.strip():
            self.cells[BEFORE] = self._cell(Phrase("", self.language), body.preamble)

    def _cell(self, name: Phrase, markdown: str) -> Cell:
        text = Passage(self.language, name.text, markdown, self._targets)
        return Cell(self.language, name, text)


class _Texts:
    """A record in all its languages: what is the same on each page that shows them."""

    def __init__(self, library: Library, work: Work) -> None:
        self._by_code = {
            code: _Text(library, work, each) for code, each in work.expressions.items()
        }
        self._source = self._by_code[work.source.language]
        self.each = tuple(self._by_code.values())
        self.places = tuple(_places(work))

    def heading(self, code: str, eid: str) -> Phrase:
        """The heading of a part in a language, else in the first that has it."""
        own = self._by_code[code].names.get(eid)
        others = (self._source, *self.each)
        return own or next(each.names[eid] for each in others if eid in each.names)


@lru_cache(maxsize=4)
def _texts(library: Library, id: str) -> _Texts:
    """A record in all its languages; the pages that show it are made one after the other."""
    return _Texts(library, library.works[id])


class _Column:
    """A record in one of its languages, seen from the language of the page."""

    def __init__(self, speech: Speech, work: Work, text: _Text) -> None:
        cells = text.cells
        said = _notices(compared(speech, work.id, text.language.code))
        noted = {key: replace(cells[key], notices=said[key]) for key in said if key in cells}
        self._cells = {**cells, **noted} if noted else cells
        self._missing = Cell(text.language, None, None, (), speech.words("parallel.missing"))

    def cell(self, key: str) -> Cell:
        """A row in this language."""
        return self._cells.get(key, self._missing)


def _notices(held: Compared | None) -> Mapping[str, tuple[Notice, ...]]:
    """What is to be said of each row; the original, which stands beside it, needs no link."""
    if held is None:
        return {}
    said = Sentences(held)
    found: dict[str, tuple[Notice, ...]] = {}
    for unit in held.state.units:
        if unit.state is State.MISSING or not said.anything(unit):
            continue
        label = said.part(unit) if unit.unit in FIELDS else ""
        key = BEFORE if unit.unit == PREAMBLE else unit.renamed or anchor(unit)
        found[key] = tuple(replace(each, link=None, part=label) for each in said.of(unit))
    of_fields = tuple(each for field in FIELDS for each in found.pop(field, ()))
    return {**found, HEAD: of_fields} if of_fields else found


def _escaped(text: str) -> str:
    """Plain words as Markdown that shows them as they are."""
    return "".join(f"\\{each}" if each in "\\`*_{}[]()#+-.!|<>" else each for each in text)


def _inputs(speech: Speech, work: Work) -> frozenset[str]:
    around = [
        other for each in work.expressions.values() for other in linked(speech.library, each.body)
    ]
    states = (state_inputs(speech, work.id, code) for code in work.expressions)
    return inputs_of([work, *around]).union(*states)
