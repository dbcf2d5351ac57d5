"""Whether a fact-check was looked at again near the elections that it concerns.

No clock is read: the same files say the same on every day. Rules and days change most in the weeks
before polling, so a verdict that nobody compared with its evidence in that time says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from dalil.load.calendar import when
from dalil.load.library import Library, Work
from dalil.model.collections.factcheck import Factcheck

WITHIN = "P30D"
"""The time before polling in which a claim is to be checked again."""
DAYS = 30


def overdue(library: Library, work: Work) -> tuple[Work, ...]:
    """The elections before which nobody has checked a fact-check again; none where all is well."""
    held = work.facts
    return tuple(_overdue(library, held)) if isinstance(held, Factcheck) else ()


def _overdue(library: Library, check: Factcheck) -> Iterator[Work]:
    for each in check.elections:
        election = library.works.get(each.id or "")
        span = when(library, election) if election else None
        if election and span and span.begins.day:
            opens = span.begins.earliest - timedelta(days=DAYS)
            if check.checked_on.earliest < opens:
                yield election
