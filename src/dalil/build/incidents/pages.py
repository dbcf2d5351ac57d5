"""The pages about published reports: all of them, of a governorate, of a kind, of a week.

Each has the same parts: a summary in words, a map where places are compared, tables with the same
numbers. Filters are links to pages, so that they work without script.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.build.computed import computed
from dalil.build.data import names
from dalil.build.incidents.counts import (
    Counts,
    Week,
    every,
    in_use,
    inputs,
    places,
)
from dalil.build.incidents.drawing import Drawing, drawing
from dalil.build.incidents.named import DURING, IN, ON, Named, label, part
from dalil.build.incidents.releases import Told, told
from dalil.build.incidents.tables import Table, Tables
from dalil.build.page import Link, Page
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Library

NAMED = 3
"""How many places or kinds a summary names."""


def incident_pages(speech: Speech) -> Iterator[Page]:
    """All pages about published reports; none while nothing was published."""
    library = speech.library
    if not library.releases:
        return
    counts = every(library)
    pages = _Pages(speech, counts)
    yield pages.all()
    for place in counts.by("governorate"):
        yield pages.place(place)
    for kind in counts.by("kind"):
        if kind:
            yield pages.kind(kind)
    for week in counts.weeks():
        yield pages.week(week)


def to_incidents(speech: Speech) -> Link:
    """The way to the page of all published reports."""
    text = speech.phrase(speech.words("incidents.title"))
    return Link(text, addresses.incidents(speech.language.code))


def beside(speech: Speech) -> tuple[Link, ...]:
    """The same from pages near it; nothing while nothing was published."""
    return (to_incidents(speech),) if speech.library.releases else ()


class _Pages:
    """The pages of one language, of all that was published."""

    def __init__(self, speech: Speech, counts: Counts) -> None:
        self.speech = speech
        self.words = speech.words
        self.library: Library = speech.library
        self.counts = counts
        self.weeks = tuple(counts.weeks())
        self.named = Named(speech, counts)
        self.tables = Tables(self.named)
        lowest = min(in_use(speech.library.releases).values(), default=1)
        self.ends = (lowest, max(counts.by("governorate").values(), default=0))

    def all(self) -> Page:
        """Everything together: where all ways begin."""
        counts = self.counts
        return self._page(
            (),
            self.words("incidents.title"),
            counts,
            (self.tables.places(counts), self.tables.kinds(counts), self.tables.weeks(counts)),
            said=(self._top("places", places(self.library, counts), self.named.place),),
        )

    def place(self, place: str) -> Page:
        """What is of a governorate."""
        counts = self.counts.of("governorate", place)
        title = self.words("incidents.in", place=self.named.place(place))
        tables = (self.tables.kinds(counts), self.tables.weeks(counts))
        districts = self.tables.districts(counts)
        return self._page(
            (IN, place),
            title,
            counts,
            (districts, *tables) if districts else tables,
            said=(self._top("kinds", self._known_kinds(counts), self.named.kind),),
            mapped=False,
        )

    def kind(self, kind: str) -> Page:
        """What is of a kind."""
        counts = self.counts.of("kind", kind)
        return self._page(
            (ON, part(kind)),
            self.words("incidents.about", kind=self.named.kind(kind)),
            counts,
            (self.tables.places(counts), self.tables.weeks(counts)),
            said=(
                self._top("places", places(self.library, counts), self.named.place),
                *([self.words("incidents.said.hidden_kinds")] if self._hidden() else []),
            ),
        )

    def week(self, week: Week) -> Page:
        """What is of a week."""
        counts = self.counts.during(week)
        return self._page(
            (DURING, week.id),
            self.words("incidents.during", week=label(self.speech, week)),
            counts,
            (self.tables.places(counts), self.tables.kinds(counts)),
            said=(
                self._top("places", places(self.library, counts), self.named.place),
                self._top("kinds", self._known_kinds(counts), self.named.kind),
            ),
            spanned=False,
        )

    def _page(
        self,
        parts: tuple[str, ...],
        title: str,
        counts: Counts,
        tables: tuple[Table, ...],
        said: tuple[str, ...],
        mapped: bool = True,
        spanned: bool = True,
    ) -> Page:
        speech = self.speech
        found = to_incidents(speech)
        section = Link(found.text, found.address)
        sentences = (
            self.words("incidents.said.total", n=self.named.number(counts.total)),
            *(each for each in said if each),
            *(self._span(counts) if spanned else ()),
        )
        return computed(
            speech,
            lambda code: addresses.incidents(code, *parts),
            "incidents.html",
            title,
            self.words("incidents.lead"),
            above=(section,) if parts else (),
            section=section,
            data={
                "sentences": sentences,
                "sample": any(each.sample for each in self.library.releases),
                "ways": tuple(self._ways(parts)),
                "map": self._map(counts, title) if mapped else None,
                "tables": tables,
                "around": self._around(parts),
                **self._told(parts),
            },
            inputs=inputs(self.library),
        )

    def _told(self, parts: tuple[str, ...]) -> Mapping[str, object]:
        """What stands on the page of everything alone, and the ways to it from the others."""
        whole: Told | None = None if parts else told(self.speech)
        overview = addresses.incidents(self.speech.language.code)
        text = self.speech.phrase(self.words("incidents.reading.title"))
        return {
            "told": whole,
            "reading": Link(text, f"{overview}#reading"),
            "files": self._files(),
        }

    def _files(self) -> tuple[Link, ...]:
        speech = self.speech
        files = (
            ("incidents", names.INCIDENTS),
            ("incidents_geojson", names.INCIDENTS_GEOJSON),
            ("incidents_package", names.INCIDENTS_PACKAGE),
        )
        about = Link(
            speech.phrase(self.words("incidents.about_data")),
            names.page(speech.language.code, "incidents"),
        )
        found = (Link(speech.phrase(self.words(f"data.kinds.{kind}")), at) for kind, at in files)
        return (*found, about)

    def _ways(self, here: tuple[str, ...]) -> Iterator[Link]:
        overview = addresses.incidents(self.speech.language.code)
        yield Link(self.speech.phrase(self.words("incidents.ways.all")), overview, current=not here)
        for name in ("places", "kinds", "weeks"):
            text = self.speech.phrase(self.words(f"incidents.ways.{name}"))
            yield Link(text, f"{overview}#{name}")

    def _around(self, parts: tuple[str, ...]) -> dict[str, Link | None]:
        """Of a week: the weeks with reports before and after it."""
        if parts[:1] != (DURING,):
            return {"previous": None, "next": None}
        weeks = self.weeks
        at = [each.id for each in weeks].index(parts[1])
        before = self.named.to_week(weeks[at - 1]) if at else None
        after = self.named.to_week(weeks[at + 1]) if at + 1 < len(weeks) else None
        return {"previous": before, "next": after}

    def _map(self, counts: Counts, title: str) -> Drawing:
        return drawing(
            self.words("incidents.map.title", title=title),
            {
                place: (self.named.place(place), number)
                for place, number in places(self.library, counts).items()
            },
            self.ends,
            self.named.number,
            self._shade,
        )

    def _shade(self, first: int, last: int | None) -> str:
        """What a pattern stands for: nothing, from one number to another, or more."""
        if last == 0:
            return self.words("incidents.map.none")
        if last is None:
            return self.words("incidents.map.more", n=self.named.number(first))
        if first == last:
            return self.named.number(first)
        return self.words(
            "incidents.map.range", n=self.named.number(first), m=self.named.number(last)
        )

    def _known_kinds(self, counts: Counts) -> dict[str, int]:
        found = counts.by("kind")
        return {kind: found[kind] for kind in self.named.kinds if kind in found}

    def _hidden(self) -> bool:
        return bool(self.counts.by("kind").get(""))

    def _top(self, name: str, numbers: Mapping[str, int], called: object) -> str:
        """The highest numbers in words; equal ones in the order of their list."""
        assert callable(called)
        first = sorted((each for each in numbers.items() if each[1] > 0), key=lambda each: -each[1])
        named = [
            self.words("incidents.said.one", name=called(value), n=self.named.number(number))
            for value, number in first[:NAMED]
        ]
        if not named:
            return ""
        listed = f"{self.words('incidents.said.between')} ".join(named)
        return self.words(f"incidents.said.{name}", list=listed)

    def _span(self, counts: Counts) -> Iterator[str]:
        weeks = list(counts.weeks())
        if len(weeks) > 1:
            first, last = label(self.speech, weeks[0]), label(self.speech, weeks[-1])
            yield self.words("incidents.said.span", first=first, last=last)
        elif weeks:
            yield self.words("incidents.said.week", week=label(self.speech, weeks[0]))
