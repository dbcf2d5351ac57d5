"""`dalil leaks`: whether a built public site holds anything that is for members."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dalil.cli.command import command as named
from dalil.cli.report import data, text
from dalil.cli.session import Misuse, Refused, Session
from dalil.diagnostics import Diagnostic

if TYPE_CHECKING:
    from dalil.load.library import Library


@named("leaks", members=True)
@click.argument("folder", metavar="PUBLIC_DIR", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_obj
def command(told: Session, folder: Path, form: str) -> int:
    """Exit 0 where nothing was found, 1 where something was."""
    from dalil.load.load import load

    if told.members is None:
        raise Misuse(told, "leaks-of-whom")
    project = told.project()
    see_that_public(told, folder)
    with told.progress("read"):
        library = load(project)
    found, files = searched(told, library, folder)
    if form == "json":
        click.echo(data.array(found, told.language))
    else:
        text.show_all(found, told)
        told.say(
            "leaks.found" if found else "leaks.none",
            files=told.count("files", files),
            leaks=told.count("leaks", len(found)),
            folder=folder,
        )
    return int(bool(found))


def see_that_public(told: Session, folder: Path) -> None:
    """See that a folder holds a public site that a build of ours made.

    Raises:
        Misuse: it is not there.
        Refused: it holds something else, or a site for members.
    """
    from dalil.engine.write import is_ours

    if not folder.is_dir():
        raise Misuse(told, "no-such-folder", folder=folder)
    if is_ours(folder, members=True):
        raise Refused(told, "leaks-of-members", folder=folder)
    if not is_ours(folder):
        raise Refused(told, "folder-not-ours", folder=folder)


def searched(told: Session, library: Library, folder: Path) -> tuple[list[Diagnostic], int]:
    """What a public site holds of a library for members, and how many files were searched."""
    from dalil.leaks.finding import findings
    from dalil.leaks.scan import files_of, leaks
    from dalil.leaks.secrets import secrets

    with told.progress("leaks"):
        found = leaks(folder, secrets(library), told.jobs)
    return sorted(findings(found, folder.as_posix())), len(files_of(folder))
