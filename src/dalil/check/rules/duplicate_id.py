"""ID503 duplicate-id: two records with one id.

An id names one record in the whole library, whatever its collection, and is never used again;
members' records and public ones share no id either.

PASS  content/laws/iq-2019-31/, content/decisions/2025-10-05-1/
FAIL  content/laws/iq-2019-31/, content/regulations/iq-2019-31/

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
    if library.public is not None:
        yield from _across(library, library.public)


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
