"""The list of all titles: whole where it is short, letter by letter where it is long."""

import shutil

import pytest

from conftest import HERE
from dalil.build import a_to_z
from dalil.build.a_to_z import a_to_z_pages
from dalil.build.drawers import drawers
from dalil.build.text import Speech
from dalil.i18n import language, words
from dalil.load.load import load
from dalil.load.project import project

RECORD = """---
id: {id}
title: {title}
summary: سجل مولّد للاختبار.
jurisdiction: iq
legal_status: in_force
verification: needs-check
sources:
  - {{title: مصدر مولّد, address: example.org, kind: report}}
---

## المادة 1 {{#art_1}}

نص مولّد.
"""
TRANSLATION = """---
title: {title}
summary: تۆمارێکی دروستکراو.
translation: {{state: draft, method: machine}}
---

## ماددەی 1 {{#art_1}}

دەقێکی دروستکراو.
"""


@pytest.fixture
def library(tmp_path):
    """A library with generated laws: `library(arabic titles, Kurdish titles by place)`."""

    def made(titles, kurdish=None):
        for place, title in enumerate(titles):
            folder = tmp_path / "content" / "laws" / f"iq-2000-{place}"
            folder.mkdir(parents=True)
            text = RECORD.format(id=folder.name, title=title)
            (folder / "index.ar.md").write_text(text, encoding="utf-8")
            if place in (kurdish or {}):
                text = TRANSLATION.format(title=kurdish[place])
                (folder / "index.ku.md").write_text(text, encoding="utf-8")
        shutil.copytree(HERE / "site" / "content" / "vocab", tmp_path / "content" / "vocab")
        return load(project(tmp_path))

    return made


def speech(library, code):
    return Speech(language(code), words(language(code)), library)


def pages_of(library, code):
    spoken = speech(library, code)
    return list(a_to_z_pages(spoken, drawers(spoken, library.works.values())))


def filed(library, code):
    return {
        each.label: [work.id.rpartition("-")[2] for work in each.works]
        for each in drawers(speech(library, code), library.works.values())
        if each.works
    }


def test_titles_are_filed_under_their_letters(library):
    made = library(["قانون ب", "الأحزاب", "قانون أ", "إعلان", "CRPD", "٩ أحزاب", "10 أحزاب"])
    assert filed(made, "ar") == {
        "أرقام": ["5", "6"],
        "ا": ["1", "3"],
        "ق": ["2", "0"],
        "C": ["4"],
    }


def test_what_the_language_lacks_comes_last_in_its_own_language(library):
    made = library(["قانون ب", "قانون أ", "ثالث"], {2: "یاسای سێیەم"})
    assert filed(made, "ku") == {"ی": ["2"], "هێشتا وەرنەگێڕدراوە": ["1", "0"]}
    pages = pages_of(made, "ku")
    assert [page.address for page in pages] == ["ku/a-z/"]
    last = pages[0].data["groups"][-1]
    assert last.eid == "untranslated"
    assert {(link.text.language.tag, link.note) for link in last.links} == {
        ("ar", "هێشتا وەرنەگێڕدراوە")
    }


def test_only_letters_that_occur_are_links(library):
    (page,) = pages_of(library(["قانون", "نظام"]), "ar")
    letters = {link.text.text: link.address for link in page.data["letters"]}
    assert len(letters) == 28
    assert {each: address for each, address in letters.items() if address} == {
        "ق": "ar/a-z/#letter_qaf",
        "ن": "ar/a-z/#letter_noon",
    }


def test_an_empty_library_has_no_list(tmp_path):
    (tmp_path / "content").mkdir()
    assert pages_of(load(project(tmp_path)), "ar") == []


def test_a_long_list_is_cut_into_pages_that_stay_light(library, monkeypatch):
    monkeypatch.setattr(a_to_z, "LIMIT", 20)
    made = library([f"قانون {n}" for n in range(50)] + ["نظام", "الأحزاب"], {51: "پارتەکان"})
    pages = {page.address: page for page in pages_of(made, "ar")}
    assert list(pages) == [
        "ar/a-z/",
        "ar/a-z/alef/",
        "ar/a-z/qaf/",
        "ar/a-z/qaf/2/",
        "ar/a-z/qaf/3/",
        "ar/a-z/noon/",
    ]
    main = pages.pop("ar/a-z/")
    listed = [link.address for page in pages.values() for link in page.data["groups"][0].links]
    assert len(listed) == len(set(listed)) == 52
    assert all(len(page.data["groups"][0].links) <= 20 for page in pages.values())
    led = [link.address for group in main.data["groups"] for link in group.links]
    assert led == list(pages)
    titles = [link.text.text for link in pages["ar/a-z/qaf/"].data["groups"][0].links]
    assert titles[9:11] == ["قانون 9", "قانون 10"]
    assert len({page.title for page in pages.values()}) == len(pages)


def test_a_page_of_a_letter_claims_no_twin(library, monkeypatch):
    monkeypatch.setattr(a_to_z, "LIMIT", 1)
    made = library(["قانون", "نظام"], {0: "یاسا"})
    pages = {page.address: page for page in pages_of(made, "ku")}
    assert list(pages) == ["ku/a-z/", "ku/a-z/farsi-yeh/", "ku/a-z/untranslated/"]
    twins = [(each.address, each.twin) for each in pages["ku/a-z/farsi-yeh/"].alternates]
    assert twins == [("ar/a-z/", False), ("ku/a-z/farsi-yeh/", True), ("en/a-z/", False)]
    assert all(each.twin for each in pages["ku/a-z/"].alternates)


def test_the_limit_is_some_hundreds():
    assert 200 <= a_to_z.LIMIT <= 500
