"""What lists rest on: where it is the same, so are the lists."""

from __future__ import annotations

from dalil.build.translations.states import public, public_explains
from dalil.load.library import Library
from dalil.memory.memory import digest

HEADS = "heads"
"""What records are and are called, and everything that is no text of a record."""
STATES = "states"
"""How translations stand to their originals."""


def states(library: Library) -> str:
    """The value of STATES, as text that can be compared."""
    told = [
        (text.key, text.language, text.exists, unit.unit, unit.states, unit.locked, unit.renamed)
        for text in public(library)
        for unit in text.units
    ]
    about = [(each.key, each.target, each.state, each.locked) for each in public_explains(library)]
    return digest(repr((told, about)).encode()).hex()
