"""`dalil check`: read the whole library, say everything that is wrong."""

from __future__ import annotations

from collections.abc import Sequence

import click

from dalil.check.check import check
from dalil.cli.command import command as named
from dalil.cli.kept import remembered
from dalil.cli.report import data, github, gitlab, text
from dalil.cli.selection import read, selection
from dalil.cli.session import Session
from dalil.diagnostics import Diagnostic, Severity
from dalil.load.load import load


@named("check", members=True)
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "gitlab"]), default="text"
)
@click.option("--strict", is_flag=True)
@click.pass_obj
def command(told: Session, paths: tuple[str, ...], form: str, strict: bool) -> int:
    """Exit 0 where nothing fails, 1 where something does."""
    project = told.project()
    selected = selection(told, project, paths)
    with told.progress("read"):
        library = load(project, memory=remembered(project), jobs=told.jobs)
    with told.progress("check"):
        found = sorted(each for each in check(library, told.jobs) if each.place.path in selected)
    _print(found, form, read(library, selected), told)
    return int(fails(found, strict=strict))


def fails(found: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Whether the problems change the exit status: errors do, warnings if `strict`, notes never."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(each.severity in failing for each in found)


def _print(found: Sequence[Diagnostic], form: str, files: int, told: Session) -> None:
    if form == "json":
        click.echo(data.array(found, told.language))
        return
    if form == "gitlab":
        click.echo(gitlab.array(found, told.language))
        return
    if form == "github":
        for each in found:
            click.echo(github.annotation(each, told.language))
        return
    text.show_all(found, told)
    click.echo(text.summary(found, files, told))
