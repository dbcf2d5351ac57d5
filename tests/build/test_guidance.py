"""How pages of guidance show their measures."""

import pytest

import projects
from conftest import HERE
from dalil.build import bodies
from dalil.build.records import record_page
from dalil.build.sources import sources, supporting
from dalil.build.text import Speech
from dalil.i18n import language, words


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


@pytest.fixture(scope="module")
def guide(library):
    return library.works["sample-guidance"]


def shown(library, work, code):
    speech = Speech(language(code), words(language(code)), library)
    return record_page(speech, work, work.expressions[code])


def below(page, eid):
    """The paragraphs below the heading with an id."""
    text = page.markdown.partition(f"{{#{eid}}}\n\n")[2]
    return text.partition("\n\n## ")[0].split("\n\n")


def test_a_measure_says_how_strongly_it_is_asked_for_and_of_whom(library, guide):
    first = below(shown(library, guide, "en"), "measure_1")[0]
    assert first == "Must. Who acts: Candidate.\n{: .measure .must }"


def test_a_measure_names_what_it_rests_on_in_the_readers_language(library, guide):
    page = shown(library, guide, "en")
    line, text, level = below(page, "measure_2")
    basis = "[Test law 900, Article 1](record:iq-2021-900#art_1)"
    assert line == f"Should. Basis: {basis}.\n{{: .measure .should }}"
    assert text == "Sample text: put up a sign that can be read from afar."
    assert level.startswith("Not verified yet against an official text.")
    assert page.targets["record:iq-2021-900#art_1"].address == "en/laws/iq-2021-900/#art_1"
    assert "content/laws/iq-2021-900/index.en.md" in page.inputs


def test_advice_carries_no_level(library, guide):
    parts = below(shown(library, guide, "en"), "measure_1")
    assert parts[1:] == ["Sample text: keep at least one way free of steps."]


def test_advice_is_called_unreviewed_and_a_fact_unverified(library, guide):
    page = shown(library, guide, "en")
    assert page.data["verification"].label == "Advice, not reviewed yet"
    assert below(page, "measure_2")[-1].endswith("{: .verification .needs-check }")
    law = shown(library, library.works["iq-2021-900"], "en")
    assert law.data["verification"].label == "From a named source that is not official"


def test_only_a_checklist_is_printed_with_boxes(library, guide):
    assert shown(library, guide, "ar").data["checklist"] is True
    law = library.works["iq-2021-900"]
    assert shown(library, law, "ar").data["checklist"] is False


def test_the_experience_of_editors_is_listed_and_supports_nothing(library, guide):
    speech = Speech(language("en"), words(language("en")), library)
    line = sources(speech, guide, guide.expressions["en"])[0]
    assert (line.kind, line.address, line.whereabouts) == ("Experience of the editors", "", "")
    assert [supporting(guide, each) for each in guide.facts.statements()] == [(), ()]


def test_the_contents_lead_to_every_measure(library, guide):
    speech = Speech(language("en"), words(language("en")), library)
    links = bodies.contents(speech, guide, guide.expressions["en"])
    assert [each.address for each in links] == [
        "en/guidance/sample-guidance/#measure_1",
        "en/guidance/sample-guidance/#measure_2",
    ]
