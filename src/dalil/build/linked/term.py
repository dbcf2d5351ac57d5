"""Terms: `DefinedTerm`, and the glossary that holds them: `DefinedTermSet`."""

from __future__ import annotations

from dalil.build.linked.node import SUBJECT, Node, identity, known
from dalil.build.text import Speech
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collection import Collection

SET = "DefinedTermSet"


def term(speech: Speech, work: Work, expression: Expression) -> Node:
    """A concept with its forms in this language."""
    assert expression.wording is not None, "pages have words"
    wording = expression.wording
    return known(
        type=work.collection.schema_type,
        id=identity(speech, work),
        name=wording.title,
        alternateName=list(getattr(wording, "variants", ())),
        description=wording.summary,
        termCode=work.id,
        inDefinedTermSet=known(id=_set(speech, work.collection)),
    )


def term_set(speech: Speech, collection: Collection) -> Node:
    """The glossary; its terms point to it."""
    return known(
        type=SET,
        id=_set(speech, collection),
        name=speech.words(f"{collection.name}.plural"),
        description=speech.words(f"{collection.name}.description"),
    )


def _set(speech: Speech, collection: Collection) -> str:
    first = next(iter(languages()))
    address = addresses.index(first, collection)
    return f"{speech.library.project.site_url}{address}#{SUBJECT}"
