"""What search may find, and what never."""

import pytest

import projects
from conftest import HERE
from dalil.build.search.items import items
from dalil.build.search.sections import sections, shown
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.body import body


def found(folder):
    library = projects.library(folder)
    speeches = {code: Speech(each, words(each), library) for code, each in languages().items()}
    return {each.id: each for each in items(library, speeches)}


@pytest.fixture(scope="module")
def whole():
    return found(HERE / "site")


def test_drafts_and_withdrawn_records_are_not_found(whole):
    assert "iq-2021-900" in whole
    assert "iq-2020-903" not in whole  # a draft
    assert "iq-2020-902" not in whole  # withdrawn


def test_what_only_members_may_read_is_not_found(site_copy):
    file = site_copy / "content/laws/iq-2021-900/index.ar.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\nid:", "\naccess: members\nid:", 1), encoding="utf-8")
    assert "access: members" in file.read_text(encoding="utf-8")
    assert "iq-2021-900" not in found(site_copy)


def test_an_item_has_the_languages_it_exists_in(whole):
    assert list(whole["iq-2022-901"].leaves) == ["ar", "en"]
    assert "ku" in whole["iq-2021-900"].leaves


def test_each_provision_is_an_entry_with_its_anchor(whole):
    entries = whole["iq-2021-900"].leaves["ar"].entries
    assert entries[0].anchor == ""
    assert all(each.anchor.startswith(("art_", "point_", "other", "not_")) for each in entries[1:])
    assert len({each.anchor for each in entries}) == len(entries)


def test_the_home_page_is_no_answer(whole):
    assert "index" not in whole


TEXT = """Before.

## Article 1 {#art_1}

One [with a link](record:x#art_2) and **weight**.

### Paragraph 2 {#art_1__para_2}

- an item
- another

## No id here

Under it.

<!-- a note among editors -->

| a | b |
|---|---|
| c | d |

## Created {#change_1}

Not searched.
"""


def test_a_body_is_cut_where_a_reader_can_be_led_to():
    first, article, paragraph = sections(body(TEXT, 1), ",")
    assert (first.eid, first.text) == ("", "Before. No id here Under it. a b c d")
    assert (article.heading, article.text) == ("Article 1", "One with a link and weight.")
    assert (paragraph.heading, paragraph.text) == ("Article 1, Paragraph 2", "an item another")


def test_what_is_shown_has_no_marks():
    assert shown("> _quoted_ `code` {: .x }\n1. first") == "quoted code first"
