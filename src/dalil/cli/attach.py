"""`dalil attach`: a file is cleaned, put beside a record and written into it, and all is shown."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write, write_bytes
from dalil.cli.lookup import record
from dalil.cli.session import Misuse, Refused, Session
from dalil.i18n import language as spoken
from dalil.i18n import words
from dalil.load.attached.cleaned import Cleaned, RefusedError, cleaned
from dalil.load.attached.files import path as place_of
from dalil.load.attached.kinds import LARGEST
from dalil.load.attached.writing import OneLineError, attached, attached_to_row, free_id
from dalil.load.library import Library, Work
from dalil.load.load import load
from dalil.model.attachment import Attachment
from dalil.model.record import Publication
from dalil.text.ids import LONGEST, WINDOWS_DEVICES

_OTHER = re.compile(r"[^a-z0-9]+")
_LANGUAGE = re.compile(r"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


@named("attach", members=True)
@click.argument("id")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--language", "speech", metavar="TAG")
@click.option("--title", metavar="TEXT")
@click.pass_obj
def command(told: Session, id: str, file: Path, speech: str | None, title: str | None) -> None:
    """Nothing is written before the file is clean and every new text is made."""
    project = told.project()
    with told.progress("read"):
        library = load(project)
    work = record(told, library, id)
    if work.facts.publication is Publication.WITHDRAWN:
        raise Refused(told, "already-withdrawn", id=id)
    if speech is not None and not _LANGUAGE.match(speech):
        raise Misuse(told, "no-language-tag", name=speech)
    made = _cleaned(told, file)
    eid = free_id(work)
    new = Attachment(
        id=eid,
        file=_name(library, work, file, made, eid),
        kind=made.kind,
        language=speech or made.language or None,
        size=len(made.data),
        sha256=sha256(made.data).hexdigest(),
    )
    heading = " ".join((title or made.title or file.stem).split())
    origin = work.source.language
    note = words(spoken(origin))("cli.attach.write-summary")
    texts = _texts(told, library, work, new, heading, note)
    write_bytes(project.root / place_of(work, new.file), made.data)
    for path, text in texts.items():
        write(project.root / path, text)
    _tell(told, work, new, made)


def _texts(
    told: Session, library: Library, work: Work, new: Attachment, title: str, note: str
) -> dict[str, str]:
    """The files of the record, or the table it is a row of, with the new file in them."""
    if not work.collection.table:
        return attached(work, new, {work.source.language: title}, note)
    whole = library.tables[work.source.path]
    try:
        return attached_to_row(whole, work, new, title, note)
    except OneLineError as error:
        raise Refused(told, "attach.one-line", id=work.id, path=whole.path) from error


def _cleaned(told: Session, file: Path) -> Cleaned:
    """The file as it may be attached."""
    if not file.is_file():
        raise Misuse(told, "no-such-path", path=file)
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    try:
        return cleaned(data)
    except RefusedError as error:
        raise Refused(told, f"attach.{error.why}", path=file) from error


def _name(library: Library, work: Work, file: Path, made: Cleaned, eid: str) -> str:
    """A name for addresses: what is ASCII of the file's own, else its id in the record."""
    stem = _OTHER.sub("-", file.stem.lower()).strip("-")[: LONGEST - 10].strip("-")
    own = eid.replace("_", "-")
    stem = own if not stem or stem in WINDOWS_DEVICES else stem
    taken = {each.file for each in work.facts.attachments}
    name = f"{stem}.{made.kind}"
    if name in taken or place_of(work, name) in library.regular:
        name = f"{stem}-{own}.{made.kind}"
    return name


def _tell(told: Session, work: Work, new: Attachment, made: Cleaned) -> None:
    told.say("attach.done", path=place_of(work, new.file), size=new.size, sha256=new.sha256)
    if not made.removed:
        told.say("attach.nothing")
    for each, number in made.removed.items():
        told.say(f"attach.removed.{each}", n=told.words.number(number))
    if made.tagged is not None:
        told.say(f"attach.tagged-{'yes' if made.tagged else 'no'}")
        told.say("attach.titled" if made.title else "attach.untitled", title=made.title)
    if new.language is None:
        told.say("attach.no-language")
    told.say("attach.next", path=work.source.path, id=new.id)
