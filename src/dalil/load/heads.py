"""What records of a library are and are called, as one digest that their texts do not change."""

from __future__ import annotations

from dalil.load.library import Library
from dalil.load.lock import ENDING
from dalil.load.project import CONTENT
from dalil.memory.memory import digest

TEXT = ".md"


def heads(library: Library) -> bytes:
    """The digest of the heads of all records, and of everything that is no text of a record."""
    files = library.stamps.files
    lying = (
        part
        for path in sorted(files)
        if not _is_text(path)
        for part in (path.encode(), files[path])
    )
    works = (part for each in library.works.values() for part in (each.id.encode(), each.head))
    unreadable = (id.encode() for id in sorted(library.unreadable))
    return digest(digest(*lying), digest(*works), digest(*unreadable))


def _is_text(path: str) -> bool:
    """Whether a file is the text of a record, or says what it was translated from."""
    return path.startswith(f"{CONTENT}/") and path.endswith((TEXT, ENDING))
