"""The states of translations that the public may know of."""

from __future__ import annotations

from dalil.build.links import inputs_of
from dalil.build.translations.explained import target
from dalil.load.library import Library
from dalil.parity.document import is_public
from dalil.parity.parity import parity
from dalil.parity.state import ExplainState, TextState


def public(library: Library) -> tuple[TextState, ...]:
    """The states of all translations that readers may know of."""
    return tuple(each for each in parity(library).texts if is_public(library, each.key))


def public_explains(library: Library) -> tuple[ExplainState, ...]:
    """The states of public texts that explain public ones."""
    return tuple(
        each
        for each in parity(library).explains
        if is_public(library, each.key) and is_public(library, target(each)[0])
    )


def parity_inputs(library: Library) -> frozenset[str]:
    """Every file that states come from: texts and their locks, terms, and what readers may see."""
    found = parity(library)
    locks = {each.lock for each in found.texts if each.lock}
    locks |= {each.lock for each in found.explains}
    pages = {each.draft.path for each in library.pages.values()}
    return inputs_of(library.works.values()) | locks | pages
