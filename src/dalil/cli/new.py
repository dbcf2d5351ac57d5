"""`dalil new`: a record or a translation to fill."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.drafts.members import marked
from dalil.cli.drafts.record import DATED, is_dated, source_file, source_row
from dalil.cli.drafts.translation import translation_file
from dalil.cli.lookup import collection, filed, free_id, record
from dalil.cli.session import Misuse, Refused, Session, known_language
from dalil.i18n import language, languages
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.project import CONTENT
from dalil.load.table import path as table_path
from dalil.load.table import with_row
from dalil.load.terms import TERMS
from dalil.model.collection import Collection
from dalil.model.collections.audit import Audit, Outcome
from dalil.model.collections.criterion import COLLECTION as CRITERIA


@named("new", members=True)
@click.argument("kind", metavar="COLLECTION")
@click.argument("id", metavar="ID")
@click.option("--title", default="", metavar="TEXT")
@click.option("--translation", is_flag=True)
@click.pass_obj
def command(told: Session, kind: str, id: str, title: str, translation: bool) -> None:
    """With `--translation` the two arguments are ID and LANG."""
    project = told.project()
    if not translation:
        collection(told, kind)
    with told.progress("read"):
        library = load(project)
    path, text = (
        _translation(told, library, kind, id)
        if translation
        else _record(told, library, kind, id, title)
    )
    if project.public is not None:
        text = marked(text, record=not translation)
    place = project.root / path
    if path not in library.tables and (place.exists() or place.is_symlink()):
        raise Refused(told, "file-exists", path=path)
    write(place, text)
    told.say("new.translation-done" if translation else "new.done", path=path)
    told.say("new.next", path=path)


def _record(told: Session, library: Library, kind: str, id: str, title: str) -> tuple[str, str]:
    chosen = collection(told, kind)
    free_id(told, library, id)
    if library.public is not None:
        free_id(told, library.public, id)
        if table_path(chosen) == TERMS:
            raise Refused(told, "members-terms", path=TERMS)
    if is_dated(chosen) and not DATED.match(id):
        raise Misuse(told, "id-without-day", id=id, example=f"{told.today.isoformat()}-1")
    if chosen.table:
        row = source_row(chosen, id, title, library.vocabularies, told.words, told.today)
        whole = library.tables.get(table_path(chosen))
        return table_path(chosen), with_row(whole, chosen, row)
    folder = Path(CONTENT) / chosen.folder / id
    if (library.project.root / folder).exists():
        raise Misuse(told, "folder-exists", folder=folder.as_posix())
    text = source_file(
        chosen, id, title, library.vocabularies, told.words, told.today, _listed(library, chosen)
    )
    origin = next(iter(languages()))
    return (folder / f"index.{origin}.md").as_posix(), text


def _listed(library: Library, chosen: Collection) -> dict[str, tuple[str, ...]]:
    """An audit begins with every criterion, each unknown until somebody looks."""
    if chosen.model is not Audit:
        return {}
    asked = (each.id for each in library.known_of(CRITERIA) if each.shown)
    unknown = Outcome.UNKNOWN.value
    return {"results": tuple(f"{{criterion: {each}, result: {unknown}}}" for each in asked)}


def _translation(told: Session, library: Library, id: str, into: str) -> tuple[str, str]:
    code = known_language(into)
    if not code:
        raise Misuse(told, "no-such-language", name=into, known=", ".join(languages()))
    work = filed(told, record(told, library, id))
    if code == work.source.language:
        raise Misuse(told, "is-source-language", id=id, language=told.name(code))
    path = Path(work.source.path).with_name(f"index.{code}.md").as_posix()
    return path, translation_file(work, language(code), told.language)
