"""ACC902 wrong-tree: a record lies in a tree that is not for those who may read it.

What is for everybody and what is for members lie in two folders and are built into two sites, so
that no mistake in a build can show the one on the other. `access` in a record says the same once
more: where the two disagree, somebody has put the file into the wrong folder.

PASS  access: members     in the members' folder
PASS  no `access`         in the public project
FAIL  access: members     in the public project
FAIL  no `access`         in the members' folder

Source: the record format, who may read a record.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import collection_of, works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.draft import Draft, Scalar
from dalil.load.library import Library
from dalil.model.record import Access

WRONG_TREE = Code("ACC902", "wrong-tree")

ACCESS = "access"


def check(library: Library) -> Iterator[Diagnostic]:
    """Every record whose `access` is not that of its tree, readable or not."""
    members = library.public is not None
    records = {path: each for path, each in library.drafts.items() if collection_of(path)}
    for draft in records.values():
        if _stated(draft) == Access.MEMBERS and not members:
            yield at_field(WRONG_TREE, draft, (ACCESS,))
    for work in works(library):
        draft, access = work.source.draft, work.facts.access
        if members and access is Access.PUBLIC:
            variant = "public" if _stated(draft) else "missing"
            where = ACCESS if _stated(draft) else "id"
            yield at_field(WRONG_TREE, draft, (where,), variant, id=work.id)
        elif not members and access is Access.MEMBERS and draft.path not in records:
            yield at_field(WRONG_TREE, draft, (ACCESS,))


def _stated(draft: Draft) -> str:
    """What a file says of who may read it; empty where it says nothing."""
    entry = draft.header.entry(ACCESS) if draft.header else None
    return entry.value.text.strip().lower() if entry and isinstance(entry.value, Scalar) else ""
