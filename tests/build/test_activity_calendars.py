"""Calendars of activities read back: one that moves keeps its UID and raises its SEQUENCE."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

import projects
from conftest import HERE
from dalil.build.activity_calendars import activity_calendars
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project

PLAN = "content/plans/plan-test-2023/index.ar.md"
TRAINING, SEMINAR, VISIT = (f"plan-test-2023.activity_{n}@test.example.org" for n in (1, 3, 4))
BAGHDAD = timedelta(hours=3)


def files(library, code):
    spoken = languages()[code]
    return {
        each.address: each for each in activity_calendars(Speech(spoken, words(spoken), library))
    }


def events(library, code="en", place=""):
    way = f"in/{place}/" if place else ""
    data = files(library, code)[f"{code}/activities/{way}activities.ics"].asset.data
    calendar = Calendar.from_ical(data)
    return {str(each["UID"]): each for each in calendar.walk("VEVENT")}


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


@pytest.fixture
def changed(site_copy):
    """The library after the lines of its plan were rewritten."""

    def change(*pairs):
        file = site_copy / PLAN
        text = file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
        return load(project(site_copy))

    return change


def test_a_clock_is_that_of_baghdad(library):
    found = events(library)[TRAINING]
    assert found["DTSTART"].dt.utcoffset() == BAGHDAD
    assert found["DTSTART"].dt == datetime(2023, 6, 5, 6, 30, tzinfo=UTC)
    assert found["DTEND"].dt == datetime(2023, 6, 5, 9, tzinfo=UTC)


def test_without_a_clock_it_is_whole_days_with_the_end_left_out(library):
    found = events(library)[VISIT]
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2023, 5, 20), date(2023, 5, 22))


def test_what_has_no_whole_day_is_in_no_calendar(library):
    assert set(events(library)) == {TRAINING, SEMINAR, VISIT}


def test_a_cancelled_one_stays_and_says_so(library):
    found = events(library)
    assert str(found[SEMINAR]["STATUS"]) == "CANCELLED"
    assert found[SEMINAR]["SEQUENCE"] == 1
    assert str(found[TRAINING]["STATUS"]) == "CONFIRMED"


def test_a_calendar_for_each_governorate_and_each_language(library):
    assert set(events(library, place="baghdad")) == {TRAINING, VISIT}
    assert set(events(library, place="erbil")) == {SEMINAR}
    assert len(files(library, "ku")) == 3, "all, Baghdad, Erbil"
    assert set(events(library, "ku")) == set(events(library, "ar")) == set(events(library))


def test_words_are_in_the_language_and_lead_to_its_page(library):
    found = events(library, "ku")[TRAINING]
    assert found["SUMMARY"].params["LANGUAGE"] == "ckb"
    assert str(found["SUMMARY"]) == "ڕاهێنانی تاقیکاری"
    assert str(found["LOCATION"]) == "هۆڵی تاقیکاری، بەغدا"
    assert str(found["URL"]).endswith("/ku/plans/plan-test-2023/#activity_1")
    assert "بۆ نووسینگەیەکی تاقیکاری بنووسە." in str(found["DESCRIPTION"])


def test_one_that_moves_keeps_its_uid_and_raises_its_sequence(library, changed):
    before = events(library)
    after = events(
        changed(
            ("begins: 2023-06-05", "begins: 2023-06-12"),
            ("formerly: [2023-06-01]", "formerly: [2023-06-01, 2023-06-05]"),
            (
                "provisions: [activity_3]}\n",
                "provisions: [activity_3]}\n"
                "  - {id: change_4, date: 2026-11-25, kind: amended, provisions: [activity_1]}\n",
            ),
        )
    )
    assert set(after) == set(before)
    assert after[TRAINING]["DTSTART"].dt.date() == date(2023, 6, 12)
    assert after[TRAINING]["SEQUENCE"] == before[TRAINING]["SEQUENCE"] + 1 == 2
    assert after[TRAINING]["DTSTAMP"].dt > before[TRAINING]["DTSTAMP"].dt
    assert after[SEMINAR]["SEQUENCE"] == before[SEMINAR]["SEQUENCE"], "others stay"


def test_a_postponed_one_is_off_its_day(changed):
    found = events(changed(("status: confirmed", "status: postponed")))
    assert str(found[TRAINING]["STATUS"]) == "CANCELLED"


def test_what_nobody_has_checked_is_tentative(changed):
    old = "needs: [venue, sign-language]\n    verification: secondary"
    found = events(changed((old, old.replace("secondary", "needs-check"))))
    assert str(found[TRAINING]["STATUS"]) == "TENTATIVE"
    assert "Not verified" in str(found[TRAINING]["DESCRIPTION"])


def test_a_library_without_plans_has_no_calendar_of_them():
    assert files(projects.library(projects.REAL), "ar") == {}
