"""Working at the desk: reading it, changing it, and who does so."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from dalil.cli.report.text import show_all
from dalil.cli.session import Misuse, Refused, Session, suggestion
from dalil.desk.folder import BrokenError, BusyError, Folder, Opened
from dalil.desk.log import Happening
from dalil.desk.state import Desk, Person

LONGEST = 2000
"""Letters of a note."""


def look(told: Session, folder: Folder) -> Opened:
    """The desk, only to look at.

    Raises:
        Refused: it cannot be read, or its log is not as it was written.
    """
    with readable(told, folder):
        return folder.read()


def change(
    told: Session, folder: Folder, by: str, done: Callable[[Desk], Sequence[Happening]]
) -> Desk:
    """Change the desk while nobody else does; what it is afterwards.

    Raises:
        Refused: somebody else is at it, its log is not as it was written, or the disk refuses.
    """
    with readable(told, folder), folder.changing() as opened:
        if opened.chain.torn:
            told.say("incidents.torn", line=len(opened.chain.entries) + 1)
        folder.append(opened, done(opened.desk), by, told.now)
    return opened.desk


def member(told: Session, desk: Desk, by: str) -> Person:
    """The member of the desk who acts.

    Raises:
        Misuse: there is none of that name, or no longer.
    """
    found = desk.people.get(by)
    if found is None or not found.here:
        known = [each.id for each in desk.people.values() if each.here]
        raise Misuse(told, "incidents.no-such-person", more=suggestion(told, by, known), by=by)
    return found


@contextmanager
def readable(told: Session, folder: Folder) -> Iterator[None]:
    """Say in words what the disk or the log refuses."""
    try:
        yield
    except BusyError as error:
        raise Refused(told, "incidents.busy", folder=folder.path) from error
    except BrokenError as error:
        show_all([error.problem], told)
        raise Refused(told, "incidents.broken", folder=folder.path) from error
    except click.ClickException:
        raise
    except PermissionError as error:
        raise Refused(told, "incidents.not-allowed", folder=folder.path) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        key = "incidents.disk-full" if full else "incidents.disk"
        raise Refused(told, key, folder=folder.path, reason=error.strerror) from error


def note_of(text: str | None) -> str:
    """A note as it is kept: one blank between words."""
    return " ".join((text or "").split())
