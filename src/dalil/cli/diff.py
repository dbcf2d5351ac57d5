"""`dalil diff`: what of a translation needs work, each part beside its original."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import click

from dalil.cli.command import command as named
from dalil.cli.keep import former
from dalil.cli.lookup import pair as one_pair
from dalil.cli.report import text
from dalil.cli.session import Misuse, Session, known_language
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.load.load import load
from dalil.parity.pair import Pair
from dalil.parity.parity import parity
from dalil.parity.part import Part, parts
from dalil.parity.state import State, UnitState
from dalil.parity.wording_change import Kind, Stretch, changed
from dalil.text.isolates import isolated, visible

MARKS = {
    Kind.KEPT: ("", "", ""),
    Kind.DELETED: ("[-", "-]", "red"),
    Kind.INSERTED: ("{+", "+}", "green"),
}
"""What stands around words that went and came, as in `git diff --word-diff`, and the colour."""
SHOWN = frozenset({State.STALE, State.MISSING, State.EXTRA, State.NUMBERS})
"""States in which a part is work for a translator."""


@named("diff", members=True)
@click.argument("id", metavar="ID")
@click.argument("into", metavar="LANG")
@click.pass_obj
def command(told: Session, id: str, into: str) -> None:
    """Print every part that needs work: what the original said, what it says, the translation."""
    project = told.project()
    code = known_language(into)
    if not code:
        raise Misuse(told, "no-such-language", name=into, known=", ".join(languages()))
    with told.progress("read"):
        library = load(project)
    pair = one_pair(told, library, id)
    if code == pair.source.language:
        raise Misuse(told, "is-source-language", id=pair.key, language=told.name(code))
    state = parity(library).text(pair.key, code)
    assert state is not None, "every pair has a state in every other language"
    if not state.exists:
        told.say("diff.absent", id=pair.key, lang=code)
        return
    work = [each for each in state.units if SHOWN & set(each.states)]
    for unit in work:
        text.show(_unit(told, library, pair, code, unit))
    fresh = [each.unit for each in state.units if State.UNVERIFIED in each.states]
    if fresh:
        units = told.words("cli.count.and").join(fresh)
        told.say("diff.unverified", path=state.path, units=units)
    if work or fresh:
        told.say("diff.next", id=pair.key, lang=code)
    else:
        told.say("diff.nothing", path=state.path)


def _unit(
    told: Session, library: Library, pair: Pair, code: str, unit: UnitState
) -> Iterator[text.Line]:
    words = pair.translations[code]
    assert words is not None
    now = parts(pair.source.wording, pair.source.body).get(unit.unit)
    held = parts(words.wording, words.body)
    own = held.get(unit.unit) or held.get(unit.renamed)
    states = told.words("cli.count.and").join(
        told.text(f"state.{each}") for each in unit.states if each in SHOWN
    )
    since = f" ({unit.locked.date})" if unit.locked else ""
    yield (
        (f"{words.draft.path}:{unit.line}  {unit.unit}", "bold"),
        (f"  {isolated(f'{states}{since}', told.language)}", "yellow"),
    )
    before = None
    if State.STALE in unit.states and unit.locked:
        name = unit.renamed or unit.unit
        before = former(library, pair, name, unit.locked.source)
        if before is None:
            yield ((told.text("diff.no-earlier"), "dim"),)
    yield from _words("diff.original", now, before, pair.source.language, told)
    if State.NUMBERS in unit.states:
        separator = told.words("cli.count.and")
        lacking, surplus = (separator.join(each) or "–" for each in (unit.lacking, unit.surplus))
        yield ((told.text("diff.numbers", lacking=lacking, surplus=surplus), ""),)
    yield from _words("diff.translation", own, None, code, told)
    yield (("", ""),)


def _words(
    key: str, part: Part | None, before: Part | None, code: str, told: Session
) -> Iterator[text.Line]:
    """A part as it stands; where its former text is known, with what went and what came."""
    yield ((told.text(key, language=told.name(code)), "bold"),)
    if part is None:
        yield ((f"  {told.text('diff.none')}", "dim"),)
        return
    stretches = changed((before or part).words, part.words)
    line: list[text.Piece] = [("  ", "")]
    for words, kind in _apart(stretches):
        opens, closes, style = MARKS[kind]
        for number, piece in enumerate(words.split("\n")):
            if number:
                yield tuple(line)
                line = [("  ", "")]
            if piece:
                line.append((f"{opens}{visible(piece)}{closes}", style))
    yield tuple(line)


def _apart(stretches: tuple[Stretch, ...]) -> Iterator[tuple[str, Kind]]:
    """Stretches without the space behind them; none stands between what went and what came."""
    for each, after in zip_longest(stretches, stretches[1:]):
        words = each.text.rstrip()
        yield words, each.kind
        if each.kind is not Kind.DELETED or after is None or after.kind is not Kind.INSERTED:
            yield each.text[len(words) :], Kind.KEPT
