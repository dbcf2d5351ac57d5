"""The pages of all activities: by day, by place, by need, by how firm they are."""

import projects
from conftest import HERE
from dalil.build.activities import activity_pages
from dalil.build.text import Speech
from dalil.i18n import language, words


def pages(folder=HERE / "site", code="en"):
    spoken = language(code)
    speech = Speech(spoken, words(spoken), projects.library(folder))
    return {each.address: each for each in activity_pages(speech)}


def groups(page):
    return {
        each.label: [entry.activity.text.text for entry in each.entries]
        for each in page.data["groups"]
    }


def test_all_are_in_order_of_their_days():
    assert groups(pages()["en/activities/"]) == {
        "May 2023": ["Test visit"],
        "June 2023": ["Test campaign", "Test training", "Test seminar"],
    }


def test_by_place_those_without_one_come_last():
    assert groups(pages()["en/activities/place/"]) == {
        "Baghdad": ["Test visit", "Test training"],
        "Erbil": ["Test seminar"],
        "No governorate named": ["Test campaign"],
    }


def test_by_need_only_what_can_still_be_joined():
    assert groups(pages()["en/activities/needs/"]) == {
        "A room or place": ["Test training"],
        "Funds": ["Test campaign"],
        "Sign-language interpreting": ["Test training"],
    }


def test_by_state_as_it_is_declared():
    assert list(groups(pages()["en/activities/status/"])) == [
        "Proposed",
        "Confirmed",
        "Cancelled",
        "Done",
    ]


def test_an_entry_says_when_where_and_what_it_needs():
    month = pages()["en/activities/in/baghdad/"].data["groups"][1]
    (found,) = month.entries
    assert [each.datetime for each in found.days] == ["2023-06-05"]
    assert found.clock == "from 09:30 to 12:00"
    assert found.said == ("Training", "Confirmed", "Baghdad")
    assert found.needs == "A room or place, Sign-language interpreting"
    assert found.activity.address == "en/plans/plan-test-2023/#activity_1"
    assert pages(code="ku")["ku/activities/in/baghdad/"].data["groups"][1].entries[0].clock == (
        "لە ٠٩:٣٠ تا ١٢:٠٠"
    )


def test_a_governorate_has_its_own_page_and_file():
    found = pages()
    assert found["en/activities/in/erbil/"].data["file"].address == (
        "en/activities/in/erbil/activities.ics"
    )
    assert "en/activities/in/basra/" not in found


def test_a_library_without_plans_and_reports_shows_nothing_of_them():
    assert pages(projects.REAL) == {}
    made = projects.made(projects.REAL)
    words_of = ("plans", "reports", "activities")
    told = [each.address for each in (*made.pages, *made.assets)]
    assert not [each for each in told if set(each.split("/")) & set(words_of)]
    assert "data/plans.json" not in told
    for menu in made.menus.values():
        assert not [each for each in menu.collections if each.address.split("/")[1] in words_of]
