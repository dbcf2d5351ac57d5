"""What a page of a recommendation says of its answer."""

import pytest

import projects
from conftest import HERE
from dalil.build.answers import answer_inputs, answered, origin_inputs
from dalil.build.recipe import made
from dalil.build.records import record_recipes
from dalil.build.text import Speech
from dalil.i18n import language, words

WORKSHOP = "---\ntitle: The meeting of the test\ntitle_short: The meeting\n---\n\n## What {#what}\n"


def speech(folder, code="en"):
    spoken = language(code)
    return Speech(spoken, words(spoken), projects.library(folder))


def answer(here, id_):
    return answered(here, here.library.works[id_])


def rewrite(folder, old, new):
    file = folder / "content" / "recommendations.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_answers_it_is_linked_with_a_word_of_its_kind():
    found = answer(speech(HERE / "site"), "rec-sample-1")
    assert found.sentence == "What is listed here serves it:"
    assert [(each.address, each.note) for each in found.links] == [
        ("en/guidance/sample-guidance/", "Guidance")
    ]
    assert found.why == ""


def test_what_cannot_be_served_says_why():
    found = answer(speech(HERE / "site"), "rec-sample-2")
    assert found.sentence == "A public site of static pages cannot serve it."
    assert found.why == "A confidential exchange."
    assert found.links == ()


def test_what_is_served_in_part_says_what_is_left(site_copy):
    rewrite(site_copy, "answer: served", "answer: partly\n    obstacle: confidential")
    found = answer(speech(site_copy), "rec-sample-1")
    assert found.sentence == "What is listed here serves a part of it:"
    assert found.why == "The rest is not served here. A confidential exchange."


def test_a_record_in_another_language_says_so_beside_its_kind(site_copy):
    rewrite(site_copy, "[sample-guidance]", "[iq-2022-901]")
    link = answer(speech(site_copy, "ku"), "rec-sample-1").links[0]
    assert (link.address, link.elsewhere.code, link.note) == ("ar/laws/iq-2022-901/", "ar", "یاسا")


def test_the_page_about_the_origin_is_linked_where_it_exists(site_copy):
    without = speech(site_copy)
    assert answer(without, "rec-sample-1").origin is None
    collection = without.library.works["rec-sample-1"].collection
    assert origin_inputs(without, collection) == {"pages"}
    file = site_copy / "docs" / "en" / "workshop" / "index.md"
    file.parent.mkdir()
    file.write_text(WORKSHOP, encoding="utf-8")
    here = speech(site_copy)
    link = answer(here, "rec-sample-1").origin
    assert (link.text.text, link.address) == ("The meeting", "en/workshop/")
    assert origin_inputs(here, collection) == {"pages", "docs/en/workshop/index.md"}
    assert answer(speech(site_copy, "ar"), "rec-sample-1").origin is None


def test_the_page_that_tells_more_of_an_obstacle_is_linked_where_it_exists(site_copy):
    here = speech(site_copy)
    assert answer(here, "rec-sample-2").how is None
    rows = site_copy / "content/vocab/obstacles.yml"
    text = rows.read_text(encoding="utf-8")
    assert text.count("}") == 1
    rows.write_text(text.replace("}", ", page: about/index}"), encoding="utf-8")
    for code, own in (("ar", {"docs/ar/about/index.md"}), ("ku", set())):
        here = speech(site_copy, code)
        how = answer(here, "rec-sample-2").how
        assert (how and how.address) == ("ar/about/" if own else None)
        assert answer_inputs(here, here.library.works["rec-sample-2"]) == {"pages", *own}
        assert answer(here, "rec-sample-1").how is None


@pytest.mark.parametrize("id_", ["iq-2021-900", "proc-test-appeal", "sample-guidance"])
def test_other_records_have_no_answer(id_):
    assert answer(speech(HERE / "site"), id_) is None


def test_the_answer_is_told_once():
    pages = {page.address: page for page in made(record_recipes(speech(HERE / "site")))}
    data = pages["en/recommendations/rec-sample-1/"].data
    assert "Answered by" not in [group.label for group in data["relations"]]
    assert {"answer", "obstacle"} & {fact.name for fact in data["facts"]} == set()
    back = pages["en/guidance/sample-guidance/"].data["relations"]
    assert "Recommendations it serves, at least in part" in [group.label for group in back]
