"""REF408 heading-without-row: an article or point of which nothing says how far it was verified.

A record that lists its provisions or points lists all of them: each heading whose id is that of a
statement (`art_…`, `point_…`) has a row with its verification. A record that lists none is verified
as a whole, by its own field.

PASS  ## المادة 3 {#art_3}   with  - {id: art_3, verification: secondary}
PASS  ## المادة 3 {#art_3}   in a record without `provisions`
FAIL  ## المادة 4 {#art_4}   where `provisions` lists only art_3

Source: the record format, provisions.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.mentions import statements
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.text.ids import is_statement
from dalil.text.names import nearest

HEADING_WITHOUT_ROW = Code("REF408", "heading-without-row")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every statement without a row, in records that have rows."""
    for work in works(library):
        fields = {each.id: path[0] for path, each in statements(work)}
        rows = set(fields)
        lost = rows - set(work.source.body.eids)
        draft = work.source.draft
        for heading in work.source.body.headings if rows else ():
            if is_statement(heading.eid) and heading.eid not in rows:
                if nearest(heading.eid, lost):  # a row with a slip of the pen: REF407 tells it
                    continue
                column = draft.line(heading.line).find(f"#{heading.eid}") + 1
                yield at_line(
                    HEADING_WITHOUT_ROW,
                    draft,
                    heading.line,
                    max(column, 1),
                    width=len(heading.eid) + 1,
                    eid=heading.eid,
                    field=_field(fields, heading.eid),
                )


def _field(fields: dict[str, str], eid: str) -> str:
    """The list that the row belongs in: that of the row nearest to it."""
    return fields[nearest(eid, fields) or next(iter(fields))]
