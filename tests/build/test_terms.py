"""Which terms a page explains."""

import pytest

import projects
from conftest import HERE, ROOT
from dalil.build.page import Target
from dalil.build.terms import MOST, explained
from dalil.build.text import Speech
from dalil.i18n import language, words


@pytest.fixture(scope="module")
def sample():
    """The test site: one term, `term-sample`."""
    english = language("en")
    return Speech(english, words(english), projects.library(HERE / "site"))


@pytest.fixture(scope="module")
def glossary():
    """The real terms, in Arabic."""
    arabic = language("ar")
    return Speech(arabic, words(arabic), projects.library(ROOT))


def ids(speech, markdown, cited=None, topics=(), own=""):
    return [each.id for each in explained(speech, markdown, cited or {}, topics, own)]


@pytest.mark.parametrize(
    "markdown",
    [
        "A sample word.",
        "Two *sample* words.",
        "- one\n- a **sample term**",
        "> sample terms",
        "| a | b |\n|---|---|\n| sample term | x |",
        "## Title\n\nA sample\nterm",
        "[a link](record:x) and a sample term",
    ],
)
def test_words_that_are_explained(sample, markdown):
    (found,) = explained(sample, markdown, {}, (), "")
    assert found.id == "term-sample"
    assert found.forms == ("sample term", "sample word")
    assert found.address == "en/terms/term-sample/"
    assert found.definition.text.startswith("A sample for trying out")


@pytest.mark.parametrize(
    "markdown",
    [
        "",
        "nothing",
        "## A sample term {#x}",
        "[a sample term](record:x)",
        "[a sample](record:x) term",
        "a `sample term`",
        "```\na sample term\n```",
        "<!-- a sample term -->",
        "a sample `x` term",
        "a sample term\n{: .verification .secondary }",
        "a sample term\n{: .time-limit }",
        "a sample term\n{: lang=ar }",
        "| sample term | b |\n|---|---|\n| x | y |",
        "| sample | term |\n|---|---|\n| sample | term |",
    ],
)
def test_words_that_are_not(sample, markdown):
    assert ids(sample, markdown) == []


def test_the_page_of_a_term_does_not_explain_it(sample):
    assert ids(sample, "a sample term", own="term-sample") == []


def test_what_a_citation_holds_is_no_use_of_a_term(glossary):
    text = "قانون مجلس النواب رقم 31 لسنة 2019"
    assert ids(glossary, text) == ["term-council-of-representatives"]
    assert ids(glossary, text, {"law:31:2019:#": Target("ar/laws/x/")}) == []


def test_at_most_some_terms_and_those_of_the_topic_and_the_longest_first(glossary):
    terms = [
        each
        for each in glossary.library.works.values()
        if each.collection.name == "term" and each.facts.mark
    ]
    assert len(terms) > MOST
    text = "\n\n".join(f"{each.facts.title}." for each in terms)
    found = ids(glossary, text)
    assert len(found) == MOST
    fewest = min(len(glossary.library.works[id].facts.title.split()) for id in found)
    longest = max(terms, key=lambda each: (len(each.facts.title.split()), each.id))
    assert longest.id in found
    topic = next(each for each in terms if len(each.facts.title.split()) < fewest)
    assert topic.id not in found
    assert topic.id in ids(glossary, text, topics=topic.facts.topics)


def test_terms_that_are_everywhere_are_not_explained(glossary):
    common = [
        each
        for each in glossary.library.works.values()
        if each.collection.name == "term" and not each.facts.mark
    ]
    assert common
    found = ids(glossary, "\n\n".join(each.facts.title for each in common))
    assert not {each.id for each in common} & set(found)


def test_the_list_follows_the_alphabet(glossary):
    text = "مجلس النواب ثم الطعن ثم سجل الناخبين ثم دائرة انتخابية"
    found = [each.title.text for each in explained(glossary, text, {}, (), "")]
    assert len(found) == 4
    assert found == sorted(found, key=lambda title: title.removeprefix("ال"))
