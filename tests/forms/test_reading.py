"""What the file of a form says, and what is told of one that says it badly."""

import pytest

from conftest import ROOT
from dalil.forms.expression import All, Answered, Compare
from dalil.forms.form import Kind
from dalil.forms.reading import form
from dalil.i18n import languages
from dalil.model.vocabulary import Row, Vocabulary
from forms.given import read, shipped


def test_the_forms_of_the_library_are_whole():
    assert [each.id for each in shipped()] == ["incident", "rumour"]
    for each in shipped():
        for asked in each.every():
            assert set(asked.question.labels) == set(languages())
            assert all(asked.question.labels.values())


@pytest.mark.parametrize("folder", ["tests/site", "src/dalil/cli/starter"])
def test_a_new_library_and_the_test_site_ask_the_same(folder):
    for name in ("forms/incident", "forms/rumour", "vocab/months", "vocab/weeks"):
        file = f"content/{name}.yml"
        assert (ROOT / folder / file).read_bytes() == (ROOT / file).read_bytes()


def test_they_ask_for_nobody_and_for_no_point_in_space_or_time():
    for each in shipped():
        kinds = {asked.question.kind for asked in each.asked()}
        assert not kinds & {Kind.DATE, Kind.PHOTO}
        names = {asked.question.name for asked in each.asked()}
        assert {"governorate", "district", "year", "month", "week"} <= names


def test_rules_of_groups_hold_for_what_stands_in_them():
    found, problems = read(
        "name: a, type: integer",
        "name: g, type: group, relevant: a > 1, questions: "
        "[{name: b, type: text, relevant: a < 9, label: {ar: س, ku: پ, en: Q}}]",
    )
    assert problems == ()
    asked = {each.question.name: each for each in found.asked()}
    assert asked["b"].groups == ("g",)
    assert len(asked["b"].relevant.parts) == 2


@pytest.mark.parametrize(
    ("question", "code", "variant"),
    [
        ("name: a", "FRM902", ""),
        ("type: text", "FRM902", ""),
        ("name: A, type: text", "FRM902", "name"),
        ("name: and, type: text", "FRM902", "name"),
        ("name: a, type: gps", "FRM902", "type"),
        ("name: a, type: integr", "FRM902", "type-near"),
        ("name: a, type: select_one", "FRM902", ""),
        ("name: a, type: select_one, options: []", "FRM902", "options"),
        ("name: a, type: select_one, options: regions", "FRM902", "no-list"),
        ("name: a, type: governorate", "FRM902", "no-list"),
        ("name: a, type: text, options: months", "FRM902", "no-options"),
        ("name: a, type: text, required: perhaps", "FRM902", "truth"),
        ("name: a, type: note, required: true", "FRM902", "silent"),
        ("name: a, type: group", "FRM902", "group"),
        ("name: a, type: text, questions: [x]", "FRM902", "map"),
        ("name: a, type: text, colour: red", "FRM902", "unknown"),
        ("name: a, type: text, hint: {en: Hint}", "FRM904", ""),
        ("name: a, type: integer, constraint: . > 1", "FRM904", "error"),
    ],
)
def test_what_is_wrong_is_told(question, code, variant):
    found, problems = read(question)
    assert found is None
    assert (code, variant) in [(each.code, each.variant) for each in problems]
    assert all(each.excerpt for each in problems)


def test_a_name_stands_once_and_a_version_is_a_day():
    _, problems = read("name: a, type: text", "name: a, type: text")
    assert [each.variant for each in problems] == ["twice"]
    _, problems = read("name: a, type: text", head="version: soon")
    assert [each.variant for each in problems] == ["version"]


@pytest.mark.parametrize("text", ["questions: [", "- a", "just words", ""])
def test_what_is_no_form_is_told(text):
    found, problems = form("content/forms/x.yml", text, {})
    assert found is None
    assert [each.code for each in problems] == ["FRM901"]


def places(*rows):
    spoken = {"ar": "س", "ku": "پ", "en": "Q"}
    lists = {
        "governorates": {"a": {}, "b": {}, "part-of-a": {"broader": "a"}},
        "districts": {name: {"governorate": place} for name, place in rows},
    }
    return {
        name: Vocabulary(name, "", {id: Row(id, spoken, facts) for id, facts in held.items()})
        for name, held in lists.items()
    }


def test_a_district_is_chosen_among_those_of_the_governorate():
    lists = places(("b1", "b"), ("a1", "a"), ("lost", "z"), ("b2", "b"))
    found, problems = read("name: g, type: governorate", "name: d, type: district", lists=lists)
    assert problems == ()
    governorate, district = (each.question for each in found.asked())
    assert [each.name for each in governorate.options] == ["a", "b"]
    assert {
        place: [each.name for each in held] for place, held in district.within_each().items()
    } == {
        "a": ["a1"],
        "b": ["b1", "b2"],
    }
    assert district.when == Answered("g")


def test_it_is_not_asked_where_the_governorate_has_none():
    lists = places(("b1", "b"))
    found, _ = read(
        "name: g, type: governorate",
        "name: d, type: district, relevant: g != 'a'",
        lists=lists,
    )
    *_, district = (each.question for each in found.asked())
    assert district.when == All((district.relevant, Compare("g", "=", "b")))


@pytest.mark.parametrize("rows", [(), (("lost", "z"),)])
def test_a_list_without_a_district_is_none(rows):
    found, _ = read("name: g, type: governorate", "name: d, type: district", lists=places(*rows))
    *_, district = (each.question for each in found.asked())
    assert (district.meant, district.within, district.when) == (Kind.TEXT, "", None)


def test_a_district_is_written_where_nobody_keeps_a_list():
    found, _ = read("name: a, type: district")
    assert next(found.asked()).question.meant is Kind.TEXT
