"""The words of signs in braille as files for embossers, one for each sign and language."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.load import addresses
from dalil.load.library import Library
from dalil.model.collections.sign import COLLECTION, SignWording
from dalil.text.braille import brf


def braille_files(library: Library) -> Iterator[Asset]:
    """The file of every shown sign in each language that has braille for it."""
    for work in library.of(COLLECTION):
        for code, expression in work.expressions.items():
            said = expression.wording
            if work.shown and isinstance(said, SignWording) and said.braille:
                address = addresses.braille(code, COLLECTION, work.id)
                yield Asset(address, brf(said.braille), inputs_of([work]))
