"""The ways from a record or a page to those before and after it."""

import shutil

import pytest

import projects
from conftest import HERE, ROOT
from dalil.build.beside import REACH, around, beside, beside_works
from dalil.build.docs import doc_pages
from dalil.build.page import Link
from dalil.build.recipe import made
from dalil.build.records import record_recipes
from dalil.build.text import Speech
from dalil.i18n import language, words


def speech(folder, code="en"):
    spoken = language(code)
    return Speech(spoken, words(spoken), projects.library(folder))


def near(here, id_):
    return beside(here, here.library.works[id_])


def rewrite(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def links(here, many):
    return [Link(here.phrase(str(each)), f"en/{each}/") for each in range(many)]


@pytest.mark.parametrize(
    ("place", "names", "previous", "next_"),
    [
        (0, ["0", "1", "2"], None, "1"),
        (4, ["2", "3", "4", "5", "6"], "3", "5"),
        (9, ["7", "8", "9"], "8", None),
    ],
)
def test_what_stands_around_is_as_much_in_a_long_list_as_in_a_short_one(
    place, names, previous, next_
):
    found = around(links(speech(HERE / "site"), 10), place, REACH)
    assert [each.text.text for each in found.near] == names
    assert [each.text.text for each in found.near if each.current] == [str(place)]
    assert (found.previous and found.previous.text.text) == previous
    assert (found.next and found.next.text.text) == next_


def test_what_is_alone_has_nothing_around_it():
    found = around(links(speech(HERE / "site"), 1), 0, REACH)
    assert (found.near, found.previous, found.next) == ((), None, None)


def test_recommendations_stand_with_those_of_their_group(site_copy):
    here = speech(site_copy)
    first, second = near(here, "rec-sample-1"), near(here, "rec-sample-2")
    assert (first.previous, second.next) == (None, None)
    assert first.next.address == "en/recommendations/rec-sample-2/"
    assert second.previous.address == "en/recommendations/rec-sample-1/"
    rewrite(
        site_copy / "content" / "recommendations.yml",
        "code: S-02",
        "code: S-02\n    publication: draft",
    )
    assert near(speech(site_copy), "rec-sample-1").next is None


@pytest.mark.parametrize("code", ["ar", "ku", "en"])
def test_all_records_of_a_series_are_met_on_the_way_and_all_in_the_language(code):
    here = speech(ROOT, code)
    pages = {page.address: page for page in made(record_recipes(here))}
    decisions = [address for address in pages if "/decisions/" in address]
    first = next(each for each in decisions if pages[each].data["beside"].previous is None)
    met = [first]
    while onward := pages[met[-1]].data["beside"].next:
        assert pages[onward.address].data["beside"].previous.address == met[-1]
        assert onward.elsewhere is None
        met.append(onward.address)
    assert sorted(met) == sorted(decisions)


def test_what_has_no_translation_is_passed_over():
    arabic, kurdish = speech(HERE / "site", "ar"), speech(HERE / "site", "ku")
    missing = {
        id_
        for id_, work in arabic.library.works.items()
        if work.shown and "ku" not in work.expressions
    }
    assert missing
    for work in kurdish.library.works.values():
        if work.shown and "ku" in work.expressions:
            assert not missing & {each.id for each in beside_works(kurdish, work)}


def test_terms_are_looked_up_and_not_read_through():
    here = speech(ROOT)
    term = next(work for work in here.library.works.values() if work.collection.name == "term")
    assert near(here, term.id).near == ()


def test_a_counted_day_that_moves_an_event_is_an_input_of_what_stood_beside_it(site_copy):
    events = site_copy / "content" / "events"
    anchor = events / "election-test-2023" / "index.ar.md"
    fixed = "begins: 2023-06-18"
    for id_, day in {"other-test-1": "2023-06-23", "other-test-2": "2023-06-24"}.items():
        shutil.copytree(anchor.parent, events / id_)
        rewrite(events / id_ / "index.ar.md", f"id: {anchor.parent.name}", f"id: {id_}")
        rewrite(events / id_ / "index.ar.md", fixed, f"begins: {day}")

    def pages():
        found = made(record_recipes(speech(site_copy, "ar")))
        return {each.address: each for each in found if "/events/" in each.address}

    before = pages()
    rewrite(anchor, fixed, "begins: 2023-06-01")
    after = pages()
    moved = [each for each in after if after[each].data["beside"] != before[each].data["beside"]]
    assert "ar/events/other-test-2/" in moved  # it stands beside the ruling, not beside the anchor
    for each in moved:
        named = before[each].inputs | after[each].inputs
        assert anchor.relative_to(site_copy).as_posix() in named, each


def test_pages_of_a_section_follow_each_other():
    pages = {each.address: each for each in doc_pages(speech(ROOT))}
    about = pages["en/about/"].data
    assert len(about["siblings"]) > 2
    following = pages[about["siblings"][1].address].data
    assert following["beside"].previous.address == "en/about/"
    assert following["siblings"] == ()
    assert [each.address for each in following["beside"].near] == [
        each.address for each in about["siblings"]
    ]
