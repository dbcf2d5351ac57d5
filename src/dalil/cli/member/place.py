"""Where accounts may lie: in a folder of their own that no build and no web server publishes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dalil.accounts.folder import LIST, Folder
from dalil.cli.session import Misuse, Refused, Session
from dalil.load.project import find_root

WEB = ("404.html", "index.html")
"""Files that only a folder which is published holds."""


def accounts_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says where the accounts lie, once for a computer or each time."""
    kind = click.Path(path_type=Path)
    option = click.option(
        "--accounts", type=kind, metavar="DIR", required=True, envvar="DALIL_ACCOUNTS"
    )
    return option(function)


def place(told: Session, path: Path, *, new: bool = False) -> Folder:
    """The folder of the accounts.

    Raises:
        Misuse: there are no accounts in it, and none shall begin there.
        Refused: it is published, or holds something else.
    """
    folder = path.expanduser().resolve()
    if folder.exists() and not folder.is_dir():
        raise Misuse(told, "not-a-folder", folder=folder)
    _outside(told, folder)
    found = Folder(folder)
    if found.exists():
        return found
    if not new:
        raise Misuse(told, "member.no-accounts", folder=folder, file=LIST)
    if not folder.parent.is_dir():
        raise Misuse(told, "no-such-folder", folder=folder.parent)
    if folder.is_dir() and _others(folder):
        raise Refused(told, "member.folder-of-others", folder=folder)
    return found


def _outside(told: Session, folder: Path) -> None:
    root = find_root(folder)
    if root is not None:
        raise Refused(told, "member.inside-project", folder=folder, root=root)
    for each in (folder, *folder.parents):
        if any((each / name).is_file() for name in WEB):
            raise Refused(told, "member.inside-site", folder=folder, root=each)


def _others(folder: Path) -> bool:
    """Whether a folder holds anything that we did not put there."""
    return any(not each.name.startswith("members.") for each in folder.iterdir())
