"""The files of a record in linked data."""

from __future__ import annotations

from dalil.build.linked.node import Node, known
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.attached.files import held
from dalil.load.library import Expression, Work


def encodings(speech: Speech, work: Work, expression: Expression) -> list[Node]:
    """Each file as a `MediaObject`, called as the language's body calls it."""
    found = []
    for each in held(speech.library, work):
        unit = expression.body.unit(each.id)
        found.append(
            known(
                type="MediaObject",
                name=unit.heading if unit else each.file,
                contentUrl=f"{speech.library.project.site_url}{addresses.file(work.id, each.file)}",
                encodingFormat=each.kind.media_type,
                contentSize=f"{each.size} B",
                sha256=each.sha256,
                inLanguage=each.language,
            )
        )
    return found
