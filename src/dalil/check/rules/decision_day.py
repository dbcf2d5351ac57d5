"""ID506 decision-day: the id of a decision does not begin with its day.

Numbers of decisions and of minutes are often unpublished, so a decision is named by the day of the
session and a number of ours: `2025-10-05-1`. Where only the announcement is known, its day stands
there; where only the month is known, the month.

PASS  id: 2025-10-05-1   date: 2025-10-05
PASS  id: 2023-07-1      date: 2023-07
FAIL  id: 2025-10-06-1   date: 2025-10-05

Source: the record format, ids of decisions.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.decision import Decision

DECISION_DAY = Code("ID506", "decision-day")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every decision with a known day whose id is another's."""
    for work in works(library):
        facts = work.facts
        if not isinstance(facts, Decision):
            continue
        days = [str(each) for each in (facts.date, facts.announced) if each]
        if days and not any(_named(facts.id, day) for day in days):
            draft = work.source.draft
            yield at_field(DECISION_DAY, draft, ("id",), id=facts.id, day=days[0])


def _named(id: str, day: str) -> bool:
    """Whether `id` is `day`, a hyphen and a number."""
    rest = id.removeprefix(f"{day}-")
    return rest != id and rest.isdecimal()
