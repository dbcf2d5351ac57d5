"""How an article or a point is cited: what readers copy from beside its heading."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.build.links import headings
from dalil.build.text import Speech
from dalil.load.library import Expression, Work


def cite_as(speech: Speech, work: Work, expression: Expression) -> Mapping[str, str]:
    """What each article or point is called in a citation, by its id; empty if as in its heading.

    There are none where the collection is not one that people cite from.
    """
    if not work.collection.cited:
        return {}
    comma = f"{speech.words('comma')} "
    named = {each.id: [*headings(expression, each.id)] for each in work.facts.statements()}
    return {each: comma.join(names) if len(names) > 1 else "" for each, names in named.items()}
