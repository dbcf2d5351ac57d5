"""`dalil terms`: where documents use words that are better not used, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import click

from dalil.check.avoided import Avoidance
from dalil.check.papers import findings
from dalil.cli.command import command as named
from dalil.cli.report.text import show
from dalil.cli.session import Misuse, Session
from dalil.cli.terms.page import page
from dalil.cli.terms.plain import lines
from dalil.cli.terms.report import Looked
from dalil.cli.terms.table import table
from dalil.load.load import load
from dalil.load.papers.paper import PaperError
from dalil.load.papers.read import paper, papers
from dalil.load.project import CONTENT, find_root
from dalil.load.terms import TERMS, Terms, terms


@named("terms")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", type=click.Choice(["text", "html", "csv"]), default="text")
@click.pass_obj
def command(told: Session, paths: tuple[str, ...], form: str) -> int:
    """Exit 1 where something certain was found, 0 otherwise; a broken document does not count."""
    named = [Path(each) for each in paths]
    for each in named:
        if not each.exists():
            raise Misuse(told, "no-such-path", path=each)
    avoidance, note = _avoidance(told)
    with told.progress("terms"):
        looked = [_looked(each, avoidance) for each in _each_once(named)]
    if form == "csv":
        click.echo(table(looked, told), nl=False)
    elif form == "html":
        click.echo(page(looked, told, note), nl=False)
    else:
        show(lines(looked, told, note))
    return int(any(one.certain for each in looked for one in each.findings))


def _each_once(named: Iterable[Path]) -> Iterator[Path]:
    """The documents at what was named, each once."""
    seen = set()
    for each in named:
        for path in papers(each):
            if path not in seen:
                seen.add(path)
                yield path


def _looked(path: Path, avoidance: Avoidance) -> Looked:
    try:
        return Looked(str(path), findings(paper(path), avoidance))
    except PaperError as error:
        return Looked(str(path), unread=error.reason)


def _avoidance(told: Session) -> tuple[Avoidance, str]:
    """What to look for: the project's own list, else that of a new library; then that is said."""
    if told.folder is not None or find_root(Path.cwd()) is not None:
        library = load(told.project())
        if library.terms.avoided:
            return Avoidance(library.terms, library.titles), ""
        return Avoidance(starter()), told.words("cli.terms.no-list", path=TERMS)
    return Avoidance(starter()), told.words("cli.terms.no-project", path=f"{CONTENT}/")


def starter() -> Terms:
    """The list that a new library begins with."""
    return terms(files("dalil.cli").joinpath("starter", *TERMS.split("/")).read_text("utf-8"))
