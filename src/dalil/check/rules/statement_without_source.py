"""SRC811 statement-without-source: an article or point that no source supports.

Nothing is stated without saying where it comes from. A source supports the statements that it
names in `supports`, and their parts; one that names none supports the whole record. What has no
source yet is marked `verification: needs-check` and shown to readers as not checked. Advice (a
measure of guidance or a point of an awareness material without `verification`) claims no fact. An
article without words of its own rests on the sources of its parts.

PASS  ## المادة 3 {#art_3}   with a source whose `supports` names art_3
PASS  ## المادة 3 {#art_3}   with  - {id: art_3, verification: needs-check}
FAIL  ## المادة 3 {#art_3}   where the only source supports art_20

Source: promise 2, no invented fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.support import is_below, supporting
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.body import Unit
from dalil.load.library import Library, Work
from dalil.model.record import Verification
from dalil.text.ids import is_statement
from dalil.text.names import nearest

STATEMENT_WITHOUT_SOURCE = Code("SRC811", "statement-without-source")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every statement that is said to be verified and names nothing it was verified with."""
    for work in works(library):
        draft = work.source.draft
        for unit in _unsupported(work):
            column = draft.line(unit.line).find(f"#{unit.eid}") + 1
            yield at_line(
                STATEMENT_WITHOUT_SOURCE,
                draft,
                unit.line,
                max(column, 1),
                width=len(unit.eid) + 1,
                eid=unit.eid,
            )


def _unsupported(work: Work) -> Iterator[Unit]:
    slips = _unknown(work)
    levels = {each.id: each.verification for each in work.facts.statements()}
    for unit in work.source.body.units:
        level = levels.get(unit.eid, work.facts.verification)
        if not is_statement(unit.eid) or level in (None, Verification.NEEDS_CHECK):
            continue
        if any(supporting(work.facts, unit.eid)) or _by_its_parts(work, unit):
            continue
        if not nearest(unit.eid, slips):
            yield unit


def _unknown(work: Work) -> frozenset[str]:
    """Ids in `supports` that the text lacks: slips of the pen, told by REF406."""
    named = (eid for source in work.facts.sources for eid in source.supports)
    return frozenset(filter(is_statement, named)).difference(work.source.body.eids)


def _by_its_parts(work: Work, unit: Unit) -> bool:
    """Whether a heading without words has a part that a source supports."""
    parts = (each.eid for each in work.source.body.units if is_below(each.eid, unit.eid))
    return not unit.markdown.strip() and any(any(supporting(work.facts, part)) for part in parts)
