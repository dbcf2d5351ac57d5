"""VOC704 row-id: a row of a list whose name is no id.

Records name rows, and some names become addresses: lower-case Latin letters and digits, in words
joined by hyphens or underscores.

PASS  day_after_publication:
FAIL  التصويت:
FAIL  Day after:

Source: the format of vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.text.ids import is_id

ROW_ID = Code("VOC704", "row-id")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every row with another name."""
    for (_, id), place in library.vocabularies.places.items():
        if not is_id(id.replace("_", "-")):
            yield ROW_ID.at(place, width=len(id), row=id)
