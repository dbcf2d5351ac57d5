"""What stands at the top of a translation: what it is, how far it agrees, what prevails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dalil.build.bodies import plain
from dalil.build.page import Link, Notice, Phrase
from dalil.build.text import Speech
from dalil.build.translations.compared import Compared, compared
from dalil.build.translations.notices import anchor, notices
from dalil.memory.value import value
from dalil.model.values import PartialDate
from dalil.parity.state import State, UnitState

COUNTED = (State.STALE, State.MISSING, State.NUMBERS, State.UNVERIFIED)
"""States whose parts are counted at the top, the gravest first."""
PLACED = frozenset({State.STALE, State.NUMBERS})
"""Those of which a notice stands at the part: the count leads there."""
NAMED = 4
"""As many parts at most are named and linked at the top."""


@value
class StateLine:
    """A sentence about the whole of a translation."""

    text: str
    places: tuple[Link, ...] = ()
    """The parts it speaks of, where they are few."""
    warns: bool = True
    """Whether a reader should know it before trusting the text, on paper too."""


@value
class TranslationNote:
    """What a reader must know of a translation."""

    state: str
    sentence: str
    original: Link
    """The authoritative language."""
    lines: tuple[StateLine, ...] = ()
    notices: tuple[Notice, ...] = ()
    """Of parts that have no heading in the text: title, summary, notes in the history."""


@value
class Told:
    """All that a page says of itself as a translation."""

    note: TranslationNote | None
    """None for an original."""
    notices: Mapping[str, tuple[Notice, ...]]
    """By the heading below which they stand."""


def told(speech: Speech, key: str, elsewhere: Callable[[str], bool] = lambda _: False) -> Told:
    """What the page of a record or a hand-written page says of itself as a translation."""
    held = compared(speech, key)
    if held is None:
        return Told(None, {})
    found = notices(held, elsewhere)
    return Told(_note(held, found.top), found.at)


def _note(held: Compared, top: tuple[Notice, ...]) -> TranslationNote:
    block = held.words.translation
    kind = f"{block.state.value}.{block.method.value}" if block else "unstated"
    return TranslationNote(
        block.state.value if block else "unstated",
        held.speech.words(f"translation.{kind}", original=held.original),
        Link(Phrase(held.origin.name, held.origin), held.there(), elsewhere=held.origin),
        tuple(lines(held)),
        top,
    )


def lines(held: Compared) -> Iterator[StateLine]:
    """The state of a translation: how many parts are in doubt, or that nothing has changed."""
    words = held.speech.words
    units = [each for each in held.state.units if each.state is not State.EXTRA]
    doubtful = [(state, [each for each in units if state in each.states]) for state in COUNTED]
    if all(State.UNVERIFIED in each.states for each in units):
        yield StateLine(words("notices.page.unknown", original=held.original), warns=False)
        doubtful.pop()
    for state, found in doubtful:
        if found:
            counts = {"n": words.number(len(found)), "all": words.number(len(units))}
            text = words(f"notices.page.{state.value}", original=held.original, **counts)
            places = tuple(_places(held, found)) if state in PLACED else ()
            yield StateLine(text, places, state is not State.UNVERIFIED)
    if not any(found for _, found in doubtful) and len(doubtful) == len(COUNTED):
        yield _unchanged(held, units)


def _unchanged(held: Compared, units: list[UnitState]) -> StateLine:
    """That the original is what it was, said for the day of the last comparison."""
    day = PartialDate.parse(max(each.locked.date for each in units if each.locked))
    date = held.speech.date(day).text.text
    text = held.speech.words("notices.page.unchanged", original=held.original, date=date)
    return StateLine(text, warns=False)


def _places(held: Compared, found: list[UnitState]) -> Iterator[Link]:
    """Links to units that stand in the text, unless they are many."""
    for each in found if len(found) <= NAMED else ():
        eid = each.renamed or anchor(each)
        unit = held.words.body.unit(eid)
        if unit:
            yield Link(held.speech.phrase(plain(unit.heading)), held.here(eid))
