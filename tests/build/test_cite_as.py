"""What articles and points are called in a citation, which buttons beside them copy."""

import pytest

import projects
from conftest import HERE, ROOT
from dalil.build.cite_as import cite_as
from dalil.build.text import Speech
from dalil.i18n import language, words


def cited(folder, id_, code):
    library = projects.library(folder)
    spoken, work = language(code), library.works[id_]
    return cite_as(Speech(spoken, words(spoken), library), work, work.expressions[code])


@pytest.mark.parametrize(
    ("code", "named"), [("en", "Article 20, Paragraph 1"), ("ar", "المادة 20، الفقرة 1")]
)
def test_a_paragraph_is_named_with_its_article_and_an_article_as_in_its_heading(code, named):
    found = cited(ROOT, "iq-2019-31", code)
    assert found["art_20__para_1"] == named
    assert found["art_20"] == ""


def test_every_statement_of_a_procedure_can_be_cited():
    found = cited(HERE / "site", "proc-test-appeal", "en")
    points = projects.library(HERE / "site").works["proc-test-appeal"].facts.statements()
    assert list(found) == [each.id for each in points]
    assert found


def test_guidance_is_not_cited_by_its_measures():
    assert cited(HERE / "site", "sample-guidance", "en") == {}
