"""How an article or a point is cited: what readers copy from beside its heading."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.build.links import headings
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work

PART = "{part}"
"""Stands for the article or point in a citation, named with what it is part of."""
ID = "{id}"
"""Stands for its id."""


def cite_as(speech: Speech, work: Work, expression: Expression) -> Mapping[str, str]:
    """What each article or point is called in a citation, by its id.

    There are none where the collection is not one that people cite from.
    """
    if not work.collection.cited:
        return {}
    comma = _comma(speech)
    return {each.id: comma.join(headings(expression, each.id)) for each in work.facts.statements()}


def citation(speech: Speech, work: Work, title: str) -> str:
    """How all of them are cited: record, PART, name of the site, whole address with ID.

    The address is left out where nobody knows it.
    """
    project, code = speech.library.project, speech.language.code
    place = addresses.record(code, work.collection, work.id, ID)
    whole = f"{project.site_url}{place}" if project.site_url else ""
    where = _comma(speech).join(filter(None, (project.words("name", code), whole)))
    return f"{title}{_comma(speech)}{PART}. {where}"


def _comma(speech: Speech) -> str:
    return f"{speech.words('comma')} "
