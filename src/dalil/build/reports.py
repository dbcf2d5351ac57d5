"""What only the pages of reports show: whose words these are, and what the commission answered."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.build.links import to_reference
from dalil.build.page import Link, Value
from dalil.build.text import Speech
from dalil.load.library import Work
from dalil.model.collections.report import Report


@dataclass(frozen=True, slots=True)
class Reported:
    """What stands before and behind the words of a report."""

    reading: str
    """Whose findings these are, and whose not."""
    answered: str
    """Whether the commission has answered."""
    date: Value | None
    decisions: tuple[Link, ...]


def report(speech: Speech, work: Work) -> Reported | None:
    """What a page of a report says of it; None for every other record."""
    held = work.facts
    if not isinstance(held, Report):
        return None
    organisation = speech.row("organisations", held.organisation)
    response = held.response
    return Reported(
        reading=speech.words("report.reading", organisation=organisation, licence=held.licence),
        answered=speech.words("report.answered" if response else "report.unanswered"),
        date=speech.date(response.date) if response and response.date else None,
        decisions=tuple(
            to_reference(speech, speech.library, each)
            for each in (response.decisions if response else ())
        ),
    )
