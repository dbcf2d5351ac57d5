"""What may be done to a report, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dalil.desk.state import FROM, NEEDED, Desk, Move, same_organisation

Wrong = tuple[str, dict[str, object]]
"""Which sentence, and what it names."""


def objections(desk: Desk, move: Move, ids: Iterable[str], by: str) -> Iterator[Wrong]:
    """Why these reports cannot be moved so; nothing where all of them can."""
    seen: set[str] = set()
    for id in ids:
        report = desk.reports.get(id)
        if report is None:
            yield "no-such-report", {"report": id}
            continue
        if id in seen:
            yield "twice", {"report": id}
            continue
        seen.add(id)
        if report.state not in FROM[move]:
            yield "not-now", {"report": id, "state": report.state}
        elif move is Move.VERIFY:
            person = desk.people[by]
            if by in report.vouched:
                yield "same-person", {"report": id, "by": by, "needed": NEEDED}
            elif same_organisation(person.organisation, report.organisation):
                values = {"report": id, "by": by, "organisation": person.organisation}
                yield "own-report", dict(values)
