"""`dalil fix`: make the repairs that are certain, and show the difference."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from difflib import unified_diff

import click

from dalil.check.rules.arabic_letters import ARABIC_LETTERS
from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.mending import Mended, Mending, mending
from dalil.cli.report import text
from dalil.cli.selection import selection
from dalil.cli.session import Session
from dalil.diagnostics import Autofix, Diagnostic, Severity
from dalil.load.project import Project
from dalil.text.isolates import visible

STYLES = {"+": "green", "-": "red", "@": "cyan"}


@named("fix", members=True)
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--letters", is_flag=True)
@click.option("--suggested", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.pass_obj
def command(
    told: Session, paths: tuple[str, ...], letters: bool, suggested: bool, dry_run: bool
) -> int:
    """Exit 0 where all that could be mended was, 1 where a repair was refused."""
    project = told.project()
    selected = selection(told, project, paths)
    with told.progress("fix"):
        outcome = mending(project, selected, _wanted(letters=letters, suggested=suggested))
    good = tuple(each for each in outcome.files if not each.harm)
    for each in outcome.files:
        text.show(_refusal(each, told) if each.harm else _difference(each, told))
    if good and not dry_run and (not suggested or _agreed(told)):
        _write(project, good)
        told.say("fix.done", files=told.count("files", len(good)))
    elif good:
        told.say("fix.nothing-written", files=told.count("files", len(good)))
    _say_what_is_left(outcome, told)
    return int(len(good) < len(outcome.files))


def _wanted(*, letters: bool, suggested: bool) -> Callable[[Diagnostic], bool]:
    """Which repairs are made; those of Arabic letters in Kurdish only when asked for by name."""

    def wanted(diagnostic: Diagnostic) -> bool:
        if diagnostic.code == ARABIC_LETTERS.code:
            return letters and bool(diagnostic.edits)
        if diagnostic.autofix is Autofix.SUGGEST:
            return suggested
        return diagnostic.autofix is Autofix.YES

    return wanted


def _write(project: Project, files: tuple[Mended, ...]) -> None:
    for each in files:
        write(project.root / each.path, each.after)


def _difference(mended: Mended, told: Session) -> Iterator[text.Line]:
    before = mended.before.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if before == mended.after:
        yield ((visible(mended.path), "bold"),)
        yield ((told.text("fix.normalised"), ""),)
    lines = unified_diff(
        before.splitlines(), mended.after.splitlines(), mended.path, mended.path, lineterm="", n=1
    )
    for line in lines:
        yield ((visible(line), STYLES.get(line[:1], "")),)


def _refusal(mended: Mended, told: Session) -> Iterator[text.Line]:
    yield ((visible(mended.path), "bold"),)
    yield ((told.text("fix.refused"), "yellow"),)
    for each in mended.harm:
        yield from text.block(each, told)


def _agreed(told: Session) -> bool:
    """Whether the person at the terminal wants what was shown; without a terminal, yes."""
    if not sys.stdin.isatty():
        return True
    click.echo(told.text("fix.ask"), nl=False)
    return sys.stdin.readline().strip().lower() in told.words("cli.fix.agree").split()


def _say_what_is_left(outcome: Mending, told: Session) -> None:
    if not outcome.files:
        told.say("fix.nothing")
    errors = sum(each.severity is Severity.ERROR for each in outcome.left)
    if errors:
        told.say("fix.left", errors=told.count("error", errors))
