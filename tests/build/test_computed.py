"""The frame of pages that no file holds."""

from dalil.build.computed import computed
from dalil.build.links import browse, home
from dalil.build.text import Speech
from dalil.i18n import language, languages, words
from projects import SAMPLE, library


def made(code, **more):
    speech = Speech(language(code), words(language(code)), library(SAMPLE))
    above = (browse(speech),)
    page = computed(
        speech,
        lambda of: f"{of}/somewhere/",
        "browse.html",
        "Somewhere",
        "What is there.",
        data={"list": (1, 2)} | more.pop("data", {}),
        inputs=frozenset({"x"}),
        above=above,
        **more,
    )
    return speech, page


def test_it_is_the_same_page_in_every_language():
    _, page = made("ku")
    assert page.address == "ku/somewhere/"
    assert [(each.address, each.current, each.exists) for each in page.alternates] == [
        (f"{code}/somewhere/", code == "ku", True) for code in languages()
    ]


def test_the_way_down_to_it_begins_at_home():
    speech, page = made("en")
    assert page.trail == (home(speech), browse(speech))
    assert page.section is None


def test_the_lead_describes_it_and_stands_below_its_title():
    _, page = made("ar")
    assert page.description == page.data["summary"] == "What is there."
    assert page.data["list"] == (1, 2)


def test_a_page_may_keep_its_lead_to_itself():
    _, page = made("ar", data={"summary": ""})
    assert page.description == "What is there."
    assert page.data["summary"] == ""
