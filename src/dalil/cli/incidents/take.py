"""`dalil incidents import`: take reports in at the desk."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.incidents.place import by_option, desk_option, place
from dalil.cli.incidents.work import member, readable
from dalil.cli.report.text import show_all
from dalil.cli.session import Refused, Session
from dalil.desk.folder import Folder, Opened, packed
from dalil.desk.incoming import LARGEST, UNREADABLE_REPORT, Incoming
from dalil.desk.log import Happening
from dalil.desk.openrosa import report
from dalil.desk.sheet import Left, reports
from dalil.diagnostics import Diagnostic, Place
from dalil.forms.form import Form
from dalil.load.questions import questions
from dalil.model.release import FORM

ENCRYPTED = b"age-encryption.org/"
ARMOURED = b"-----BEGIN AGE"
BOM = b"\xef\xbb\xbf"


@named("incidents.import")
@desk_option
@by_option
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--organisation", metavar="TEXT", default="")
@click.option("--form", metavar="ID", default=FORM)
@click.option("--identity", metavar="FILE")
@click.pass_obj
def command(
    told: Session,
    desk: Path,
    by: str,
    files: tuple[str, ...],
    organisation: str,
    form: str,
    identity: str | None,
) -> int:
    """Exit 1 where anything could not be taken in; it is named, and the rest is taken in."""
    folder = place(told, desk)
    forms, _, wrong = questions(told.public())
    if wrong:
        show_all(wrong, told)
        raise Refused(told, "incidents.bad-forms")
    if form not in forms:
        raise Refused(told, "incidents.no-such-form", form=form, known=", ".join(forms))
    left = Left()
    found: list[Incoming] = []
    problems: list[Diagnostic] = []
    for path in files:
        for each in _read(path, forms, form, identity, left):
            if isinstance(each, Incoming):
                found.append(each)
            else:
                problems.append(each)
    with readable(told, folder), folder.changing() as opened:
        member(told, opened.desk, by)
        fresh, known = _fresh(opened, found)
        happened = _kept(folder, opened, fresh, " ".join(organisation.split()))
        folder.append(opened, happened, by, told.now)
    show_all(problems, told)
    if left:
        names = ", ".join(dict.fromkeys(left))
        told.say("incidents.left", columns=names)
    told.say("incidents.taken", reports=told.count("received", len(fresh)))
    if known:
        told.say("incidents.known", reports=told.count("received", known))
    if problems:
        rows = len({(each.place.path, each.place.line) for each in problems})
        told.say(
            "incidents.not-taken",
            errors=told.count("error", len(problems)), rows=told.count("rows", rows),
        )  # fmt: skip
    return int(bool(problems))


def _read(
    path: str, forms: Mapping[str, Form], form: str, identity: str | None, left: Left
) -> Iterator[Incoming | Diagnostic]:
    """What a file holds: reports, and what is wrong with it."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        yield UNREADABLE_REPORT.at(Place(path), "gone")
        return
    if len(data) > LARGEST:
        yield UNREADABLE_REPORT.at(Place(path), "large", most=LARGEST // 1024 // 1024)
        return
    if data.startswith((ENCRYPTED, ARMOURED)):
        opened = _decrypted(data, identity)
        if opened is None:
            variant = "locked" if identity is None or not shutil.which("age") else "key"
            yield UNREADABLE_REPORT.at(Place(path), variant, path=path)
            return
        data = opened
    if data.removeprefix(BOM).lstrip().startswith(b"<"):
        yield from report(path, data, forms)
    else:
        yield from reports(path, data, forms[form], left)


def _decrypted(data: bytes, identity: str | None) -> bytes | None:
    """What `age` makes of an encrypted file, never written to the disk; None where it cannot."""
    program = shutil.which("age")
    if identity is None or program is None:
        return None
    done = subprocess.run([program, "-d", "-i", identity], input=data, capture_output=True)
    return done.stdout if done.returncode == 0 else None


def _fresh(opened: Opened, found: Sequence[Incoming]) -> tuple[list[Incoming], int]:
    """The reports that the desk has not, each once, and how many it has."""
    fresh: dict[str, Incoming] = {}
    for each in found:
        if each.instance not in opened.desk.instances:
            fresh.setdefault(each.instance, each)
    return list(fresh.values()), len(found) - len(fresh)


def _kept(
    folder: Folder, opened: Opened, fresh: Sequence[Incoming], organisation: str
) -> list[Happening]:
    """Write the files of reports; what the log will tell of them."""
    files: dict[str, bytes] = {}
    happened: list[Happening] = []
    for number, each in enumerate(fresh, len(opened.desk.reports) + 1):
        id = f"r{number:05}"
        about = {"id": id, "form": each.form, "version": each.version, "instance": each.instance}
        files[id] = packed(about, each.answers)
        sealed = hashlib.sha256(files[id]).hexdigest()
        happened.append(
            Happening("receive", {**about, "organisation": organisation, "sha256": sealed})
        )
    folder.keep(files)
    return happened
