"""REC902 attachment: a file of a record and what the record says of it do not agree.

Each file in the record's folder `files/` has a row in `attachments` with its kind, its size and its
SHA-256, and a heading with the row's id, under which stands what the file says: the words of those
who cannot open or read it. `dalil attach` writes all but these words.

PASS  - {id: file_1, file: annex.pdf, kind: pdf, language: ar, size: 1234, sha256: 9f86…}
      with  ## ملحق القرار {#file_1}  and a summary under it
FAIL  - {id: file_1, file: ../annex.pdf, kind: pdf, size: 1234, sha256: 9f86…}
FAIL  files/annex.pdf without a row

Source: the record format, attachments; WCAG 2.2, text alternatives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.attached.files import FOLDER, folder, path, read
from dalil.load.attached.kinds import kind
from dalil.load.library import Library, Work
from dalil.model.attachment import Attachment
from dalil.model.record import Publication
from dalil.text.ids import is_file_name

ATTACHMENT = Code("REC902", "attachment")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every row that does not agree with its file, and every file without a row."""
    for work in library.works.values():
        if work.facts.publication is Publication.WITHDRAWN:
            continue
        for index, each in enumerate(work.facts.attachments):
            yield from _row(library, work, index, each)
        yield from _unlisted(library, work)


def _row(library: Library, work: Work, index: int, each: Attachment) -> Iterator[Diagnostic]:
    place = path(work, each.file)
    if not is_file_name(each.file) or not each.file.endswith(f".{each.kind}"):
        yield _at(work, index, "file", "name", file=each.file, kind=each.kind)
        return
    if place not in library.regular:
        yield _at(work, index, "file", "", file=each.file)
        return
    data = read(library, place)
    found = kind(data)
    if found is not None and found is not each.kind:
        yield _at(work, index, "kind", "kind", file=each.file, kind=found)
    elif (len(data), sha256(data).hexdigest()) != (each.size, each.sha256):
        yield _at(work, index, "sha256", "differs", file=each.file)
    unit = work.source.body.unit(each.id)
    if unit is None or not unit.markdown.strip():
        yield _at(work, index, "id", "words", file=each.file, eid=each.id)


def _unlisted(library: Library, work: Work) -> Iterator[Diagnostic]:
    below = folder(work)
    listed = {path(work, each.file) for each in work.facts.attachments}
    for place in _below_files(library).get(below, ()):
        if place not in listed:
            name = place.removeprefix(f"{below}/")
            yield ATTACHMENT.at(Place(place), "unlisted", file=name, id=work.id)


@lru_cache(maxsize=2)
def _below_files(library: Library) -> Mapping[str, list[str]]:
    """The files below each folder of attachments, in order of path."""
    found: dict[str, list[str]] = {}
    for place in sorted(library.regular):
        above, inner, _ = place.partition(f"/{FOLDER}/")
        if inner:
            found.setdefault(f"{above}/{FOLDER}", []).append(place)
    return found


def _at(work: Work, index: int, field: str, variant: str, **values: Any) -> Diagnostic:
    draft = work.source.draft
    return at_field(ATTACHMENT, draft, ("attachments", index, field), variant, **values)
