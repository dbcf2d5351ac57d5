"""`dalil rename`: give a record another id; its old addresses go on answering."""

from __future__ import annotations

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.lookup import filed, free_id, record
from dalil.cli.session import Misuse, Refused, Session
from dalil.load.load import load
from dalil.load.project import LEDGER
from dalil.load.renaming import moved, renamed, unread
from dalil.parity.relocking import rewritten


@named("rename", members=True)
@click.argument("old")
@click.argument("new")
@click.pass_obj
def command(told: Session, old: str, new: str) -> None:
    """All new texts are made before the first is written."""
    project = told.project()
    with told.progress("read"):
        library = load(project)
    work = filed(told, record(told, library, old))
    if new not in work.facts.former_ids:
        free_id(told, library, new)
    folder = (project.root / work.source.path).parent
    target = folder.with_name(new)
    if folder.name != old:
        raise Refused(told, "folder-differs", id=old, folder=folder.name)
    if target.exists() or target.is_symlink():
        raise Misuse(told, "folder-exists", folder=target.relative_to(project.root))
    if blind := unread(library, old):
        raise Refused(told, "unread-references", paths=", ".join(blind), id=old)
    texts = renamed(library, work, new)
    after = load(project, {path: text.encode() for path, text in texts.items()})
    texts |= rewritten(library, after, {old: new})
    ledger = str(moved(library, work, new))
    for path, text in texts.items():
        write(project.root / path, text)
    if ledger != library.ledger:
        write(project.root / LEDGER, ledger)
    folder.rename(target)
    told.say("rename.done", old=old, new=new, files=told.count("files", len(texts)))
    told.say("rename.next")
