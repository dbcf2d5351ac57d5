"""ID501 folder-name: a record's folder and its `id` differ.

The folder of a record is named as its id, so that a file is found from an address and an address
from a file. Most often a folder was copied and the id in it left as it was.

PASS  content/laws/iq-2019-31/   id: iq-2019-31
FAIL  content/laws/iq-2019-31/   id: iq-2019-13

Source: the record format, ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work

FOLDER_NAME = Code("ID501", "folder-name")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every record whose folder has another name than its id."""
    for work in works(library):
        if not work.collection.table and folder(work) != work.id:
            draft = work.source.draft
            yield at_field(FOLDER_NAME, draft, ("id",), id=work.id, folder=folder(work))


def folder(work: Work) -> str:
    """The name of the folder that holds a record."""
    return work.source.path.split("/")[-2]
