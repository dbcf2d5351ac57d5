"""How an article or a point is cited: what readers copy from beside its heading."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.build.links import headings
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work


def cite_as(speech: Speech, work: Work, expression: Expression) -> Mapping[str, str]:
    """By the id of each article or point: record, article, name of the site, whole address.

    An article is named with what it is part of. The address is left out where nobody knows it, and
    everything where the collection is not one that people cite from.
    """
    wording = expression.wording
    if not work.collection.cited or wording is None:
        return {}
    comma = f"{speech.words('comma')} "
    project, code = speech.library.project, speech.language.code
    found = {}
    for eid in (each.id for each in work.facts.statements()):
        place = addresses.record(code, work.collection, work.id, eid)
        what = comma.join((wording.title, *headings(expression, eid)))
        whole = f"{project.site_url}{place}" if project.site_url else ""
        where = comma.join(filter(None, (project.words("name", code), whole)))
        found[eid] = f"{what}. {where}"
    return found
