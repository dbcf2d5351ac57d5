"""The glossary: titles by letter with what they mean, and what the page of a term shows besides."""

import shutil

import pytest

import projects
from conftest import HERE, ROOT
from dalil.build.indexes import index_pages
from dalil.build.records import record_page
from dalil.build.terms import explained
from dalil.build.text import Speech
from dalil.i18n import language, words
from dalil.load.load import load
from dalil.load.project import project
from dalil.model.collection import collections

TERMS = """
avoid:
  - {lang: en, forms: [ballot jar, jar], prefer: [ballot box], concept: term-box}
  - {lang: en, forms: [urn], prefer: [ballot box], ambiguous: true, concept: term-box}
  - {lang: en, forms: [elector], prefer: [voter], concept: term-voter}
  - {lang: ar, forms: [جرة], prefer: [صندوق], concept: term-box}
  - {lang: en, forms: [pot], prefer: [ballot box], concept: term-box}
  - {lang: en, forms: [tin], prefer: [ballot box]}
terms:
  - id: term-voter
    term_status: proposed
    topics: [voting]
    related: [term-box]
    verification: needs-check
    sources: [{title: مصدر مولّد, address: example.org, kind: report}]
    words:
      ar: {title: الناخب, summary: من يصوت., variants: [ناخبون, ناخبين]}
      ku:
        {title: دەنگدەر, summary: ئەوەی دەنگ دەدات., translation: {state: draft, method: human}}
      en:
        title: voter
        summary: One who votes.
        variants: [voters]
        translation: {state: draft, method: human}
  - id: term-box
    term_status: doubtful
    topics: [voting]
    verification: needs-check
    sources: [{title: مصدر مولّد, address: example.org, kind: report}]
    words:
      ar: {title: صندوق, summary: توضع فيه الأوراق., variants: [صناديق, الصندوق]}
      en:
        title: ballot box
        summary: It holds the papers.
        translation: {state: draft, method: human}
  - id: term-paper
    term_status: proposed
    topics: [voting]
    related: [term-box]
    broader: [term-voter]
    verification: needs-check
    publication: draft
    sources: [{title: مصدر مولّد, address: example.org, kind: report}]
    words:
      ar: {title: ورقة, summary: يؤشر عليها.}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("terms")
    (folder / "content").mkdir()
    (folder / "content" / "terms.yml").write_text(TERMS, encoding="utf-8")
    shutil.copytree(HERE / "site" / "content" / "vocab", folder / "content" / "vocab")
    return load(project(folder))


def speech(library, code):
    return Speech(language(code), words(language(code)), library)


def index(library, code):
    pages = {page.address: page for page in index_pages(speech(library, code))}
    assert list(pages) == [f"{code}/terms/", f"{code}/terms/topics/"]
    assert pages[f"{code}/terms/topics/"].template == "index.html"
    return pages[f"{code}/terms/"]


def page(library, id, code):
    work = library.works[id]
    return record_page(speech(library, code), work, work.expressions[code])


def test_titles_stand_under_their_letter_with_what_they_mean(library):
    found = index(library, "en")
    assert found.template == "glossary.html"
    assert [
        (
            group.eid,
            group.label,
            [(each.link.text.text, each.text.text) for each in group.definitions],
        )
        for group in found.data["groups"]
    ] == [
        ("letter_b", "B", [("ballot box", "It holds the papers.")]),
        ("letter_v", "V", [("voter", "One who votes.")]),
    ]
    led = {link.text.text: link.address for link in found.data["letters"] if link.address}
    assert led == {"B": "en/terms/#letter_b", "V": "en/terms/#letter_v"}


def test_each_title_is_told_in_the_other_languages(library):
    (box,), (voter,) = (group.definitions for group in index(library, "en").data["groups"])
    assert [(each.text.text, each.address) for each in box.counterparts] == [
        ("صندوق", "ar/terms/term-box/")
    ]
    assert [(each.text.text, each.elsewhere.tag) for each in voter.counterparts] == [
        ("الناخب", "ar"),
        ("دەنگدەر", "ckb"),
    ]


def test_the_article_does_not_count_and_what_is_missing_comes_last(library):
    arabic = [group.label for group in index(library, "ar").data["groups"]]
    assert arabic == ["ص", "ن"]
    kurdish = index(library, "ku").data["groups"]
    assert [group.label for group in kurdish] == ["د", "هێشتا وەرنەگێڕدراوە"]
    (foreign,) = kurdish[1].definitions
    assert (foreign.link.text.language.code, foreign.text.language.code) == ("ar", "ar")
    assert (foreign.link.address, foreign.text.text) == ("ar/terms/term-box/", "توضع فيه الأوراق.")


def test_a_term_shows_its_forms_here_and_elsewhere(library):
    data = page(library, "term-voter", "en").data
    assert data["forms"].text == "voters"
    assert [
        (each.link.text.text, each.link.address, each.forms and each.forms.text)
        for each in data["counterparts"]
    ] == [
        ("الناخب", "ar/terms/term-voter/", "ناخبون، ناخبين"),
        ("دەنگدەر", "ku/terms/term-voter/", None),
    ]


def test_a_term_shows_the_forms_to_avoid_of_its_own_language(library):
    avoid = page(library, "term-box", "en").data["avoid"]
    assert [(row.forms.text, row.instead.text, row.ambiguous) for row in avoid] == [
        ("ballot jar, jar, pot", "ballot box", False),
        ("urn", "ballot box", True),
    ]
    (arabic,) = page(library, "term-box", "ar").data["avoid"]
    assert (arabic.forms.text, arabic.forms.language.code) == ("جرة", "ar")


def test_related_terms_stand_together_from_both_ends(library):
    groups = {each.label: each.links for each in page(library, "term-box", "en").data["relations"]}
    assert {label: [link.text.text for link in links] for label, links in groups.items()} == {
        "Related terms": ["voter"]
    }


def test_other_records_have_nothing_of_a_term():
    library = projects.library(HERE / "site")
    data = page(library, "iq-2021-900", "en").data
    assert not {"forms", "counterparts", "avoid"} & data.keys()


@pytest.mark.parametrize("code", ["ar", "ku", "en"])
def test_each_form_of_our_terms_is_that_of_one_term(code):
    library = projects.library(ROOT)
    terms = library.of(collections()["terms"])
    spoken = speech(library, code)
    wrong = []
    for work in terms:
        wording = work.expressions[code].wording
        for form in (wording.title, *wording.variants):
            found = [each.id for each in explained(spoken, form, {}, (), "")]
            if found != ([work.id] if work.facts.mark else []):
                wrong.append((work.id, form, found))
    assert len(terms) >= 79
    assert wrong == []
