"""What governorates, kinds and weeks are called on pages, and where their own pages are."""

from __future__ import annotations

from dalil.build.incidents.counts import (
    GOVERNORATES,
    MONTHS,
    WEEKS,
    Counts,
    Week,
    kinds,
)
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.i18n.numbers import grouped
from dalil.load import addresses

IN, ON, DURING = "in", "on", "during"
"""The parts of an address behind which a governorate, a kind or a week stands."""


def label(speech: Speech, week: Week) -> str:
    """A week in words: Days 8 to 14, November 2025."""
    return speech.words(
        "incidents.week",
        week=speech.words.number(speech.row(WEEKS, week.week)),
        month=speech.row(MONTHS, week.month),
        year=speech.words.number(week.year),
    )


class Named:
    """Names and ways in one language, of all that was published."""

    def __init__(self, speech: Speech, counts: Counts) -> None:
        self.speech = speech
        self.words = speech.words
        self.kinds = kinds(speech.library)
        self._with_page = frozenset({*counts.by("governorate"), *counts.by("kind")})
        """Governorates and kinds of which there is a report."""

    def to_place(self, place: str) -> Link:
        """The page of a governorate, or its mere name where it has none."""
        linked = place in self._with_page
        address = addresses.incidents(self.speech.language.code, IN, place) if linked else ""
        return Link(self.speech.phrase(self.place(place)), address)

    def to_kind(self, kind: str) -> Link:
        """The page of a kind, or its mere name where it has none."""
        linked = kind in self._with_page
        address = addresses.incidents(self.speech.language.code, ON, part(kind)) if linked else ""
        return Link(self.speech.phrase(self.kind(kind)), address)

    def to_week(self, week: Week) -> Link:
        """The page of a week."""
        address = addresses.incidents(self.speech.language.code, DURING, week.id)
        return Link(self.speech.phrase(label(self.speech, week)), address)

    def place(self, place: str) -> str:
        """What a governorate is called."""
        return self.speech.row(GOVERNORATES, place)

    def kind(self, kind: str) -> str:
        """What a kind is called, as the form has it."""
        return self.kinds[kind][self.speech.language.code] if kind in self.kinds else kind

    def number(self, number: int) -> str:
        """A number as readers of the language write it."""
        return grouped(self.speech.language, number)


def part(kind: str) -> str:
    """A kind in an address."""
    return kind.replace("_", "-")
