"""ID503 duplicate-id: two records with one id.

An id names one record in the whole library, whatever its collection, and is never used again.

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
