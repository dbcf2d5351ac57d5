"""The state of every public translation, part by part, as a file."""

from __future__ import annotations

from dalil.build.data import names
from dalil.build.data.document import as_json, head
from dalil.build.data.files import JSON, File, lists
from dalil.build.page import Asset
from dalil.build.translations.states import parity_inputs, public, public_explains
from dalil.load.library import Library
from dalil.parity.document import document


def parity_file(library: Library) -> tuple[File, ...]:
    """The file; none where there is nothing to translate."""
    texts = public(library)
    if not texts:
        return ()
    told = dict(document(library, texts, public_explains(library)))
    coverage = told.pop("languages")  # at the head, "languages" says what each code stands for
    whole = {**head(library), "coverage": coverage, **told}
    asset = Asset(names.PARITY, as_json(whole), parity_inputs(library) | lists(library))
    return (File(asset, "parity", JSON),)
