"""What a report on a proposal says, as sections of lines; how they are written comes after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.cli.proposal.entries import PAGE, Entry, Kind, Touch
from dalil.cli.proposal.proposal import Proposal
from dalil.cli.proposal.texts import Turn, title
from dalil.cli.session import Session
from dalil.diagnostics import Diagnostic
from dalil.diagnostics.wording import sentences
from dalil.parity.state import State


@dataclass(frozen=True, slots=True)
class Own:
    """Words of ours."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Running words that a file may have a hand in."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """An id, a path, a code: written from left to right in every language."""

    text: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A title, and where its page stands in the preview; the address is empty where it does not."""

    title: str
    address: str


Piece = Own | Quoted | Code | Linked
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one matter under a heading."""

    heading: str
    lines: tuple[Line, ...]
    note: str = ""
    """A sentence above the lines."""


def sections(found: Proposal, told: Session) -> Iterator[Section]:
    """The sections that have something to say, what matters most first."""
    words = told.words
    every = (
        ("new", tuple(_problem(each, told) for each in found.problems.new), ""),
        ("entries", tuple(tuple(_entry(each, told)) for each in found.entries), ""),
        ("worse", tuple(tuple(_turn(each, found, told)) for each in found.turns.worse), ""),
        ("shared", tuple((Code(each),) for each in found.shared), ""),
        ("mended", tuple(_problem(each, told) for each in found.problems.mended), ""),
        ("level", tuple(tuple(_turn(each, found, told)) for each in found.turns.level), ""),
        ("beyond", tuple((Code(each),) for each in found.beyond), words("cli.proposal.beyond")),
    )
    for name, lines, note in every:
        if lines:
            number = words.number(len(lines))
            heading = words(f"cli.proposal.sections.{name}")
            yield Section(f"{heading} ({number})", lines, note)


def _problem(problem: Diagnostic, told: Session) -> Line:
    message, hint = sentences(problem, told.language)
    place = problem.place
    return (
        Own(told.words(f"cli.severity.{problem.severity}")),
        Code(f"{place.path}:{place.line}:{place.column}"),
        Code(problem.code),
        Quoted(f"{message} {hint}".strip()),
    )


def _entry(entry: Entry, told: Session) -> Iterator[Piece]:
    words = told.words
    key = "cli.proposal.page" if entry.collection == PAGE else f"{entry.collection}.one"
    yield Own(f"{words(f'cli.proposal.kind.{entry.kind}')}: {words(key)}")
    yield Linked(entry.title, "" if entry.draft else entry.address)
    yield Code(entry.key)
    if entry.former:
        yield Own(words("cli.proposal.former"))
        yield Code(entry.former)
    told_of = [_touch(entry, code, told) for code in entry.languages]
    if told_of:
        yield Own(f"({words('cli.count.and').join(told_of)})")
    if entry.draft:
        yield Own(words("cli.proposal.draft"))


def _touch(entry: Entry, code: str, told: Session) -> str:
    """A language, and what happened in it where that is not what happened to the whole."""
    touch = entry.languages[code]
    if entry.kind in (Kind.ADDED, Kind.REMOVED):
        touch = Touch.CHANGED
    name = told.name(code)
    return told.words(f"cli.proposal.touch.{touch}", language=name)


def _turn(turn: Turn, found: Proposal, told: Session) -> Iterator[Piece]:
    words = told.words
    explained = turn.explains and turn.state is State.STALE
    state = words(f"cli.proposal.state.{'explained' if explained else turn.state}")
    name = words(
        "cli.proposal.explains" if turn.explains else f"accessibility.languages.{turn.language}"
    )
    yield Own(f"{name}: {state}")
    yield Quoted(title(found.library, turn.key, told.language.code))
    yield Code(turn.key)
    if turn.whole:
        yield Own(words("cli.proposal.whole"))
    else:
        yield Code(", ".join(turn.units))
