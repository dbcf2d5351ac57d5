"""A record under a new id: the texts that name it, rewritten; all else stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Edit
from dalil.load.addresses import expressed, record
from dalil.load.body import body
from dalil.load.draft import Draft, Fields, Items, Scalar, scalars
from dalil.load.ledger import Ledger
from dalil.load.library import Library, Work
from dalil.load.references import references
from dalil.load.repair import edited
from dalil.model.collection import collections

_SCHEME = "record:"


def renamed(library: Library, work: Work, new: str) -> dict[str, str]:
    """The new texts, by the path where each file now stands, when `work` is called `new`.

    Changed are its `id` and `former_ids`, every reference in settings blocks, every `record:` link
    in bodies of records and pages, and the locks of what explains it.
    """
    texts: dict[str, str] = {}
    for path, draft in library.drafts.items():
        edits = [*_references(draft, work.id, new), *_links(draft, work.id, new)]
        if path == work.source.path:
            edits += _own(draft, work, new)
        if edits:
            texts[path] = edited(draft.text, edits)
    return texts | _in_tables(library, work.id, new) | _in_locks(library, work.id, new)


def _in_locks(library: Library, old: str, new: str) -> dict[str, str]:
    """The locks of what explains the record, rewritten."""
    named = re.compile(rf"^{re.escape(old)}(?=[# ])", re.MULTILINE)
    return {
        path: named.sub(new, held.text)
        for path, held in library.locks.items()
        if named.search(held.text)
    }


def _in_tables(library: Library, old: str, new: str) -> dict[str, str]:
    """The tables whose rows refer to the record, rewritten."""
    texts: dict[str, str] = {}
    for path, whole in library.tables.items():
        edits = [
            _in_place(whole, each, old, new)
            for work in library.works.values()
            if work.source.path == path
            for each in references(work.source.draft, work.collection.model)
            if each.text.partition("#")[0] == old
        ]
        if edits:
            texts[path] = edited(whole.text, edits)
    return texts


def unread(library: Library, id: str) -> list[str]:
    """Files that may name a record and cannot be read, so that no link in them can be rewritten."""
    named = re.compile(rf"(?<![a-z0-9-]){re.escape(id)}(?![a-z0-9-])")
    unreadable = ((path, each.text) for path, each in library.drafts.items() if not each.readable)
    return [path for path, text in unreadable if named.search(text)]


def moved(library: Library, work: Work, new: str) -> Ledger:
    """The ledger after the rename: each published address leads to the new one."""
    ledger = Ledger.parse(library.ledger)
    moves = {
        address: record(language, work.collection, new) for language, address in expressed(work)
    }
    if not work.shown:
        moves = {old: to for old, to in moves.items() if old in ledger.live}
    return ledger.with_moved(moves) if moves else ledger


def _references(draft: Draft, old: str, new: str) -> Iterator[Edit]:
    parts = draft.path.split("/")
    collection = collections().get(parts[1]) if len(parts) == 4 else None
    if collection is None:
        return
    for each in references(draft, collection.model):
        if each.text.partition("#")[0] == old:
            yield _in_place(draft, each, old, new)


def _in_place(draft: Draft, scalar: Scalar, old: str, new: str) -> Edit:
    """The edit that changes the id within a value and leaves its quotation marks."""
    at = draft.line(scalar.place.line).index(old, scalar.place.column - 1)
    return Edit(scalar.place.line, at + 1, len(old), new)


def _links(draft: Draft, old: str, new: str) -> Iterator[Edit]:
    if not draft.readable:
        return
    named = re.compile(re.escape(_SCHEME + old) + r"(?=[#?/]|\Z)")
    for link in body(draft.body, draft.body_line).links:
        if named.match(link.target):
            yield Edit(link.line, link.column + len(_SCHEME), len(old), new)


def _own(draft: Draft, work: Work, new: str) -> Iterator[Edit]:
    assert draft.header is not None
    entry = draft.header.entry("id")
    assert entry is not None
    assert isinstance(entry.value, Scalar)
    yield _in_place(draft, entry.value, work.id, new)
    kept = [each for each in work.facts.former_ids if each != new]
    line = f"former_ids: [{', '.join([*kept, work.id])}]"
    yield _former(draft, draft.header, entry.value, line)


def _former(draft: Draft, header: Fields, id: Scalar, line: str) -> Edit:
    """The edit that writes `former_ids`: in place of the old list, else below the id."""
    entry = header.entry("former_ids")
    if entry is None:
        return Edit(id.place.line, len(draft.line(id.place.line)) + 1, 0, f"\n{line}")
    last = max([entry.place.line, *(each.place.line for each in scalars(entry.value))])
    if isinstance(entry.value, Items) and entry.value.flow:
        while "]" not in draft.line(last):
            last += 1
    lines = [draft.line(number) for number in range(entry.place.line, last + 1)]
    return Edit(entry.place.line, 1, len("\n".join(lines)), line)
