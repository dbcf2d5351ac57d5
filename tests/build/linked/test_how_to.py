"""Procedures: steps in their order, and no steps claimed where none are known."""

import re

import pytest

import projects
from conftest import ROOT
from dalil.build.linked.how_to import how_to
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.model.point import PointKind


@pytest.fixture(scope="module")
def library():
    return projects.library(ROOT)


def nodes(library, code):
    language = languages()[code]
    speech = Speech(language, words(language), library)
    for work in library.works.values():
        if work.collection.name == "procedure" and work.shown:
            yield work, how_to(speech, work, work.expressions[code])


@pytest.mark.parametrize("code", languages())
def test_steps_are_numbered_in_the_order_of_the_page(library, code):
    seen = 0
    for work, node in nodes(library, code):
        units = [each.eid for each in work.expressions[code].body.units]
        places = [units.index(each["url"].partition("#")[2]) for each in node.get("step", [])]
        assert places == sorted(places)
        assert [each["position"] for each in node.get("step", [])] == list(
            range(1, len(places) + 1)
        )
        seen += len(places)
    assert seen


def test_without_steps_it_is_no_instruction(library):
    for work, node in nodes(library, "en"):
        has = any(each.kind is PointKind.STEP for each in work.facts.points)
        assert node["@type"] == ("HowTo" if has else "Article"), work.id


def test_a_time_limit_is_not_the_time_it_takes(library):
    assert all("totalTime" not in node for _, node in nodes(library, "en"))


def test_texts_are_plain(library):
    for _, node in nodes(library, "ar"):
        for step in node.get("step", []):
            assert not re.search(r"\]\(|\*\*|\{#", step["text"])
