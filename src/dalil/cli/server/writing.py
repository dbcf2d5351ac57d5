"""Configuration files on the disk: what was there and differs is kept beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dalil.cli.disk import NotRegularError, write
from dalil.cli.session import Misuse, Refused, Session
from dalil.server.plan import Plan


def put(told: Session, folder: Path, files: Mapping[str, str]) -> None:
    """Write the files of a configuration, and say what to do next.

    Raises:
        Misuse: there is no such folder, and none can be made.
        Refused: the disk refuses.
    """
    folder = folder.expanduser().absolute()
    if folder.exists() and not folder.is_dir():
        raise Misuse(told, "not-a-folder", folder=folder)
    if not folder.parent.is_dir():
        raise Misuse(told, "no-such-folder", folder=folder.parent)
    try:
        for name, text in files.items():
            path = folder / name
            if path.is_file() and path.read_text("utf-8", errors="replace") != text:
                path.replace(path.with_name(f"{name}.old"))
                told.say("server.kept", path=path.with_name(f"{name}.old"))
            write(path, text)
    except NotRegularError as error:
        raise Refused(told, "server.not-a-file", path=error) from error
    except OSError as error:
        raise Refused(told, "server.disk", folder=folder, reason=error.strerror) from error
    told.say("server.done", folder=folder, files=told.count("files", len(files)))


def put_web(told: Session, into: Path, made: Plan, files: Mapping[str, str]) -> None:
    """Write the files of a web server, and say what to do next and what about accounts' days."""
    put(told, into, files)
    told.say("server.next", file=into.expanduser().absolute() / "README.txt")
    told.say("server.expiry" if made.has_login else "server.public-only")
