"""What is typed for a configuration, and the plan that follows from it and from the project."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dalil.cli.session import Session
from dalil.cli.wrongs import Wrongs
from dalil.load.chat import chat_of
from dalil.server.plan import Plan
from dalil.server.side import FOLDER, Side, UnfitError, quarrel, side

PUBLIC, MEMBERS = "/var/www/dalil/public", "/var/www/dalil/members"
ACCOUNTS = "/var/lib/dalil/accounts"
LISTEN = re.compile(r"\A(?:(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|\[[0-9a-f:]+\]):)?[0-9]{1,5}\Z")


def into_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The folder that the files are written to."""
    kind = click.Path(path_type=Path)
    return click.option("--into", type=kind, metavar="DIR", required=True)(function)


def place_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Where everything lies on the server, and how it is served."""
    for option in (
        click.option(
            "--revoked-within", type=click.IntRange(3, 3600), metavar="SECONDS", default=60
        ),
        click.option("--run-dir", metavar="DIR", default="/run"),
        click.option("--listen", metavar="ADDRESS", default=""),
        click.option("--only", type=click.Choice(["public", "members"])),
        click.option("--accounts", metavar="DIR", default=ACCOUNTS, envvar="DALIL_ACCOUNTS"),
        click.option("--members-site", metavar="DIR", default=MEMBERS),
        click.option("--public", metavar="DIR", default=PUBLIC),
    ):
        function = option(function)
    return function


def plan(told: Session, into: Path, typed: dict[str, Any]) -> Plan:
    """The plan that was asked for.

    Raises:
        WrongError: all that cannot be.
    """
    wrongs = Wrongs(told)
    project = told.project()
    if not project.site_url:
        wrongs.wrong("server.no-address")
    only, found = typed["only"], []
    public = _side(wrongs, project.site_url, typed["public"], login=False)
    members = _side(wrongs, project.members_url, typed["members_site"], login=True)
    if only == "members" and not project.members_url:
        wrongs.wrong("server.no-members")
    found += [public] if public and only != "members" else []
    found += [members] if members and only != "public" else []
    if public and members and (why := quarrel(public, members)):
        wrongs.wrong(f"server.{why}", public=public.folder, members=members.folder)
    accounts = whole_path(wrongs, typed["accounts"])
    for each in (public, members):
        if each and members and f"{accounts}/".startswith(f"{each.folder}/"):
            wrongs.wrong("server.accounts-published", accounts=accounts, folder=each.folder)
    if typed["listen"] and not LISTEN.match(typed["listen"]):
        wrongs.wrong("server.odd-listen", listen=typed["listen"])
    run, target = whole_path(wrongs, typed["run_dir"]), whole_path(wrongs, str(into))
    wrongs.all_right()
    served = (typed["listen"], typed["revoked_within"], run)
    return Plan(tuple(found), target, accounts, _dalil(), *served, chat=chat_of(project))


def _side(wrongs: Wrongs, url: str, folder: str, *, login: bool) -> Side | None:
    if not url:
        return None
    try:
        return side(url, whole_path(wrongs, folder), login=login)
    except UnfitError as error:
        wrongs.wrong(f"server.odd-{error.key}", value=error.value)
        return None


def whole_path(wrongs: Wrongs, typed: str) -> str:
    """A folder by its whole path; links in it stay, since a site is published by changing one."""
    path = str(Path(typed).expanduser().absolute())
    if not FOLDER.match(path) or "/../" in f"{path}/":
        wrongs.wrong("server.odd-folder", value=typed)
        return "/"
    return path


def _dalil() -> str:
    """How a timer calls the command: as it is installed here."""
    beside = Path(sys.executable).with_name("dalil")
    return (
        str(beside) if beside.is_file() else shutil.which("dalil") or f"{sys.executable} -m dalil"
    )
