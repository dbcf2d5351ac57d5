"""What audits found together: unknown in every denominator, the newest audit of a centre alone."""

from collections import Counter

import projects
from conftest import HERE
from dalil.build.audits import audit
from dalil.build.centres import centre_pages
from dalil.build.forms.audit_form import made
from dalil.build.forms.sheets import sheet_pages
from dalil.build.indexes import index_pages
from dalil.build.sizes import size
from dalil.build.tallies import Tally, audits, newest, tally
from dalil.build.text import Speech
from dalil.i18n import language, languages, words
from dalil.model.collections.audit import Outcome

SITE = HERE / "site"


def speech(code="en", folder=SITE):
    spoken = language(code)
    return Speech(spoken, words(spoken), projects.library(folder))


def pages(code="en", folder=SITE):
    return {each.address: each for each in centre_pages(speech(code, folder))}


def size_of_form(code):
    spoken = speech(code, projects.REAL)
    return size(spoken, len(made(spoken.library)))


def shares(page):
    return {
        row.head.text.text: [each.number for each in row.shares] for row in page.data["table"].rows
    }


def test_a_criterion_of_which_nothing_is_said_is_unknown_and_counts():
    library = projects.library(SITE)
    found = tally(library, [library.works["audit-test-2"]])
    assert found.counts == Counter({Outcome.NOT_MET: 1, Outcome.UNKNOWN: 2})
    assert [each.percent for each in found.shares(speech())] == ["0%", "0%", "33%", "67%"]


def test_only_the_newest_audit_of_a_centre_counts():
    library = projects.library(SITE)
    assert [each.id for each in audits(library)] == ["audit-test-1", "audit-test-0", "audit-test-2"]
    assert [each.id for each in newest(library)] == ["audit-test-1", "audit-test-2"]


def test_the_sentence_of_all_centres_names_what_is_unknown():
    page = pages()["en/centres/"]
    assert page.data["sentence"] == (
        "2 centres audited. Criteria asked for: 6. Met: 1; partly met: 1; not met: 1; unknown: 3."
    )
    assert shares(page) == {"Baghdad": ["1", "1", "0", "1"], "Erbil": ["0", "0", "1", "2"]}


def test_every_row_adds_up_to_all_that_was_asked():
    for page in pages().values():
        table = page.data["table"]
        for row in table.rows:
            total = sum(int(each.number) for each in row.shares)
            per_centre = 3 if table.audits and "on" not in page.address.split("/") else 1
            centres = int(row.audits or 0) or (1 if "in" in page.address.split("/") else 2)
            assert total == per_centre * centres, (page.address, row.head.text.text)


def test_a_criterion_leads_to_the_centres_by_what_was_found():
    page = pages()["en/centres/on/crit-sample-door/"]
    held = {each.eid: [one.address for one in each.links] for each in page.data["groups"]}
    assert held == {
        "partly": ["en/audits/audit-test-1/"],
        "not_met": ["ar/audits/audit-test-2/"],
    }


def test_a_governorate_lists_older_audits_too():
    page = pages("ku")["ku/centres/in/baghdad/"]
    (group,) = page.data["groups"]
    assert len(group.links) == 2
    assert "٣" in page.data["sentence"]


def test_the_index_says_of_each_governorate_what_was_found():
    index = next(each for each in index_pages(speech()) if each.address == "en/audits/")
    first = index.data["groups"][0]
    assert first.note.startswith("1 centre audited. Criteria asked for: 3.")
    assert first.more.address == "en/centres/in/baghdad/"


def test_an_audit_shows_every_criterion_its_measure_note_and_picture():
    library = projects.library(SITE)
    work = library.works["audit-test-1"]
    found = audit(speech(), work, work.expressions["en"])
    rows = [each for part in found.parts for each in part.findings]
    assert [(each.outcome, each.measured, bool(each.note), len(each.photos)) for each in rows] == [
        ("met", "", True, 1),
        ("partly", "78 cm", False, 0),
        ("unknown", "", False, 0),
    ]
    assert rows[0].photos[0].address == "en/audits/audit-test-1/#file_1"


def test_nothing_was_asked_of_nothing():
    assert {each.percent for each in Tally(Counter()).shares(speech())} == {""}


def test_without_audits_there_is_the_form_and_no_word_of_centres():
    real = projects.made(projects.REAL)
    told = [each.address for each in (*real.pages, *real.assets)]
    assert not [each for each in told if {"centres", "audits"} & set(each.split("/"))]
    assert not [each for each in told if each.startswith("data/centres")]
    for code in languages():
        assert {f"{code}/criteria/form/", f"{code}/criteria/form/large/"} <= set(told)
    assert "forms/polling-centre-audit.xlsx" in told


def test_guidance_and_the_list_of_criteria_lead_to_the_form():
    pages = {each.address: each for each in projects.made(projects.REAL).pages}
    for code in languages():
        for name in ("guide-entrance-route", "guide-checklist-cso"):
            forms = pages[f"{code}/guidance/{name}/"].data["audit_forms"]
            assert forms[0].address == f"{code}/criteria/form/"
        assert pages[f"{code}/guidance/guide-words/"].data["audit_forms"] == ()
        beyond = pages[f"{code}/criteria/"].data["beyond"]
        assert beyond[-1].address == "forms/polling-centre-audit.xlsx"
        assert f"xlsx{words(language(code))('comma')} {size_of_form(code)}" in beyond[-1].text.text


def test_the_form_asks_everything_in_the_order_of_a_way():
    whole, large = sheet_pages(speech(folder=projects.REAL))
    lines = [each for part in whole.data["parts"] for each in part.lines]
    assert [each.number for each in lines] == [str(n) for n in range(1, len(lines) + 1)]
    assert len(lines) == len(projects.library(projects.REAL).of(_criteria()))
    assert whole.indexed
    assert not large.indexed
    assert large.data["large"]


def _criteria():
    from dalil.model.collections.criterion import COLLECTION

    return COLLECTION
