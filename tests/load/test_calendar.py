"""When events happen: every rule on its own, then rules that hang on each other."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import projects
from conftest import ROOT
from dalil.load.calendar import Week, counted, occasions, week, when
from dalil.load.library import Library, Work
from dalil.load.project import Project
from dalil.model.collections.event import COLLECTION, Direction, Event
from dalil.model.point import Days
from dalil.model.values import PartialDate

IRAQ = Week(frozenset({4, 5}), frozenset())
"""Friday and Saturday are free."""
EVERY = Week(frozenset(range(7)), frozenset())
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def event(id="x", begins=None, ends=None, anchor=None, **more):
    return Event(
        id=id,
        title="موعد",
        summary="موعد للاختبار.",
        kind="results",
        verification="needs-check",
        sources=[{"title": "مصدر", "address": "example.org", "kind": "report"}],
        **{name: each for name, each in (("begins", begins), ("ends", ends)) if each},
        **({"anchor": anchor} if anchor else {}),
        **more,
    )


def library(*events, **site):
    works = {each.id: Work(each.id, COLLECTION, each, None, {}) for each in events}
    return Library(Project(Path(), site=site), works=works)


def found(*events, **site):
    return {id_: str(span.begins) for id_, span in occasions(library(*events, **site)).items()}


@pytest.mark.parametrize(
    ("anchor", "rule", "day"),
    [
        ("2025-11-17", {"offset": "P3D"}, "2025-11-20"),  # the day after the anchor is the first
        ("2025-11-11", {"offset": "P2D", "direction": "before"}, "2025-11-09"),
        ("2025-11-11", {"offset": "P60D", "direction": "before"}, "2025-09-12"),
        ("2025-11-11", {"offset": "P0D"}, "2025-11-11"),
        ("2025-11-11", {"offset": "P2W"}, "2025-11-25"),
        ("2025-11-12", {"offset": "P3D", "days": "working"}, "2025-11-17"),  # over Friday, Saturday
        ("2025-11-14", {"offset": "P1D", "days": "working"}, "2025-11-16"),  # from a free day
        ("2025-11-16", {"offset": "P1D", "days": "working", "direction": "before"}, "2025-11-13"),
        ("2025-11-11", {"offset": "P1W", "days": "working"}, "2025-11-18"),  # weeks are weeks
        ("2025-01-31", {"offset": "P1M"}, "2025-02-28"),
        ("2024-01-31", {"offset": "P1M"}, "2024-02-29"),
        ("2025-03-31", {"offset": "P1M", "direction": "before"}, "2025-02-28"),
        ("2025-12-15", {"offset": "P1M"}, "2026-01-15"),
        ("2025-01-15", {"offset": "P1M", "direction": "before"}, "2024-12-15"),
        ("2024-02-29", {"offset": "P1Y"}, "2025-02-28"),
        ("2020-01-07", {"offset": "P5Y"}, "2025-01-07"),
    ],
)
def test_a_rule_gives_a_day(anchor, rule, day):
    assert str(counted(date.fromisoformat(anchor), event(**rule), IRAQ)) == day


def test_a_holiday_is_no_working_day():
    free = Week(IRAQ.weekend, frozenset({date(2025, 11, 17)}))
    rule = event(offset="P3D", days="working")
    assert str(counted(date(2025, 11, 12), rule, free)) == "2025-11-18"
    assert str(counted(date(2025, 11, 12), event(offset="P3D"), free)) == "2025-11-15"


@pytest.mark.parametrize(
    "rule",
    [
        {"offset": "PT48H"},  # hours begin at no day
        {"offset": "P9999Y"},
        {"offset": "P9999999D"},
        {"offset": "P99999999999D"},
        {"offset": "P99999M", "direction": "before"},
        {"offset": "P1D", "days": "working", "week": EVERY},  # nobody ever works
    ],
)
def test_a_rule_that_leaves_the_calendar_gives_no_day(rule):
    working = rule.pop("week", IRAQ)
    assert counted(date(2025, 11, 11), event(**rule), working) is None
    anchor = event("a", begins="2025-11-11")
    assert found(anchor, event("b", anchor="a", offset="P9999Y")) == {"a": "2025-11-11"}


def test_a_chain_is_followed_to_its_fixed_end():
    assert found(
        event("c", anchor="b", offset="P3D"),
        event("b", anchor="a", offset="P1W"),
        event("a", begins="2025-11-11"),
    ) == {"a": "2025-11-11", "b": "2025-11-18", "c": "2025-11-21"}


def test_a_long_chain_does_not_overrun():
    chain = [event("d0", begins="2000-01-01")]
    chain += [event(f"d{n}", anchor=f"d{n - 1}", offset="P1D") for n in range(1, 3000)]
    assert found(*reversed(chain))["d2999"] == str(date(2000, 1, 1) + timedelta(days=2999))


@pytest.mark.parametrize(
    "ring",
    [
        [event("a", anchor="a", offset="P1D")],
        [event("a", anchor="b", offset="P1D"), event("b", anchor="a", offset="P1D")],
    ],
)
def test_a_ring_gives_no_day_to_itself_and_what_hangs_on_it(ring):
    outside = [event("c", anchor="a", offset="P1D"), event("d", begins="2025-01-01")]
    assert found(*ring, *outside) == {"d": "2025-01-01"}


@pytest.mark.parametrize(
    "anchor",
    [
        event("a", begins="2025-11"),
        event("a", begins="2025"),
        event("a"),
        event("elsewhere", begins="2025-11-11"),
        event("a", anchor={"title": "حدث لا سجل له"}, offset="P1D"),
    ],
)
def test_nobody_counts_from_a_day_that_is_not_known(anchor):
    assert "b" not in found(anchor, event("b", anchor="a", offset="P3D"))


def test_a_partial_day_is_kept_as_it_is_known():
    assert found(event("a", begins="2025-11")) == {"a": "2025-11"}


def test_a_span_is_counted_from_its_near_end():
    campaign = event("a", begins="2025-10-03", ends="2025-11-08")
    after = event("b", anchor="a", offset="P1D")
    before = event("c", anchor="a", offset="P1D", direction="before")
    assert found(campaign, after, before) == {
        "a": "2025-10-03",
        "b": "2025-11-09",
        "c": "2025-10-02",
    }
    whole = library(campaign, after)
    assert not when(whole, whole.works["a"]).single
    assert when(whole, whole.works["b"]).single


def test_the_week_is_told_by_the_site():
    told = week(Project(Path(), site={"weekend": ["Friday", "x"], "holidays": ["2026-01-01", 7]}))
    assert told == Week(frozenset({4}), frozenset({date(2026, 1, 1)}))
    assert week(Project(Path())) == Week(frozenset(), frozenset())
    rule = event("b", anchor="a", offset="P1D", days="working")
    anchor = event("a", begins="2025-12-31")
    assert found(anchor, rule, holidays=["2026-01-01"])["b"] == "2026-01-02"


def test_events_stand_in_order_of_their_days_counted_ones_too():
    held = library(
        event("no-day"),
        event("counted", anchor="vote", offset="P2D", direction="before"),
        event("vote", begins="2025-11-11"),
        event("earlier", begins="2025-10-03"),
        event("later", anchor="counted", offset="P9D"),
    )
    ids = [work.id for work in held.of(COLLECTION)]
    assert ids == ["later", "vote", "counted", "earlier", "no-day"]


@pytest.mark.parametrize(
    ("id", "day"),
    [
        ("appeal-deadline-iq-2025-11", "2025-11-20"),  # burathanews.com 468010
        ("special-voting-iq-2025-11", "2025-11-09"),  # alahednews.news 89484
        ("silence-iq-2025-11", "2025-11-08"),  # alsumaria.tv 546309
    ],
)
def test_counted_days_of_the_library_are_those_that_sources_report(id, day):
    held = projects.library(ROOT)
    assert held.works[id].facts.begins is None
    assert str(when(held, held.works[id]).begins) == day


rules = st.builds(
    lambda number, direction, unit: event(offset=f"P{number}{unit}", direction=direction),
    st.integers(0, 400),
    st.sampled_from(Direction),
    st.sampled_from("DW"),
)
weeks = st.builds(
    Week,
    st.frozensets(st.integers(0, 6), max_size=6),
    st.frozensets(st.dates(date(2025, 1, 1), date(2025, 12, 31)), max_size=9),
)


@given(days, st.integers(-4000, 4000), rules)
def test_calendar_deadlines_move_with_their_anchor(day, moved, rule):
    away = counted(day + timedelta(days=moved), rule, IRAQ)
    assert away - counted(day, rule, IRAQ) == timedelta(days=moved)


@given(st.dates(date(2025, 1, 1), date(2025, 12, 31)), st.integers(1, 60), weeks)
def test_as_many_working_days_lie_between_as_the_rule_says(day, number, working):
    rule = event(offset=f"P{number}D", days=Days.WORKING)
    end = counted(day, rule, working)
    between = (day + timedelta(days=n) for n in range(1, (end - day).days + 1))
    assert sum(map(working.works, between)) == number
    assert working.works(end)


@given(days, st.integers(0, 300))
def test_months_keep_the_day_or_take_the_last(day, months):
    end = counted(day, event(offset=f"P{months}M"), IRAQ)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    last = PartialDate(end.year, end.month).latest.day
    assert end.day == min(day.day, last)
