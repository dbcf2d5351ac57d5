"""EVT902 figure: a turnout that its own numbers contradict, or that nobody vouches for.

A share is printed beside what it is a share of. Where votes and base are given, they must give the
share; where sources give numbers that do not fit, only the share is recorded. As any statement, a
figure names its source, unless it is marked `needs-check`. One figure at most is the one to use.

PASS  percent: 43.54   votes: 9629601   base: 22116368
FAIL  percent: 51      votes: 6400777   base: 13800000     (they give 46)
FAIL  verification: secondary   where no source supports figure_1

Source: promise 2, no invented fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Work
from dalil.model.collections.event import Event, Figure
from dalil.model.record import Verification

FIGURE = Code("EVT902", "figure")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every figure that does not agree with itself, and every one without a source."""
    for work in works(library):
        if isinstance(work.facts, Event):
            yield from _of(work, work.facts)


def _of(work: Work, event: Event) -> Iterator[Diagnostic]:
    draft = work.source.draft
    named = {eid for source in event.sources if source.vouches for eid in source.supports}
    used = [each for each in event.turnout if each.recommended]
    for index, figure in enumerate(event.turnout):
        if figure.computed is not None and figure.computed != figure.percent:
            path = ("turnout", index, "percent")
            yield at_field(
                FIGURE, draft, path, "", percent=figure.percent, computed=figure.computed
            )
        if _unsupported(figure, named):
            yield at_field(FIGURE, draft, ("turnout", index, "id"), "source", eid=figure.id)
        if figure.recommended and figure is not used[0]:
            yield at_field(FIGURE, draft, ("turnout", index, "recommended"), "twice")


def _unsupported(figure: Figure, named: set[str]) -> bool:
    return figure.verification is not Verification.NEEDS_CHECK and figure.id not in named
