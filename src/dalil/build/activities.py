"""What the plans of all organisers hold: in order of days, by place, by need, by how firm it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.build import activity_calendars
from dalil.build.computed import computed
from dalil.build.indexes import anchor
from dalil.build.links import inputs_of, to_work
from dalil.build.page import Link, Page, Phrase, Value
from dalil.build.planned import IN, held, places
from dalil.build.text import Speech
from dalil.build.times import clock
from dalil.i18n import language
from dalil.i18n.dates import civil
from dalil.load import addresses
from dalil.load.library import Work
from dalil.load.project import VOCABULARIES
from dalil.model.collections.plan import COLLECTION, Activity, ActivityStatus

WAYS = ("place", "needs", "status")
"""Fields of an activity that a page groups all of them by."""
LISTS = ("activity-kinds", "governorates", "needs")
"""The vocabularies that the pages take labels from."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An activity in a list."""

    days: tuple[Value, ...]
    """The day, or the first and the last; empty where nobody knows it."""
    clock: str
    """From when to when in words; empty where no source says."""
    activity: Link
    plan: Link
    said: tuple[str, ...]
    """Its kind, how firm it is, and where."""
    needs: str
    """What others could give; empty where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class Group:
    """Activities under a heading."""

    eid: str
    label: str
    entries: tuple[Entry, ...]
    more: Link | None = None
    """The page of these alone."""


def days(speech: Speech, activity: Activity) -> tuple[Value, ...]:
    """The day of an activity, or its first and last."""
    span = dict.fromkeys(each for each in (activity.begins, activity.ends) if each)
    return tuple(speech.date(each) for each in span)


def to_activities(speech: Speech) -> Link:
    """The way to the page of all activities."""
    text = speech.phrase(speech.words("activities.title"))
    return Link(text, addresses.activities(speech.language.code))


def activity_pages(speech: Speech) -> Iterator[Page]:
    """The pages of all activities; none while no plan holds one."""
    every = held(speech.library)
    if not every:
        return
    yield _page(speech, (), speech.words("activities.title"), tuple(_months(speech, every)), "")
    for way in WAYS:
        title = speech.words(f"activities.by.{way}")
        yield _page(speech, (way,), title, tuple(_groups(speech, way, every)), way)
    for place in places(speech.library):
        there = tuple(one for one in every if one[1].place == place)
        label = speech.row("governorates", place)
        title = speech.words("activities.in", place=label)
        yield _page(speech, (IN, place), title, tuple(_months(speech, there)), None, place)


def _page(
    speech: Speech,
    parts: tuple[str, ...],
    title: str,
    groups: tuple[Group, ...],
    way: str | None,
    place: str = "",
) -> Page:
    code = speech.language.code
    plural = speech.phrase(speech.words(f"{COLLECTION.name}.plural"))
    section = Link(plural, addresses.index(code, COLLECTION))
    above = (section, to_activities(speech)) if parts else (section,)
    file = activity_calendars.address(speech, place) if way in ("", None) else ""
    return computed(
        speech,
        lambda code: addresses.activities(code, *parts),
        "activities.html",
        title,
        speech.words(f"activities.lead.{way}" if way else "activities.lead.all"),
        above=above,
        section=section,
        data={
            "ways": tuple(_ways(speech, way)),
            "groups": groups,
            "file": Link(speech.phrase(speech.words("activities.file")), file) if file else None,
            "contents": tuple(
                Link(speech.phrase(each.label), f"{addresses.activities(code, *parts)}#{each.eid}")
                for each in groups
            ),
        },
        inputs=inputs_of(speech.library.of(COLLECTION))
        | {f"{VOCABULARIES}/{name}.yml" for name in LISTS},
    )


def _ways(speech: Speech, here: str | None) -> Iterator[Link]:
    code = speech.language.code
    for way in ("", *WAYS):
        text = speech.words(f"activities.ways.{way or 'begins'}")
        parts = (way,) if way else ()
        yield Link(speech.phrase(text), addresses.activities(code, *parts), current=way == here)


def _months(speech: Speech, some: Iterable[tuple[Work, Activity]]) -> Iterator[Group]:
    found: dict[tuple[int, int], list[Entry]] = {}
    for work, each in some:
        month = (each.begins.year, each.begins.month) if each.begins else (0, 0)
        found.setdefault(month, []).append(_entry(speech, work, each))
    for when, entries in found.items():
        year, number = when
        if not year:
            yield Group("undated", speech.words("activities.undated"), tuple(entries))
            continue
        eid = f"month_{year}_{number:02}" if number else f"year_{year}"
        yield Group(eid, civil(speech.language, year, number), tuple(entries))


def _groups(speech: Speech, way: str, some: Iterable[tuple[Work, Activity]]) -> Iterator[Group]:
    """By what is asked for only what one can still join; the rest whole."""
    found: dict[str, list[Entry]] = {}
    for work, each in some:
        if way != "needs" or each.status.ahead:
            for key in _keys(way, each):
                found.setdefault(key, []).append(_entry(speech, work, each))
    for key in _in_order(speech, way, found):
        label = _label(speech, way, key)
        page = addresses.activities(speech.language.code, IN, key)
        text = speech.phrase(speech.words("activities.in", place=label))
        alone = Link(text, page) if way == "place" and key else None
        yield Group(anchor(way, key or "none"), label, tuple(found[key]), alone)


def _keys(way: str, activity: Activity) -> tuple[str, ...]:
    value = getattr(activity, way)
    return value if isinstance(value, tuple) else (str(value or ""),)


def _in_order(speech: Speech, way: str, found: dict[str, list[Entry]]) -> list[str]:
    """As the list of labels has them, or as declared; what names none last."""
    if way == "status":
        return [each.value for each in ActivityStatus if each.value in found]
    rows = speech.library.vocabularies.lists.get("governorates" if way == "place" else way)
    order = [*(rows.rows if rows else ()), *found]
    return sorted(found, key=lambda key: (not key, order.index(key)))


def _label(speech: Speech, way: str, key: str) -> str:
    if not key:
        return speech.words(f"activities.without.{way}")
    if way == "status":
        return speech.option("activity_status", ActivityStatus(key))
    return speech.row("governorates" if way == "place" else way, key)


def _entry(speech: Speech, work: Work, activity: Activity) -> Entry:
    best = work.best(speech.language.code)
    there = language(best.language)
    unit = best.body.unit(activity.id)
    address = addresses.record(best.language, COLLECTION, work.id, activity.id)
    elsewhere = None if there == speech.language else there
    note = speech.words("not_translated") if elsewhere else ""
    named = Phrase(unit.heading if unit else activity.id, there)
    comma = f"{speech.words('comma')} "
    return Entry(
        days=days(speech, activity),
        clock=clock(speech, activity.starts_at, activity.ends_at),
        activity=Link(named, address, elsewhere, note=note),
        plan=to_work(speech, work),
        said=(
            speech.row("activity-kinds", activity.kind),
            speech.option("activity_status", activity.status),
            *([speech.row("governorates", activity.place)] if activity.place else []),
        ),
        needs=comma.join(speech.row("needs", each) for each in activity.needs)
        if activity.status.ahead
        else "",
    )
