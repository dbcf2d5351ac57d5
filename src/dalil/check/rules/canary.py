"""ACC903 canary: a members' file without its mark, or a mark where none may be.

Every file for members carries a mark of its own in its settings block, `canary`: a word that
stands nowhere else in the world. Wherever it turns up, in a public site, a search engine, a chat,
it tells which file leaked. `dalil new --members` writes one. In the public project no mark may
stand: who finds one has found a members' file.

PASS  canary: dalil-members-… and 32 signs out of 0-9 and a-f, in one file of the members' folder
FAIL  a file of the members' folder without `canary`
FAIL  canary: dalil-members-1
FAIL  two files with one mark (one was copied from the other)
FAIL  a mark in a file of the public project

Source: honeytokens; NIST SP 800-160 v2, tainting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.check.at import MOST, at_field, at_line, position
from dalil.diagnostics import Code, Diagnostic
from dalil.load.canary import CANARY, FIELD, fresh, is_canary
from dalil.load.draft import Draft, Entry, Scalar
from dalil.load.library import Library

CANARY_CODE = Code("ACC903", "canary")
LOCAL = True  # in a public project; what is for members is always looked at whole


def check(library: Library) -> Iterator[Diagnostic]:
    """Every file that lacks its mark, or has one that it must not have."""
    yield from _of_public(library) if library.public is None else _of_members(library)


def _files(library: Library) -> Iterator[Draft]:
    """The files that people write: records and pages, tables of records."""
    yield from library.drafts.values()
    yield from library.tables.values()


def _of_public(library: Library) -> Iterator[Diagnostic]:
    for draft in _files(library):
        entry = _entry(draft)
        if entry is not None:
            yield at_field(CANARY_CODE, draft, (FIELD,), "public")
        for number, found in enumerate(CANARY.finditer(draft.text)):
            line, column = position(draft.text, found.start())
            if number < MOST and not (entry and line == entry.value.place.line):
                width = len(found[0])
                yield at_line(CANARY_CODE, draft, line, column, "public", width=width)


def _of_members(library: Library) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for draft in _files(library):
        if draft.header is None:
            continue  # why it cannot be read is told already
        entry = _entry(draft)
        written = _text(entry)
        if not written:
            yield at_field(CANARY_CODE, draft, (FIELD,), **_offer(draft))
        elif not is_canary(written):
            yield at_field(CANARY_CODE, draft, (FIELD,), "form", **_offer(draft))
        elif written in first:
            other = first[written]
            yield at_field(CANARY_CODE, draft, (FIELD,), "twice", other=other, **_offer(draft))
        else:
            first[written] = draft.path


def _entry(draft: Draft) -> Entry | None:
    return draft.header.entry(FIELD) if draft.header else None


def _text(entry: Entry | None) -> str:
    return entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else ""


def _offer(draft: Draft) -> dict[str, Any]:
    """A mark that the file may have; the same file is offered the same one each time."""
    return {"canary": fresh(f"{draft.path}\n{draft.text}")}
