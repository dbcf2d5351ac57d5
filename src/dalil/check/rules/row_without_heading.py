"""REF407 row-without-heading: facts of an article or point whose words are nowhere.

Each row of `provisions` or `points`, and each provision that a change names, belongs to a heading
with the same id in the authoritative text. Without the heading, no reader sees what the row says.

PASS  - {id: art_3, verification: secondary}   with  ## المادة 3 {#art_3}
FAIL  - {id: art_33, verification: secondary}  without a heading {#art_33}

Source: the record format, provisions.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.mentions import statements
from dalil.check.places import Places
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work

ROW_WITHOUT_HEADING = Code("REF407", "row-without-heading")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every row, and every provision of a change, without a heading."""
    for work in works(library):
        places = Places(work.source.body)
        rows = frozenset(each.id for each in work.facts.statements())
        for path, eid in _named(work):
            if places.lack(eid):
                near = places.near(eid, but=rows)
                variant = "near" if near else ""
                yield at_field(
                    ROW_WITHOUT_HEADING, work.source.draft, path, variant, eid=eid, near=near
                )


def _named(work: Work) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for path, each in statements(work):
        yield (*path, "id"), each.id
    for index, change in enumerate(work.facts.changes):
        for place, eid in enumerate(change.provisions):
            yield ("changes", index, "provisions", place), eid
