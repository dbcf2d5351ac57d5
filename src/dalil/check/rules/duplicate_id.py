"""ID503 duplicate-id: two records with one id.

An id names one record in the whole library, whatever its collection, and is never used again:
what a record was called once (`former_ids`) names no other, as the old address can lead to one
place only. Members' records and public ones share no id either.

PASS  content/laws/iq-2019-31/, content/decisions/2025-10-05-1/
FAIL  content/laws/iq-2019-31/, content/regulations/iq-2019-31/
FAIL  former_ids: [iq-2019-31] in a record, while another has this id, or had it too

Source: the record format, ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.rules.folder_name import folder
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library

DUPLICATE_ID = Code("ID503", "duplicate-id")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every record whose id another has; a folder with another name is told by ID501."""
    for twin in library.twins:
        first = library.works[twin.id]
        if folder(twin) == twin.id == folder(first):
            other = first.source.path
            yield at_field(DUPLICATE_ID, twin.source.draft, ("id",), id=twin.id, other=other)
    yield from _formerly(library)
    if library.public is not None:
        yield from _across(library, library.public)


def _formerly(library: Library) -> Iterator[Diagnostic]:
    """Former ids that name another record too; of two that had one, the later by id is told."""
    taken = dict(library.works)
    for work in library.works.values():
        for place, former in enumerate(work.facts.former_ids):
            other = taken.setdefault(former, work)
            if other is not work or former == work.id:
                draft, path = work.source.draft, other.source.path
                where = ("former_ids", place)
                yield at_field(DUPLICATE_ID, draft, where, "former", id=former, other=path)


def _across(library: Library, public: Library) -> Iterator[Diagnostic]:
    """Members' records whose id a public record has, or had."""
    taken = {former: work for work in public.works.values() for former in work.facts.former_ids}
    taken |= public.works
    for work in library.works.values():
        other = taken.get(work.id)
        if other is not None or work.id in public.unreadable:
            path = library.public_path(other.source.path if other else "")
            draft = work.source.draft
            yield at_field(DUPLICATE_ID, draft, ("id",), id=work.id, other=path)
