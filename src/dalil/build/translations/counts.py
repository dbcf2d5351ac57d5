"""How many translations there are, and how many of their parts are in which state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from dalil.build.chart import Bar, Rows, placed
from dalil.build.page import Link, Phrase
from dalil.build.text import Speech
from dalil.i18n import Language, languages
from dalil.i18n.numbers import per_cent
from dalil.load import addresses
from dalil.model.collection import collections
from dalil.parity.document import counted, coverage
from dalil.parity.state import State, TextState

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of counts."""

    eid: str
    heading: str
    caption: str
    first: str
    """What the rows are."""
    columns: tuple[Phrase, ...]
    rows: tuple[tuple[Link, tuple[str, ...]], ...]


def grids(speech: Speech, texts: tuple[TextState, ...]) -> tuple[Grid, ...]:
    """The counts by language, by collection and by state."""
    return (
        _by_language(speech, texts),
        _by_collection(speech, texts),
        _by_state(speech, texts),
    )


def chart(speech: Speech, texts: tuple[TextState, ...]) -> Iterator[Rows]:
    """How much of the library each language has, and how much of that matches the original."""
    exist, match = [], []
    for spoken, held in _each_language(texts):
        exist.append(_bar(speech, spoken, sum(each.exists for each in held), len(held)))
        match.append(_bar(speech, spoken, *coverage(each for each in held if each.exists)))
    for key, bars in (("exist", exist), ("match", match)):
        words = speech.words
        heading, note = words(f"translations.{key}.title"), words(f"translations.{key}.about")
        yield Rows(f"chart_{key}", heading, note, tuple(bars))


def _each_language(texts: Iterable[TextState]) -> Iterator[tuple[Language, list[TextState]]]:
    held = list(texts)
    for code, spoken in languages().items():
        own = [each for each in held if each.language == code]
        if own:
            yield spoken, own


def _bar(speech: Speech, spoken: Language, part: int, whole: int) -> Bar:
    share = Decimal(100 * part) / whole if whole else Decimal(0)
    shown = share.quantize(TENTH, ROUND_DOWN)  # a hundred is said of nothing less
    whole_number = shown.to_integral_value()
    shown = whole_number if whole_number == shown else shown
    x, width = placed(speech.language, shown)
    label = Link(Phrase(spoken.name, spoken), "", count=_of(speech, part, whole))
    return Bar(label, (), per_cent(speech.language, shown), x, width)


def _of(speech: Speech, part: int, whole: int) -> str:
    number = speech.words.number
    return speech.words("translations.of", n=number(part), all=number(whole))


def _by_language(speech: Speech, texts: tuple[TextState, ...]) -> Grid:
    rows = []
    for spoken, held in _each_language(texts):
        there = [each for each in held if each.exists]
        drafts = sum(any(State.DRAFT in unit.states for unit in each.units) for each in there)
        stale = sum(State.STALE in unit.states for each in there for unit in each.units)
        cells = (
            _of(speech, len(there), len(held)),
            _of(speech, *coverage(there)),
            speech.words.number(stale),
            _of(speech, drafts, len(there)),
        )
        rows.append((_name(spoken), cells))
    columns = ("exist", "match", "stale", "draft")
    return _grid(speech, "languages", rows, [speech.phrase(_column(speech, c)) for c in columns])


def _by_collection(speech: Speech, texts: tuple[TextState, ...]) -> Grid:
    works = speech.library.works
    spoken = [each for each, _ in _each_language(texts)]
    held: dict[str, list[TextState]] = {each: [] for each in (*collections(), "")}
    for text in texts:
        work = works.get(text.key)
        held[work.collection.folder if work else ""].append(text)
    rows = []
    for folder, own in held.items():
        by_language = [[each for each in own if each.language == one.code] for one in spoken]
        cells = [_of(speech, sum(t.exists for t in each), len(each)) for each in by_language]
        if own:
            rows.append((_shelf(speech, folder), tuple(cells)))
    return _grid(speech, "collections", rows, [Phrase(each.name, each) for each in spoken])


def _shelf(speech: Speech, folder: str) -> Link:
    if not folder:
        return Link(speech.phrase(speech.words("page.plural")), "")
    collection = collections()[folder]
    text = speech.phrase(speech.words(f"{collection.name}.plural"))
    return Link(text, addresses.index(speech.language.code, collection))


def _by_state(speech: Speech, texts: tuple[TextState, ...]) -> Grid:
    """How many parts are in each state: a part is counted where its worst state is."""
    spoken = list(_each_language(texts))
    counts = [counted(held) for _, held in spoken]
    rows = []
    for state in State:
        if any(each[state] for each in counts):
            label, about = state_words(speech, state)
            cells = tuple(speech.words.number(each[state]) for each in counts)
            rows.append((Link(speech.phrase(label), "", note=about), cells))
    return _grid(speech, "states", rows, [Phrase(each.name, each) for each, _ in spoken])


def state_words(speech: Speech, state: State) -> tuple[str, str]:
    """What a state is called, and what it means."""
    key = f"translations.states.{state.value}"
    return speech.words(f"{key}.label"), speech.words(f"{key}.about")


def _grid(
    speech: Speech, key: str, rows: Sequence[tuple[Link, tuple[str, ...]]], columns: list[Phrase]
) -> Grid:
    words = f"translations.tables.{key}"
    heading, caption, first = (
        speech.words(f"{words}.{each}") for each in ("title", "caption", "first")
    )
    return Grid(f"by_{key}", heading, caption, first, tuple(columns), tuple(rows))


def _column(speech: Speech, name_: str) -> str:
    return speech.words(f"translations.columns.{name_}")


def _name(spoken: Language) -> Link:
    return Link(Phrase(spoken.name, spoken), "")
