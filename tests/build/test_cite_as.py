"""What the buttons beside articles and points copy: how they are cited."""

import pytest

import projects
from conftest import HERE, ROOT
from dalil.build.cite_as import ID, PART, citation, cite_as
from dalil.build.text import Speech
from dalil.i18n import language, words


def cited(folder, id_, code):
    library = projects.library(folder)
    spoken, work = language(code), library.works[id_]
    speech, expression = Speech(spoken, words(spoken), library), work.expressions[code]
    frame = citation(speech, work, expression.wording.title)
    found = cite_as(speech, work, expression)
    return {id: frame.replace(PART, part).replace(ID, id) for id, part in found.items()}


@pytest.mark.parametrize(
    ("code", "citation"),
    [
        (
            "en",
            "Independent High Electoral Commission Law No. 31 of 2019, Article 20, Paragraph 1."
            " Dalil, https://dalil.example.org/en/laws/iq-2019-31/#art_20__para_1",
        ),
        (
            "ar",
            "قانون المفوضية العليا المستقلة للانتخابات رقم (31) لسنة 2019، المادة 20، الفقرة 1."
            " دليل، https://dalil.example.org/ar/laws/iq-2019-31/#art_20__para_1",
        ),
    ],
)
def test_a_paragraph_is_cited_with_its_article_the_site_and_its_address(code, citation):
    assert cited(ROOT, "iq-2019-31", code)["art_20__para_1"] == citation


def test_every_statement_of_a_procedure_has_a_citation_of_its_own():
    found = cited(HERE / "site", "proc-test-appeal", "en")
    points = projects.library(HERE / "site").works["proc-test-appeal"].facts.statements()
    assert list(found) == [each.id for each in points]
    assert len(set(found.values())) == len(found) > 1


def test_without_an_address_of_the_site_the_citation_ends_with_its_name(site_copy):
    settings = site_copy / "mkdocs.yml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text("".join(each for each in lines if "site_url" not in each))
    for each in cited(site_copy, "proc-test-appeal", "en").values():
        assert "http" not in each
        assert not each.endswith(", ")


def test_guidance_is_not_cited_by_its_measures():
    assert cited(HERE / "site", "sample-guidance", "en") == {}
