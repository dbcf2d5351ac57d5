"""`dalil build`: check everything, then write the site; with errors nothing is written."""

from __future__ import annotations

import time
from pathlib import Path

import click

from dalil.check.check import check
from dalil.cli.check import fails
from dalil.cli.command import command as named
from dalil.cli.kept import Kept
from dalil.cli.leaks import searched, see_that_public
from dalil.cli.report import text
from dalil.cli.session import Misuse, Refused, Session
from dalil.diagnostics import Severity
from dalil.engine.write import is_ours
from dalil.load.library import Library
from dalil.load.project import SITE as SETTINGS

SITE = "site"
"""The folder below the project that a site is written to, unless `--site-dir` says otherwise."""


@named("build", members=True)
@click.option("--site-dir", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--public", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--strict", is_flag=True)
@click.option("--clean", is_flag=True)
@click.option("--jobs", type=click.IntRange(1), metavar="N")
@click.pass_obj
def command(
    told: Session,
    site_dir: Path | None,
    public: Path | None,
    strict: bool,
    clean: bool,
    jobs: int | None,
) -> int:
    """Exit 0 where the site was written, 1 where problems kept it from being written."""
    from dalil.build.site import site
    from dalil.engine.parts import Parts
    from dalil.engine.render import Renderer
    from dalil.engine.write import NotOursError, write
    from dalil.load.load import load

    started = time.perf_counter()
    jobs = jobs or told.jobs
    project = told.project()
    if project.public is not None and site_dir is None:
        raise Misuse(told, "members-need-folder")
    if public is not None:
        if project.public is None:
            raise Misuse(told, "public-of-members")
        see_that_public(told, public)
    if project.public is not None and not (project.site_url and project.public.site_url):
        raise Refused(told, "members-need-addresses", file=SETTINGS)
    kept = Kept(project, clean=clean)
    with told.progress("read"):
        library = load(project, memory=kept.memory)
    with told.progress("check"):
        found = check(library, jobs)
    text.show_all([each for each in found if each.severity is not Severity.NOTE], told)
    if fails(found, strict=strict):
        click.echo(text.summary(found, len(library.drafts), told))
        told.say("build.stopped")
        return 1
    folder = (site_dir or project.root / SITE).resolve()
    _keep_apart(told, folder, project.root)
    if project.public is not None:
        _keep_closed(told, folder, project.public.root)
        if _leaking(told, library, public or project.public.root / SITE):
            told.say("build.stopped")
            return 1
    made = site(library)
    with told.progress("write"):
        try:
            maker = Renderer(made, project.root, (project.public or project).root)
            parts = Parts(library, maker, kept.earlier(folder))
            left = write(parts.every(jobs), folder, members=project.public is not None)
        except NotOursError as error:
            raise Refused(told, "folder-not-ours", folder=folder) from error
    kept.save(folder, left)
    seconds = told.words.number(f"{time.perf_counter() - started:.1f}")
    pages = told.count("pages", len(made.recipes))
    told.say(
        "build.done",
        pages=pages,
        files=told.count("files", len(left)),
        folder=folder,
        seconds=seconds,
    )
    return 0


def _leaking(told: Session, library: Library, public: Path) -> bool:
    """Whether the public site holds anything that is for members; it is said where nobody knows."""
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
    if folder == public or public in folder.parents:
        raise Refused(told, "members-site-in-project", folder=folder, project=public)
    for each in folder.parents:
        if is_ours(each):
            raise Refused(told, "members-site-in-public", folder=folder, site=each)
