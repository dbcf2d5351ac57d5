"""VOC705 broader-row: a row that stands below one that is not there, or below itself.

`broader` names the row above, in the same list: the page of the wider topic leads to the narrower
one. A name that the list does not have leads nowhere, and rows in a ring have no top.

PASS  voter-register: {ar: سجل الناخبين, ku: تۆماری دەنگدەران, en: Voter register, broader: voting}
FAIL  voter-register: {ar: سجل الناخبين, ku: تۆماری دەنگدەران, en: Voter register, broader: votes}

Source: the format of vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.vocabulary import BROADER, Row
from dalil.text.names import nearest

BROADER_ROW = Code("VOC705", "broader-row")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every row whose `broader` is no row, and every row in a ring."""
    for (name, id), place in library.vocabularies.places.items():
        rows = library.vocabularies.lists[name].rows
        broader = rows[id].facts.get(BROADER, "")
        if not broader:
            continue
        if broader not in rows:
            near = nearest(broader, rows)
            variant = "near" if near else ""
            yield BROADER_ROW.at(place, variant, width=len(id), row=id, broader=broader, near=near)
        elif _leads_back(id, rows):
            yield BROADER_ROW.at(place, "ring", width=len(id), row=id)


def _leads_back(id: str, rows: Mapping[str, Row]) -> bool:
    """Whether the rows above `id` lead round to it again."""
    seen: set[str] = set()
    above = rows[id].facts.get(BROADER, "")
    while above in rows and above not in seen:
        seen.add(above)
        above = rows[above].facts.get(BROADER, "")
    return id in seen
