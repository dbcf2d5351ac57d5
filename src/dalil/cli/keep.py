"""`dalil keep`: copies of what originals said, so that readers can be shown what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.history import revisions
from dalil.cli.session import Session
from dalil.load.draft import Draft
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.source import read
from dalil.load.table import table
from dalil.model.collection import collections
from dalil.parity.earlier import copy, earlier, of_draft, path, wanted
from dalil.parity.pair import Pair, by_key
from dalil.parity.parity import parity
from dalil.parity.part import Part, digest


@named("keep", members=True)
@click.pass_obj
def command(told: Session) -> None:
    """Copies that nothing needs any more are taken away."""
    project = told.project()
    with told.progress("read"):
        library = load(project)
    needed = wanted(parity(library))
    lost = 0
    known = by_key(library)
    for found, (key, unit) in needed.items():
        if earlier(library, unit, found) is not None:
            continue
        part = former(library, known[key], unit, found)
        lost += part is None
        if part:
            write(project.root / path(found), copy(part))
            told.say("keep.kept", id=key, unit=unit, path=path(found))
    for each in library.earlier.keys() - needed.keys():
        (project.root / path(each)).unlink(missing_ok=True)
        told.say("keep.dropped", path=path(each))
    if lost:
        told.say("keep.lost", units=told.count("units", lost))
    elif not needed:
        told.say("keep.nothing")


def former(library: Library, pair: Pair, unit: str, wanted: str) -> Part | None:
    """A unit of an original as it was when it came to a digest: from a copy, else from git."""
    kept = earlier(library, unit, wanted)
    if kept is not None:
        return kept
    for draft in _drafts(library, pair):
        for part in of_draft(draft):
            if part.unit == unit and digest(unit, part.heading, part.text) == wanted:
                return part
    return None


def _drafts(library: Library, pair: Pair) -> Iterator[Draft]:
    """An original at each commit that changed its file, the newest first."""
    where = pair.source.draft.path
    collection = pair.work.collection if pair.work else None
    for data in revisions(library.project.root, where):
        if collection is None or not collection.table:
            yield read(where, data)
            continue
        rows: Mapping[str, Mapping[str, Draft]] = {
            row.id: row.drafts for row in table(collections()[collection.folder], data).rows
        }
        if draft := rows.get(pair.key, {}).get(pair.source.language):
            yield draft
