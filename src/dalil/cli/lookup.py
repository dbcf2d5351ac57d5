"""The record, collection or id that a command line names, or the sentence that says why not."""

from __future__ import annotations

from itertools import chain
from pathlib import PurePosixPath

from dalil.cli.session import Misuse, Refused, Session, suggestion
from dalil.load.library import Library, Work
from dalil.load.project import CONTENT, PAGES
from dalil.model.collection import Collection, collections
from dalil.parity.pair import Pair, by_key, page_key
from dalil.text.ids import LONGEST, is_id
from dalil.text.names import nearest


def record(told: Session, library: Library, id: str) -> Work:
    """The record with this id.

    Raises:
        Misuse: there is none.
        Refused: there is one that could not be read.
    """
    if id in library.works:
        return library.works[id]
    if id in library.unreadable:
        raise Refused(told, "unreadable-record", id=id)
    more = suggestion(told, id, list(library.works))
    raise Misuse(told, "no-such-record", more=more, id=id)


def filed(told: Session, work: Work) -> Work:
    """`work`, which has a folder of its own.

    Raises:
        Refused: it is a row of a table, and is changed there.
    """
    if work.collection.table:
        raise Refused(told, "row-of-table", id=work.id, path=work.source.path)
    return work


def pair(told: Session, library: Library, name: str) -> Pair:
    """The original that is meant by an id, or by the path of a page or of any of its files.

    Raises:
        Misuse: there is none.
        Refused: it is there and could not be read, or it was withdrawn.
    """
    known = by_key(library)
    key = _key(library, name)
    if key in known:
        return known[key]
    if name in library.works:
        raise Refused(told, "already-withdrawn", id=name)
    if name in library.unreadable:
        raise Refused(told, "unreadable-record", id=name)
    raise Misuse(told, "no-such-text", more=suggestion(told, name, list(known)), id=name)


def _key(library: Library, name: str) -> str:
    """The key of what is called `name`."""
    path = PurePosixPath(name)
    parts = path.parts
    if len(parts) > 2 and parts[0] == PAGES:
        return page_key("/".join(parts[2:]).removesuffix(".md"))
    if len(parts) > 2 and parts[0] == CONTENT:
        return parts[2]
    return name if name in library.works else page_key(name.removeprefix(page_key("")))


def collection(told: Session, name: str) -> Collection:
    """The collection called by its folder or its name: `laws`, `law`.

    Raises:
        Misuse: there is none.
    """
    by_name = {**collections(), **{each.name: each for each in collections().values()}}
    if name in by_name:
        return by_name[name]
    near = by_name.get(nearest(name, by_name))
    more = " " + told.text("error.did-you-mean", name=near.folder) if near else ""
    known = ", ".join(collections())
    raise Misuse(told, "no-such-collection", more=more, name=name, known=known)


def free_id(told: Session, library: Library, id: str) -> str:
    """`id`, which may be given to a record.

    Raises:
        Misuse: it is not an id, or it is or was that of another record.
    """
    if not is_id(id):
        raise Misuse(told, "not-an-id", id=id, limit=LONGEST)
    works = (*library.works.values(), *library.twins)
    taken = next((work.source.path for work in works if work.id == id), "")
    if not taken and id in library.unreadable:
        files = (path for path in library.drafts if f"/{id}/" in path)
        rows = (path for path, whole in library.tables.items() if id in whole.text)
        taken = next(chain(files, rows))
    if taken:
        raise Misuse(told, "id-taken", id=id, path=taken)
    former = next((work for work in works if id in work.facts.former_ids), None)
    if former is not None:
        raise Misuse(told, "id-was", id=id, now=former.id)
    return id
