"""What lists show of a library, as digests: where it is the same, so are the lists."""

from __future__ import annotations

from dalil.build.translations.states import public, public_explains
from dalil.load.library import Library
from dalil.load.lock import ENDING
from dalil.load.project import CONTENT
from dalil.memory.memory import digest

HEADS = "heads"
"""What records are and are called, and everything that is no text of a record."""
TEXT = ".md"
STATES = "states"
"""How translations stand to their originals."""


def heads(library: Library) -> str:
    """The value of HEADS, as text that can be compared."""
    files = library.stamps.files
    lying = (
        part for path in sorted(files) if not _is_text(path) for part in _named(path, files[path])
    )
    works = (part for work in library.works.values() for part in _named(work.id, work.head))
    return digest(digest(*lying), digest(*works)).hex()


def states(library: Library) -> str:
    """The value of STATES, as text that can be compared."""
    told = [
        (text.key, text.language, text.exists, unit.unit, unit.states, unit.locked, unit.renamed)
        for text in public(library)
        for unit in text.units
    ]
    about = [(each.key, each.target, each.state, each.locked) for each in public_explains(library)]
    return digest(repr((told, about)).encode()).hex()


def _named(name: str, held: bytes) -> tuple[bytes, bytes]:
    return name.encode(), held


def _is_text(path: str) -> bool:
    """Whether a file is the text of a record, or says what it was translated from."""
    return path.startswith(f"{CONTENT}/") and path.endswith((TEXT, ENDING))
