"""Where the desk may lie: in a folder of its own, apart from everything that is published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dalil.cli.session import Misuse, Refused, Session
from dalil.desk.folder import Folder
from dalil.desk.log import LOG
from dalil.load.project import find_root

WEB = ("404.html", "index.html")
"""Files that only a folder which is published holds."""


def desk_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says where the desk lies, once for a computer or each time."""
    kind = click.Path(path_type=Path)
    return click.option("--desk", type=kind, metavar="DIR", required=True, envvar="DALIL_DESK")(
        function
    )


def by_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says which member of the desk acts."""
    return click.option("--by", metavar="PERSON", required=True, envvar="DALIL_BY")(function)


def place(told: Session, path: Path, *, new: bool = False) -> Folder:
    """The folder of the desk.

    Raises:
        Misuse: there is no desk in it, and none shall begin there.
        Refused: it is published, others can look into it, or it holds something else.
    """
    folder = path.expanduser().resolve()
    if folder.exists() and not folder.is_dir():
        raise Misuse(told, "not-a-folder", folder=folder)
    _apart(told, folder)
    if folder.is_dir() and folder.stat().st_mode & 0o077:
        raise Refused(told, "incidents.open-folder", folder=folder)
    found = Folder(folder)
    if found.exists():
        return found
    if not new:
        raise Misuse(told, "incidents.no-desk", folder=folder, file=LOG)
    if not folder.parent.is_dir():
        raise Misuse(told, "no-such-folder", folder=folder.parent)
    if folder.is_dir() and any(not each.name.startswith("desk.") for each in folder.iterdir()):
        raise Refused(told, "incidents.folder-of-others", folder=folder)
    return found


def _apart(told: Session, folder: Path) -> None:
    root = find_root(folder)
    if root is not None:
        raise Refused(told, "incidents.inside-project", folder=folder, root=root)
    for each in (folder, *folder.parents):
        if any((each / name).is_file() for name in WEB):
            raise Refused(told, "incidents.inside-site", folder=folder, root=each)
    here = find_root((told.folder or Path.cwd()).resolve())
    if here is not None and folder in (here, *here.parents):
        raise Refused(told, "incidents.around-project", folder=folder, root=here)
