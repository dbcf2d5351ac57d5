"""A part of a library: what is looked at, the rest being gone or only known."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from dalil.load.library import Library


def without(library: Library, folders: Container[str]) -> Library:
    """The same library without the records in these folders."""
    if not folders:
        return library
    works = library.works.items()
    return replace(
        library,
        works={id: each for id, each in works if _stays(each.source.path, folders)},
        drafts={path: each for path, each in library.drafts.items() if _stays(path, folders)},
        files=tuple(each for each in library.files if _stays(each.path, folders)),
    )


def passing(library: Library, folders: Container[str]) -> Library:
    """The same library with the records in these folders known, but not looked at."""
    rest = without(library, folders)
    gone = {id: each for id, each in library.works.items() if id not in rest.works}
    return replace(rest, passed=gone) if gone else library


def folder_of(path: str) -> str:
    """The folder of the record that a file belongs to: `content/laws/iq-2019-31`."""
    return "/".join(path.split("/", 3)[:3])


def _stays(path: str, folders: Container[str]) -> bool:
    return folder_of(path) not in folders
