"""The state of every public translation, part by part, as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from dalil.build.data import names
from dalil.build.data.document import Rows, as_json, as_row, head
from dalil.build.data.files import JSON, File, lists
from dalil.build.page import Asset
from dalil.build.translations.states import parity_inputs, public, public_explains
from dalil.load.library import Library
from dalil.parity.document import by_language, of_explained, of_text
from dalil.parity.pair import by_key
from dalil.parity.parity import files
from dalil.parity.state import TextState


def parity_file(library: Library) -> tuple[File, ...]:
    """The file; none where there is nothing to translate."""
    texts = public(library)
    if not texts:
        return ()
    whole = {
        **head(library),
        "coverage": by_language(texts),
        "texts": Rows(_rows(library, texts)),
        "explains": [of_explained(each) for each in public_explains(library)],
    }
    asset = Asset(names.PARITY, as_json(whole), parity_inputs(library) | lists(library))
    return (File(asset, "parity", JSON),)


def _rows(library: Library, texts: Iterable[TextState]) -> Iterator[bytes]:
    """The texts as they are written, all languages of one at a time."""

    def make(held: tuple[TextState, ...]) -> tuple[bytes, ...]:
        return tuple(as_row(of_text(library, each)) for each in held)

    for key, several in groupby(texts, key=lambda each: each.key):
        told = partial(make, tuple(several))
        yield from library.recall("parity.json", files(by_key(library)[key]), told, key)
