"""When an event happens, in words of each language."""

import pytest

import projects
from conftest import HERE
from dalil.build.occasions import occasion
from dalil.build.text import Speech
from dalil.build.timeline import about, calendar_pages, in_time
from dalil.i18n import languages, words

LIBRARY = projects.library(HERE / "site")


def speech(code):
    spoken = languages()[code]
    return Speech(spoken, words(spoken), LIBRARY)


def told(code, id_):
    return occasion(speech(code), LIBRARY.works[id_])


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("ar", "الأحد، ١٨ حزيران ٢٠٢٣"),
        ("ku", "یەکشەممە، ١٨ی حوزەیرانی ٢٠٢٣"),
        ("en", "Sunday, 18 June 2023"),
    ],
)
def test_a_fixed_day_is_told_with_its_weekday(code, day):
    found = told(code, "election-test-2023")
    assert [(each.text.text, each.datetime) for each in found.days] == [(day, "2023-06-18")]
    assert found.rule is None


def test_a_counted_day_tells_its_rule_and_which_days_count():
    found = told("en", "deadline-test-2023")
    assert [each.datetime for each in found.days] == ["2023-06-21"]
    assert found.rule.sentence == "3 working days after"
    assert found.rule.anchor.address == "en/events/election-test-2023/"
    assert [each.datetime for each in found.rule.anchor_days] == ["2023-06-18"]
    assert "Days that do not count: Friday, Saturday." in found.rule.counting
    assert any("none are listed" in each for each in found.rule.counting)


def test_a_day_before_and_one_that_hangs_on_a_counted_day():
    before, far = told("en", "special-test-2023"), told("en", "ruling-test-2023")
    assert before.rule.sentence == "2 calendar days before"
    assert [each.datetime for each in before.days] == ["2023-06-16"]
    assert [each.datetime for each in far.days] == ["2023-07-01"]
    assert [each.datetime for each in far.rule.anchor_days] == ["2023-06-21"]


def test_the_dates_of_an_election_stand_in_order():
    ids = [work.id for work in about(LIBRARY, LIBRARY.works["election-test-2023"])]
    assert ids == ["special-test-2023", "deadline-test-2023", "ruling-test-2023"]
    assert [work.id for work in in_time(LIBRARY)] == [ids[0], "election-test-2023", *ids[1:]]


@pytest.mark.parametrize("code", languages())
def test_the_calendar_holds_every_event_once_in_order(code):
    page = next(calendar_pages(speech(code)))
    entries = [
        each for year in page.data["years"] for month in year.months for each in month.entries
    ]
    days = [each.days[0].datetime for each in entries]
    assert days == sorted(days)
    assert len(entries) + len(page.data["undated"]) == len(in_time(LIBRARY))
    for work in in_time(LIBRARY):
        assert set(work.paths) <= page.inputs
