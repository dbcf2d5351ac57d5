"""The files of records on the disk: where they lie, and which of them readers get."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.load import addresses
from dalil.load.attached.kinds import LARGEST
from dalil.load.library import Library, Work
from dalil.load.project import CONTENT
from dalil.model.attachment import Attachment
from dalil.text.ids import is_file_name

FOLDER = "files"


def folder(work: Work) -> str:
    """Where the files of a record lie: those of a row in a folder of its id beside its table."""
    if work.collection.table:
        return f"{CONTENT}/{work.collection.folder}/{work.id}/{FOLDER}"
    return f"{work.source.path.rpartition('/')[0]}/{FOLDER}"


def path(work: Work, name: str) -> str:
    """Where one of them lies."""
    return f"{folder(work)}/{name}"


def held(library: Library, work: Work) -> Iterator[Attachment]:
    """What is attached to a record and lies there as a plain file, under a name of ours."""
    regular = library.regular
    for each in work.facts.attachments:
        if is_file_name(each.file) and path(work, each.file) in regular:
            yield each


def read(library: Library, path: str) -> bytes:
    """A file's bytes; of one that is too large only so many that one sees that it is."""
    with (library.project.root / path).open("rb") as file:
        return file.read(LARGEST + 1)


def copies(library: Library) -> Mapping[str, str]:
    """Files of records that every reader sees: address -> path; at former ids' addresses too."""
    return {
        addresses.file(id_, each.file): path(work, each.file)
        for work in library.works.values()
        if work.shown
        for each in held(library, work)
        for id_ in (work.id, *work.facts.former_ids)
    }
