"""`dalil sync`: a person says that a translation agrees with its original, and the lock says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.lookup import pair as one_pair
from dalil.cli.session import Misuse, Refused, Session, known_language
from dalil.i18n import languages
from dalil.load.conflict import MERGE_MARKER
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.lock import Locked, written
from dalil.load.repair import edited
from dalil.load.tick import without_tick
from dalil.parity.locking import Agreed, Refusal, agreed, explaining, merged
from dalil.parity.pair import Pair, Words, pairs
from dalil.parity.parity import Parity, parity, translations
from dalil.parity.state import State

MANY = 12
"""Files that are named one by one."""


@dataclass(slots=True)
class Work:
    """What one run of the command changes."""

    library: Library
    found: Parity
    told: Session
    lines: dict[str, dict[str, tuple[Locked, ...]]] = field(default_factory=dict)
    """New lines by lock, then by row; files that are no tables have one row without a name."""
    refused: list[Refusal] = field(default_factory=list)
    ticked: list[Words] = field(default_factory=list)
    """Texts whose tick was taken over whole."""

    def take(self, lock: str, row: str, done: Agreed) -> None:
        """Keep what was agreed."""
        self.lines.setdefault(lock, {})[row] = done.lines
        self.refused += done.refused

    def files(self) -> Iterator[tuple[str, str]]:
        """Every file that changes: path, new text."""
        for lock, rows in self.lines.items():
            lines = merged(self.library, lock, rows) if "" not in rows else list(rows[""])
            held = self.library.locks.get(lock)
            text = written(lines, self.told.words("cli.sync.head")) if lines else ""
            if text != (held.text if held else ""):
                yield lock, text
        by_file: dict[str, list[Words]] = {}
        for words in self.ticked:
            by_file.setdefault(words.draft.path, []).append(words)
        for path, texts in by_file.items():
            edits = [edit for each in texts if (edit := without_tick(each.draft))]
            yield path, edited(texts[0].draft.text, edits)


@named("sync", members=True)
@click.argument("id", metavar="[ID]", required=False)
@click.argument("into", metavar="[LANG]", required=False)
@click.option("--unit", "units", multiple=True, metavar="UNIT")
@click.option("--minor", is_flag=True)
@click.option("--reason", default="", metavar="TEXT")
@click.option("--all", "everything", is_flag=True)
@click.pass_obj
def command(
    told: Session,
    id: str | None,
    into: str | None,
    units: tuple[str, ...],
    minor: bool,
    reason: str,
    everything: bool,
) -> int:
    """Exit 1 where something was not accepted; what was accepted is written all the same."""
    project = told.project()
    if (minor != bool(reason.strip())) or "\n" in reason:
        raise Misuse(told, "minor-needs-reason")
    if (everything and (id or minor)) or (id is None and (units or minor)):
        raise Misuse(told, "sync-what")
    with told.progress("read"):
        library = load(project)
    work = Work(library, parity(library), told)
    if id is None:
        _all(work) if everything else _ticks(work)
    else:
        _one(work, one_pair(told, library, id), into, units, " ".join(reason.split()))
    _readable(work)
    changed = dict(work.files())
    for path, text in changed.items():
        if text:
            write(project.root / path, text)
        else:
            (project.root / path).unlink(missing_ok=True)
    if len(changed) > MANY:
        told.say("sync.done-many", files=told.count("files", len(changed)))
    for path in sorted(changed) if len(changed) <= MANY else ():
        told.say("sync.done", path=path)
    if not changed and not work.refused:
        told.say("sync.nothing")
    for each in work.refused:
        click.echo(_refusal(each, told), err=True)
    return int(bool(work.refused))


def _readable(work: Work) -> None:
    """See that no lock is written over in which git left a conflict: its lines would be lost.

    Raises:
        Refused: there is one.
    """
    for path in work.lines:
        held = work.library.locks.get(path)
        if held and any(each.code == MERGE_MARKER.code for each in held.problems):
            raise Refused(work.told, "lock-in-conflict", path=path)


def _one(work: Work, pair: Pair, into: str | None, units: tuple[str, ...], minor: str) -> None:
    code = known_language(into) if into else pair.source.language
    if not code:
        raise Misuse(work.told, "no-such-language", name=into, known=", ".join(languages()))
    if code == pair.source.language:
        _explanations(work, pair, minor, asked=True)
        return
    words = pair.translations.get(code)
    if words is None:
        raise Misuse(work.told, "no-translation", id=pair.key, language=work.told.name(code))
    _text(work, pair, words, units, minor)


def _text(work: Work, pair: Pair, words: Words, units: tuple[str, ...], minor: str) -> bool:
    """Lock a translation; whether all that was asked for was accepted."""
    text = work.found.text(pair.key, words.language)
    assert text is not None, "every translation has a state"
    done = agreed(pair, words, text, work.told.today, units, minor)
    work.take(words.lock, words.row, done)
    return not done.refused


def _explanations(work: Work, pair: Pair, minor: str, *, asked: bool) -> None:
    states = work.found.explaining(pair.key)
    if asked and not states:
        into = ", ".join(pair.translations)
        raise Misuse(work.told, "sync-into-what", id=pair.key, known=into)
    if states:
        work.take(states[0].lock, "", explaining(states, work.told.today, minor))


def first_locks(told: Session, library: Library) -> dict[str, str]:
    """The locks of a library in which nothing was ever compared: path, text."""
    work = Work(library, parity(library), told)
    _all(work)
    return dict(work.files())


def _all(work: Work) -> None:
    """Lock what nobody has compared yet; what is stale, or wrong, is left to a person."""
    for pair, words, text in translations(work.library):
        fresh = [
            each.unit
            for each in text.units
            if State.UNVERIFIED in each.states and State.NUMBERS not in each.states
        ]
        if fresh:
            _text(work, pair, words, tuple(fresh), "")
    for pair in pairs(work.library):
        states = work.found.explaining(pair.key)
        if any(each.state is State.UNVERIFIED for each in states):
            done = explaining(states, work.told.today, "")
            work.take(states[0].lock, "", Agreed(done.lines))


def _ticks(work: Work) -> None:
    """Turn every tick into lines of the lock; one that cannot be taken over whole stays."""
    for pair in pairs(work.library):
        for words in pair.written():
            ticked = words.translation.synced if words.translation else None
            if ticked is not None and _text(work, pair, words, ticked, ""):
                work.ticked.append(words)


def _refusal(each: Refusal, told: Session) -> str:
    typed = f"{each.key} {each.language} --unit {each.unit}" if each.language else each.key
    values: dict[str, str] = {"path": each.path, "unit": each.unit, "typed": typed}
    if each.state:
        separator = told.words("cli.count.and")
        values |= {
            "lacking": separator.join(each.state.lacking) or "–",
            "surplus": separator.join(each.state.surplus) or "–",
        }
    explained = each.reason == "unchanged" and not each.language
    return told.text(f"sync.refused.{'explanation' if explained else each.reason}", **values)
