"""Any other record: a text of ours, of the type that its collection names."""

from __future__ import annotations

from dalil.build.linked.files import encodings
from dalil.build.linked.node import Node, identity, known, of, to
from dalil.build.text import Speech
from dalil.load.library import Expression, Work


def work_of_ours(speech: Speech, work: Work, expression: Expression) -> Node:
    """What the text is called, what it says in short, and what it rests on."""
    assert expression.wording is not None, "pages have words"
    return known(
        type=work.collection.schema_type,
        id=identity(speech, work),
        name=expression.wording.title,
        alternateName=expression.wording.title_short,
        abstract=expression.wording.summary,
        inLanguage=speech.language.tag,
        about=to(speech, of(work, "explains")),
        isBasedOn=to(speech, of(work, "legal_basis")),
        citation=to(speech, of(work, "cites")),
        encoding=encodings(speech, work, expression),
    )
