"""Where the files of search stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """Where a page that searches finds what it needs."""

    page: str
    """Address of the script of the page of results."""
    engine: str
    """Address of the script that searches."""
    manifest: str
    """Address of the file that names all others, which stand beside it."""
