"""The tables of pages about published reports: by governorate, district, kind and week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dalil.build.chart import WHOLE, placed
from dalil.build.incidents.counts import DISTRICTS, Counts, places
from dalil.build.incidents.named import Named
from dalil.build.page import Link


@dataclass(frozen=True, slots=True)
class Bar:
    """A number as a length, of the longest in its table."""

    x: Decimal
    width: Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """A place, a kind or a week with its number."""

    head: Link
    number: str
    bar: Bar | None = None
    slug: str = ""
    """The governorate, where it stands on the map."""


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers that add up to all that the page counts."""

    eid: str
    heading: str
    caption: str
    first: str
    """What the rows are."""
    rows: tuple[Row, ...]
    total: str
    note: str = ""


class Tables:
    """Makes tables of some counts; every table adds up to all of them."""

    def __init__(self, named: Named) -> None:
        self.named = named
        self.speech = named.speech
        self.words = named.words
        self.library = named.speech.library

    def places(self, counts: Counts) -> Table:
        """All governorates, those without a report too."""
        held = places(self.library, counts)
        return self._table(
            "places",
            counts,
            [(self.named.to_place(place), number, place) for place, number in held.items()],
        )

    def districts(self, counts: Counts) -> Table | None:
        """Reports by district; nothing where the library has no list of them."""
        listed = self.library.vocabularies.lists.get(DISTRICTS)
        if not listed:
            return None
        found = counts.by("district")
        there = {each.governorate for each in counts.cells}
        rows = [
            (Link(self.speech.phrase(self.speech.row(DISTRICTS, each)), ""), found.get(each, 0), "")
            for each, row in listed.rows.items()
            if row.facts.get("governorate") in there
        ]
        return self._table("districts", counts, [*rows, *self._rest("districts", found)])

    def kinds(self, counts: Counts) -> Table:
        """All kinds of the form, and what has none."""
        found = counts.by("kind")
        rows = [(self.named.to_kind(kind), found.get(kind, 0), "") for kind in self.named.kinds]
        return self._table("kinds", counts, [*rows, *self._rest("kinds", found)])

    def _rest(self, name: str, found: Mapping[str, int]) -> Iterator[tuple[Link, int, str]]:
        """The row of what was left out, so that the table adds up."""
        if found.get(""):
            text = self.speech.phrase(self.words(f"incidents.without.{name}"))
            yield Link(text, ""), found[""], ""

    def weeks(self, counts: Counts) -> Table:
        """A time line: the weeks with reports, each with a bar."""
        weeks = counts.weeks()
        rows = [(self.named.to_week(week), number, "") for week, number in weeks.items()]
        return self._table("weeks", counts, rows, longest=max(weeks.values(), default=0))

    def _table(
        self, name: str, counts: Counts, rows: list[tuple[Link, int, str]], longest: int = 0
    ) -> Table:
        words = self.words
        return Table(
            name,
            words(f"incidents.heading.{name}"),
            words(f"incidents.caption.{name}"),
            words(f"incidents.columns.{name}"),
            tuple(
                Row(link, self.named.number(number), self._bar(number, longest), slug)
                for link, number, slug in rows
            ),
            self.named.number(counts.total),
            words(f"incidents.note.{name}"),
        )

    def _bar(self, number: int, longest: int) -> Bar | None:
        if not longest:
            return None
        share = (WHOLE * max(number, 0) / longest).quantize(Decimal("0.1"))
        return Bar(*placed(self.speech.language, share))
