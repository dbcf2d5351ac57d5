"""What stands below the settings of a new record: the headings that it needs, and what to write."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.i18n import Words, languages, words
from dalil.model.collection import Collection

FIRST = {"findings": "finding_1", "recommendations": "recommendation_1", "measures": "measure_1"}
"""Fields of statements that a new record begins with, and the id of the first in each."""


def statements(collection: Collection) -> Iterator[tuple[str, str]]:
    """The fields of statements that a new record has from the start, each with its first id."""
    for name, eid in FIRST.items():
        if name in collection.model.model_fields:
            yield name, eid


def body(collection: Collection, guide: Words) -> str:
    """The headings of a new record in the language it is written in; guidance in that of `guide`.

    Guidance stands in comments, which no page shows.
    """
    spoken = words(next(iter(languages().values())))
    eids = (*collection.units, *(eid for _, eid in statements(collection)))
    return "".join(_unit(eid, spoken, guide) for eid in eids)


def _unit(eid: str, spoken: Words, guide: Words) -> str:
    key = eid.removesuffix("_1")
    heading = spoken(f"cli.new.headings.{key}")
    return f"\n## {heading} {{#{eid}}}\n\n<!-- {guide(f'cli.new.guides.{key}')} -->\n"
