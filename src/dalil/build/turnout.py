"""Turnout: every figure with what it is a share of, and the figures of all elections together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.chart import Bar, Rows, placed
from dalil.build.computed import computed
from dalil.build.data import names
from dalil.build.links import inputs_of, to_work
from dalil.build.occasions import when
from dalil.build.page import Link, Page, Value
from dalil.build.sources import Level, level, supporting
from dalil.build.text import Speech
from dalil.build.timeline import in_time, to_calendar
from dalil.i18n.numbers import grouped, per_cent
from dalil.load import addresses
from dalil.load.library import Library, Work
from dalil.load.project import VOCABULARIES
from dalil.model.collections.event import COLLECTION, Event, Figure
from dalil.model.record import Verification

LISTS = frozenset(
    f"{VOCABULARIES}/{name}.yml" for name in ("turnout-bases", "turnout-stages", "governorates")
)
"""Where the words about a figure come from."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A turnout as a table prints it."""

    eid: str
    share: str
    base: str
    """What it is a share of, in words."""
    counts: str
    """How many voted and of how many, or one of the two; empty where neither is known."""
    stage: str
    place: str
    """The governorate; empty for the whole election."""
    level: Level
    sources: tuple[Link, ...]
    recommended: bool
    """Whether it is the one to use."""


@dataclass(frozen=True, slots=True)
class Row:
    """The figure to use of one election."""

    election: Link
    days: tuple[Value, ...]
    figure: FigureLine


def figures(speech: Speech, work: Work) -> tuple[FigureLine, ...]:
    """The figures of a whole election, the one to use first."""
    if not isinstance(work.facts, Event):
        return ()
    used = work.facts.figure
    whole = [each for each in work.facts.turnout if each.place is None]
    whole.sort(key=lambda each: each is not used)
    return tuple(_line(speech, work, each) for each in whole)


def places(speech: Speech, work: Work) -> tuple[FigureLine, ...]:
    """The figures of governorates, as the record lists them."""
    if not isinstance(work.facts, Event):
        return ()
    return tuple(_line(speech, work, each) for each in work.facts.turnout if each.place)


def elections(library: Library) -> list[tuple[Work, Figure]]:
    """Every shown election that has a turnout, with the figure to use; the earliest first."""
    found = [
        (work, work.facts.figure)
        for work in in_time(library)
        if isinstance(work.facts, Event) and work.facts.figure
    ]
    return [(work, figure) for work, figure in found if figure]


def to_turnout(speech: Speech) -> Link:
    """The way to the page of all turnouts."""
    text = speech.phrase(speech.words("turnout.title"))
    return Link(text, addresses.turnout(speech.language.code))


def turnout_pages(speech: Speech) -> Iterator[Page]:
    """The page of all turnouts; none while no election has one."""
    held = elections(speech.library)
    if not held:
        return
    yield computed(
        speech,
        addresses.turnout,
        "turnout.html",
        speech.words("turnout.title"),
        speech.words("turnout.lead"),
        data={
            "chart": tuple(chart(speech, held)),
            "rows": tuple(_row(speech, work, figure) for work, figure in held),
            "explained": tuple(_explained(speech, held)),
            "calendar": to_calendar(speech),
            "table": Link(speech.phrase(speech.words("turnout.table")), names.TURNOUT),
        },
        inputs=inputs_of(speech.library.of(COLLECTION))
        | LISTS
        | {f"{VOCABULARIES}/jurisdictions.yml"},
    )


def chart(speech: Speech, held: list[tuple[Work, Figure]]) -> Iterator[Rows]:
    """The figures to use, each among those of the same base and the same electorate."""
    groups: dict[tuple[str, str], list[Bar]] = {}
    for work, figure in held:
        key = (getattr(work.facts, "jurisdiction", None) or "", figure.base_is)
        groups.setdefault(key, []).append(_bar(speech, work, figure))
    for (jurisdiction, base), bars in groups.items():
        place = speech.row("jurisdictions", jurisdiction) if jurisdiction else ""
        heading = speech.words(
            "turnout.of_in" if place else "turnout.of",
            base=speech.row("turnout-bases", base),
            place=place,
        )
        eid = f"chart_{base}_{jurisdiction}".rstrip("_").replace("-", "_")
        yield Rows(eid, heading, speech.words.get(f"turnout.bases.{base}"), tuple(bars))


def _bar(speech: Speech, work: Work, figure: Figure) -> Bar:
    x, width = placed(speech.language, figure.percent)
    unchecked = figure.verification is Verification.NEEDS_CHECK
    return Bar(
        label=to_work(speech, work),
        days=when(speech, work),
        share=per_cent(speech.language, figure.percent),
        x=x,
        width=width,
        doubt=level(speech, figure.verification).label if unchecked else "",
    )


def _row(speech: Speech, work: Work, figure: Figure) -> Row:
    return Row(to_work(speech, work), when(speech, work), _line(speech, work, figure))


def _explained(speech: Speech, held: list[tuple[Work, Figure]]) -> Iterator[tuple[str, str]]:
    """What each base on the page means: its name and a sentence."""
    for base in dict.fromkeys(figure.base_is for _, figure in held):
        sentence = speech.words.get(f"turnout.bases.{base}")
        if sentence:
            yield speech.row("turnout-bases", base), sentence


def _line(speech: Speech, work: Work, figure: Figure) -> FigureLine:
    event = work.facts
    page = addresses.record(speech.language.code, work.collection, work.id)
    return FigureLine(
        eid=figure.id,
        share=per_cent(speech.language, figure.percent),
        base=speech.row("turnout-bases", figure.base_is),
        counts=_counts(speech, figure),
        stage=speech.row("turnout-stages", figure.stage),
        place=speech.row("governorates", figure.place) if figure.place else "",
        level=level(speech, figure.verification),
        sources=tuple(
            Link(
                speech.phrase(speech.words("source_n", n=speech.words.number(number))),
                f"{page}#source_{number}",
            )
            for number in supporting(work, figure)
        ),
        recommended=isinstance(event, Event) and figure is event.figure,
    )


def _counts(speech: Speech, figure: Figure) -> str:
    votes, base = (
        grouped(speech.language, each) if each else "" for each in (figure.votes, figure.base)
    )
    name = "both" if votes and base else "votes" if votes else "base" if base else ""
    return speech.words(f"turnout.counts.{name}", votes=votes, base=base) if name else ""
