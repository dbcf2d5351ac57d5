"""The calendar read back with a library of calendars; a changed polling day moves its deadlines."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

import projects
from conftest import HERE
from dalil.build.calendars import calendars
from dalil.build.site import site
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project

ELECTION = "content/events/election-test-2023/index.ar.md"
DEADLINE = "deadline-test-2023@test.example.org"
POLLING = "election-test-2023@test.example.org"


def events(library, code):
    language = languages()[code]
    (file,) = calendars(Speech(language, words(language), library))
    calendar = Calendar.from_ical(file.asset.data)
    return {str(each["UID"]): each for each in calendar.walk("VEVENT")}


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


def test_whole_days_with_the_end_left_out(library):
    found = events(library, "ar")[POLLING]
    assert found["DTSTART"].dt == date(2023, 6, 18)
    assert found["DTEND"].dt == date(2023, 6, 19)


def test_a_deadline_is_counted_from_its_election(library):
    found = events(library, "ar")[DEADLINE]
    assert found["DTSTART"].dt == date(2023, 6, 21)
    assert str(found["RELATED-TO"]) == POLLING


def test_words_are_in_the_language_and_say_so(library):
    found = events(library, "ku")
    for each in found.values():
        assert each["SUMMARY"].params["LANGUAGE"] == "ckb"
        assert str(each["URL"]).startswith("https://test.example.org/sub/ku/events/")
    here = library.works["election-test-2023"].expressions["ku"].wording
    assert str(found[POLLING]["SUMMARY"]) == here.title


def test_the_same_event_has_the_same_uid_in_every_language(library):
    assert set(events(library, "ar")) >= set(events(library, "en")) >= {POLLING}


def test_what_nobody_has_checked_is_tentative(library):
    found = events(library, "en")[POLLING]
    assert str(found["STATUS"]) == "TENTATIVE"
    assert "Not verified" in str(found["DESCRIPTION"])


def test_the_stamp_is_the_last_change_in_universal_time(library):
    found = events(library, "ar")[POLLING]
    assert found["DTSTAMP"].dt == datetime(2026, 11, 19, 21, tzinfo=UTC)
    assert found["SEQUENCE"] == 0


@pytest.fixture
def moved(site_copy):
    """The election three days later, and a line that says so."""
    file = site_copy / ELECTION
    text = file.read_text(encoding="utf-8").replace("2023-06-18", "2023-06-21")
    more = "  - {id: change_2, date: 2026-11-22, kind: corrected}\n---"
    head, _, tail = text.rpartition("---")
    file.write_text(head + more + tail, encoding="utf-8")
    return load(project(site_copy))


def test_a_moved_polling_day_moves_the_deadline_and_counts_as_its_change(moved):
    found = events(moved, "ar")
    assert found[POLLING]["DTSTART"].dt == date(2023, 6, 21)
    assert found[DEADLINE]["DTSTART"].dt == date(2023, 6, 26), "Friday and Saturday do not count"
    assert found[DEADLINE]["SEQUENCE"] == events_before() + 1
    assert found[DEADLINE]["DTSTAMP"].dt == datetime(2026, 11, 21, 21, tzinfo=UTC)


def events_before():
    return events(projects.library(HERE / "site"), "ar")[DEADLINE]["SEQUENCE"]


def test_the_same_day_stands_on_the_page_in_the_data_and_in_the_calendar(moved):
    made = site(moved)
    page = next(each for each in made.pages if each.address == "en/events/deadline-test-2023/")
    assert [each.datetime for each in page.data["occasion"].days] == ["2023-06-26"]
    data = next(each.data for each in made.assets if each.address == "data/events.json")
    assert b'"2023-06-26"' in data
    assert b'"2023-06-21"' in data
    assert b"2023-06-18" not in data


def test_a_month_is_no_day_of_a_calendar(site_copy):
    file = site_copy / ELECTION
    file.write_text(
        file.read_text(encoding="utf-8").replace("2023-06-18", "2023-06"), encoding="utf-8"
    )
    language = languages()["ar"]
    assert calendars(Speech(language, words(language), load(project(site_copy)))) == ()
