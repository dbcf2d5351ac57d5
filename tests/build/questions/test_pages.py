"""Which forms are published, and what stands on their pages."""

import gzip
import json
from dataclasses import replace

import pytest

from dalil.build.questions.files import form_assets, published, script
from dalil.build.questions.pages import form_links, form_pages
from dalil.build.questions.spoken import fields
from dalil.build.text import Speech
from dalil.engine.render import Renderer
from dalil.engine.templates import THEME
from dalil.i18n import language, languages, words
from forms.given import read
from projects import REAL, SAMPLE, library, made

KEY = "age1wszkpwx9vpnezaumqkac0uxuytcv9samvq2mqz8l3cklf69dmukspfrldp"


def speech(code="en", **reports):
    held = library(SAMPLE)
    if reports:
        site = {**held.project.site, "reports": reports}
        held = replace(held, project=replace(held.project, site=site))
    return Speech(language(code), words(language(code)), held)


def page(spoken):
    return next(each for each in form_pages(spoken) if each.address.endswith("forms/incident/"))


def test_without_a_key_nothing_is_published():
    held = library(REAL)
    assert held.forms
    assert published(held) == ()
    assert list(form_assets(held)) == []
    for code, each in languages().items():
        assert list(form_links(Speech(language(code), words(each), held))) == []


@pytest.mark.parametrize("key", ["", "age1hello", KEY[:-1] + "q"])
def test_nor_with_a_key_that_is_none(key):
    assert list(form_pages(speech(recipient=key, phone="123 456"))) == []


def test_ways_that_are_not_set_are_not_shown():
    data = page(speech(recipient=KEY)).data
    assert (data["phone"], data["endpoint"], data["trial"]) == ("", "", False)
    assert [each.address for each in data["ways"]] == ["en/forms/incident/paper/"]
    assert data["asked"]["endpoint"] == ""


def test_ways_that_are_set_are_shown():
    spoken = speech(
        recipient=KEY,
        endpoint="/reports/submission",
        odk="https://odk.example.org/x",
        globaleaks="https://leaks.example.org",
        phone="+964 770 000 0000",
    )
    data = page(spoken).data
    assert data["endpoint"] == data["asked"]["endpoint"] == "/reports/submission"
    assert [each.address for each in data["ways"]][:2] == [
        "https://leaks.example.org",
        "https://odk.example.org/x",
    ]
    assert data["phone"] == "+964 770 000 0000"


def test_a_way_that_cannot_be_meant_is_left_out():
    data = page(speech(recipient=KEY, endpoint="//example.org/x", odk="http://x.org")).data
    assert data["endpoint"] == ""
    assert len(data["ways"]) == 1


def test_a_form_may_have_an_address_of_its_own_at_odk():
    spoken = speech(recipient=KEY, odk={"incident": "https://odk.example.org/i"})
    shown = {page.address: page.data["ways"] for page in form_pages(spoken) if "ways" in page.data}
    assert shown["en/forms/incident/"][0].address == "https://odk.example.org/i"
    assert [each.address for each in shown["en/forms/rumour/"]] == ["en/forms/rumour/paper/"]


def test_the_page_for_reporters_is_one_tap_away_where_there_is_one():
    held = library(REAL)
    reports = {"recipient": KEY}
    site = {**held.project.site, "reports": reports}
    held = replace(held, project=replace(held.project, site=site))
    for code in languages():
        spoken = Speech(language(code), words(language(code)), held)
        found = page(spoken)
        assert found.data["reading"].address == f"{code}/handbook/reporters/"
        assert f"docs/{code}/handbook/reporters.md" in found.inputs
    assert page(speech(recipient=KEY)).data["reading"] is None


def test_districts_stand_below_their_governorates():
    held = fields(speech("ar"), next(each for each in library(SAMPLE).forms))
    (asked,) = (each for part in held for each in part.fields if each.name == "district")
    assert (asked.within, asked.folded) == ("governorate", True)
    assert [(part.name, len(part.choices)) for part in asked.parts] == [
        ("baghdad", 2),
        ("erbil", 1),
    ]
    assert asked.parts[0].label == "بغداد"
    assert asked.rule == ""


def test_every_form_is_given_to_programs_and_is_the_same_twice():
    first, second = list(form_assets(library(SAMPLE))), list(form_assets(library(SAMPLE)))
    assert first == second
    names = {each.address for each in first}
    assert {
        "forms/incident.xlsx",
        "forms/incident.xml",
        "forms/incident.schema.json",
        "en/forms/rumour/worker.js",
    } <= names
    schema = next(each for each in first if each.address == "forms/rumour.schema.json")
    assert json.loads(schema.data)["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("code", list(languages()))
def test_the_form_with_all_that_it_loads_is_small(code):
    html = Renderer(made(SAMPLE), SAMPLE).html(page(speech(code, recipient=KEY)))
    loaded = ("dalil.css", "questions.css", "dalil.js")
    parts = (html.encode(), script(), *((THEME / "assets" / each).read_bytes() for each in loaded))
    assert sum(len(gzip.compress(each, 9)) for each in parts) <= 60_000


RULES = {
    "a > 1": "Answer only if the answer to question 1 is more than 1.",
    "a != 1.5 and not answered(b)": (
        "Answer only if the answer to question 1 is anything but “1.5” "
        "and it is not so that there is an answer to question 2."
    ),
    "(a = 1 or a = 2) and count(c) <= 1": (
        "Answer only if (the answer to question 1 is “1” or the answer to question 1 is “2”) "
        "and the number of ticks in question 3 is 1 or less."
    ),
    "selected(c, 'x')": "Answer only if “Ex” is ticked in question 3.",
}


@pytest.mark.parametrize("rule", RULES)
def test_skip_rules_are_said_in_words(rule):
    label = "label: {ar: س, ku: پ, en: Ex}"
    form, problems = read(
        "name: a, type: decimal",
        "name: b, type: text",
        f"name: c, type: select_multiple, options: [{{name: x, {label}}}, {{name: y, {label}}}]",
        f'name: d, type: text, relevant: "{rule}"',
    )
    assert problems == ()
    assert fields(speech(), form)[-1].rule == RULES[rule]
    for code in languages():
        assert fields(speech(code), form)[-1].rule
