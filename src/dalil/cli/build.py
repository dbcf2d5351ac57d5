"""`dalil build`: check everything, then write the site; with errors nothing is written."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dalil.cli.command import command as named
from dalil.cli.kept import Kept, Outcome
from dalil.cli.leaks import searched, see_that_public
from dalil.cli.profiled import profiled
from dalil.cli.report import text
from dalil.cli.session import Misuse, Refused, Session
from dalil.diagnostics import Severity
from dalil.load.project import SITE as SETTINGS
from dalil.load.project import Project

if TYPE_CHECKING:
    from dalil.load.library import Library

SITE = "site"
"""The folder below the project that a site is written to, unless `--site-dir` says otherwise."""
LEAST = 0.005
"""The share of the time from which on a room is worth a line."""


@named("build", members=True)
@click.option("--site-dir", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--public", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--strict", is_flag=True)
@click.option("--clean", is_flag=True)
@click.option("--profile", is_flag=True)
@click.option("--jobs", type=click.IntRange(1), metavar="N")
@click.pass_obj
def command(
    told: Session,
    site_dir: Path | None,
    public: Path | None,
    strict: bool,
    clean: bool,
    profile: bool,
    jobs: int | None,
) -> int:
    """Exit 0 where the site was written, 1 where problems kept it from being written."""
    started = time.perf_counter()
    project = told.project()
    if public is not None and project.public is not None:
        see_that_public(told, public)
    folder = _folder(told, project, site_dir, public)
    kept = Kept(project, folder, strict=strict, clean=clean)
    outcome = kept.outcome()
    if outcome:
        text.show_all(outcome.found, told)
    elif profile:
        outcome, rooms = profiled(partial(built, told, kept, folder, public, strict, 1))
        _show(told, rooms)
    else:
        outcome = built(told, kept, folder, public, strict, jobs or told.jobs)
    if outcome is None:
        told.say("build.stopped")
        return 1
    told.say(
        "build.done",
        pages=told.count("pages", outcome.pages),
        files=told.count("files", outcome.files),
        folder=folder,
        seconds=told.words.number(f"{time.perf_counter() - started:.1f}"),
    )
    return 0


def built(
    told: Session, kept: Kept, folder: Path, public: Path | None, strict: bool, jobs: int
) -> Outcome | None:
    """Read, check and write; None where problems keep the site from being written."""
    from dalil.build.site import site
    from dalil.check.check import check
    from dalil.cli.check import fails
    from dalil.engine.parts import Parts
    from dalil.engine.render import Renderer
    from dalil.engine.write import NotOursError, writing
    from dalil.load.load import load

    project = kept.project
    with told.progress("read"):
        library = load(project, memory=kept.memory, jobs=jobs, held=kept.held)
    with told.progress("check"):
        found = check(library, jobs)
    said = tuple(each for each in found if each.severity is not Severity.NOTE)
    text.show_all(said, told)
    if fails(found, strict=strict):
        click.echo(text.summary(found, len(library.drafts), told))
        return None
    there = project.public and (public or project.public.root / SITE)
    if there and _leaking(told, library, there):
        return None
    try:
        with writing(folder, kept.earlier, members=project.public is not None) as fresh:
            with told.progress("compute"):
                maker = Renderer(site(library), project.root, (project.public or project).root)
                parts = Parts(library, maker, kept.earlier)
            left = dict(told.counted("write", parts.every(jobs, fresh.keep), parts))
            fresh.publish(left)
    except NotOursError as error:
        raise Refused(told, "folder-not-ours", folder=folder) from error
    outcome = Outcome(said, parts.pages, len(left))
    kept.save(left, outcome)
    return outcome


def _show(told: Session, rooms: Mapping[str, float]) -> None:
    told.say("build.times")
    whole = sum(rooms.values())
    for name, seconds in rooms.items():
        if seconds >= LEAST * whole:
            click.echo(f"{seconds:8.2f}  {seconds / whole:4.0%}  {name}")


def _folder(told: Session, project: Project, site_dir: Path | None, public: Path | None) -> Path:
    """The folder to write to, which harms nothing and nobody."""
    if project.public is None and public is not None:
        raise Misuse(told, "public-of-members")
    if project.public is not None and site_dir is None:
        raise Misuse(told, "members-need-folder")
    if project.public is not None and not (project.site_url and project.public.site_url):
        raise Refused(told, "members-need-addresses", file=SETTINGS)
    folder = (site_dir or project.root / SITE).resolve()
    _keep_apart(told, folder, project.root)
    if project.public is not None:
        _keep_closed(told, folder, project.public.root)
    return folder


def _leaking(told: Session, library: Library, public: Path) -> bool:
    """Whether the public site holds anything that is for members; it is said where nobody knows."""
    from dalil.engine.write import is_ours

    if not is_ours(public):
        told.say("leaks.unsearched", folder=public)
        return False
    found, files = searched(told, library, public)
    text.show_all(found, told)
    if not found:
        told.say("leaks.none", files=told.count("files", files), folder=public)
    return bool(found)


def _keep_apart(told: Session, folder: Path, root: Path) -> None:
    """The site never replaces what it is made from."""
    kept = [root, *(root / name for name in ("content", "docs", "theme", "hooks"))]
    if folder in kept or folder in root.parents or any(each in folder.parents for each in kept[1:]):
        raise Refused(told, "folder-is-source", folder=folder)


def _keep_closed(told: Session, folder: Path, public: Path) -> None:
    """A site for members lies neither in the public project nor in the public site."""
    from dalil.engine.write import is_ours

    if folder == public or public in folder.parents:
        raise Refused(told, "members-site-in-project", folder=folder, project=public)
    for each in folder.parents:
        if is_ours(each):
            raise Refused(told, "members-site-in-public", folder=folder, site=each)
