"""Problems as an editor reads them in a terminal, one block each."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Iterator

import click

from dalil.cli.report.excerpt import excerpt
from dalil.cli.session import Session
from dalil.diagnostics import Autofix, Diagnostic, Severity
from dalil.diagnostics.wording import sentences
from dalil.text.isolates import isolated, visible

Piece = tuple[str, str]
"""A text and the style it has on a terminal."""
Line = tuple[Piece, ...]

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def block(diagnostic: Diagnostic, told: Session) -> Iterator[Line]:
    """The lines of one problem: place, code, sentence, excerpt, way out."""
    place, colour = diagnostic.place, COLOURS[diagnostic.severity]
    message, hint = sentences(diagnostic, told.language)
    yield ((f"{visible(place.path)}:{place.line}:{place.column}", "bold"),)
    severity = told.words(f"cli.severity.{diagnostic.severity}")
    yield ((diagnostic.code, colour), (f"  {diagnostic.slug}   ", ""), (severity, colour))
    yield ((_running(message, told), ""),)
    yield from _excerpt(diagnostic, colour)
    if hint:
        yield _labelled("hint", _running(hint, told), told)
    if diagnostic.autofix is Autofix.YES:
        yield _labelled("autofix", isolated(_fix(diagnostic), told.language), told)
    yield _labelled("more", isolated(f"dalil explain {diagnostic.code}", told.language), told)


def _running(text: str, told: Session) -> str:
    return isolated(visible(text), told.language)


def _labelled(key: str, text: str, told: Session) -> Line:
    return ((f"{told.words(f'cli.report.{key}')}:", "bold"), (f"  {text}", ""))


def _fix(diagnostic: Diagnostic) -> str:
    return f"dalil fix {shlex.quote(visible(diagnostic.place.path))}"


def _excerpt(diagnostic: Diagnostic, colour: str) -> Iterator[Line]:
    shown = excerpt(diagnostic)
    if shown is None:
        return
    number = f"{diagnostic.place.line:>3}"
    yield ((f"{number} | ", "dim"), (shown.text, ""))
    blank = " " * len(number)
    yield ((f"{blank} | ", "dim"), (" " * shown.indent + "^" * shown.width, colour))


def summary(found: Iterable[Diagnostic], read: int, told: Session) -> str:
    """How many problems there are, and in how many files."""
    problems = list(found)
    if not problems:
        return isolated(told.text("check.clean", files=told.count("files", read)), told.language)
    kinds = ((each, sum(one.severity is each for one in problems)) for each in Severity)
    counts = [told.count(str(kind), number) for kind, number in kinds if number]
    files = told.count("in-files", len({each.place.path for each in problems}))
    joined = told.words("cli.count.and").join(counts)
    return told.text("check.summary", counts=joined, files=files)


def show(lines: Iterable[Line]) -> None:
    """Print lines, in colour on a terminal and plain elsewhere."""
    if not sys.stdout.isatty():
        for line in lines:
            click.echo("".join(text for text, _ in line))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


def show_all(found: Iterable[Diagnostic], told: Session) -> None:
    """Print every problem, an empty line after each."""
    for each in found:
        show((*block(each, told), (("", ""),)))
