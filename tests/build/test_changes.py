"""What changed: all records, the newest first, a year to a page."""

import pytest

from dalil.build import changes
from dalil.build.changes import change_pages, events, recent
from dalil.build.text import Speech
from dalil.i18n import language, words
from dalil.load.load import load
from dalil.load.project import project

RECORD = """---
id: {id}
title: قانون مولّد {id}
summary: سجل مولّد للاختبار.
jurisdiction: iq
legal_status: in_force
verification: needs-check
{more}changes:
{changes}
sources:
  - {{title: مصدر مولّد, address: example.org, kind: report}}
---

## المادة 1 {{#art_1}}

نص مولّد.

## ملاحظة {{#change_1}}

كُتب **أول** مرة.
"""
WITHDRAWN = """publication: withdrawn
withdrawal:
  date: 2026-03-01
  reason: error
"""


@pytest.fixture
def speech(tmp_path):
    def made(records, more=None):
        for id_, days in records.items():
            rows = "\n".join(
                f"  - {{id: change_{n}, date: {day}, kind: {'corrected' if n > 1 else 'created'}}}"
                for n, day in enumerate(days, 1)
            )
            file = tmp_path / "content" / "laws" / id_ / "index.ar.md"
            file.parent.mkdir(parents=True)
            text = RECORD.format(id=id_, changes=rows, more=(more or {}).get(id_, ""))
            file.write_text(text, encoding="utf-8")
        library = load(project(tmp_path))
        assert [each for each in library.problems if each.severity == "error"] == []
        return Speech(language("en"), words(language("en")), library)

    return made


def test_newest_first_whatever_the_record(speech):
    spoken = speech({"iq-1": ["2025-12-31", "2026-02-01"], "iq-2": ["2026-01-05"]})
    assert [(each.work.id, str(each.date)) for each in events(spoken.library)] == [
        ("iq-1", "2026-02-01"),
        ("iq-2", "2026-01-05"),
        ("iq-1", "2025-12-31"),
    ]


def test_the_newest_year_stands_at_the_main_address_by_month(speech):
    spoken = speech({"iq-1": ["2024-12-31", "2026-02-01"], "iq-2": ["2026-02-05", "2026-01-05"]})
    pages = {page.address: page for page in change_pages(spoken)}
    assert list(pages) == ["en/changes/", "en/changes/2024/"]
    months = pages["en/changes/"].data["months"]
    assert [(each.eid, each.label, len(each.done)) for each in months] == [
        ("month_2026_02", "February 2026", 2),
        ("month_2026_01", "January 2026", 1),
    ]
    years = [(each.text.text, each.address) for each in pages["en/changes/"].data["years"]]
    assert years == [("2026", "en/changes/"), ("2024", "en/changes/2024/")]
    first = pages["en/changes/2024/"].data["months"][0].done[0]
    assert (first.kind, first.note.text, first.note.language.code) == (
        "Added",
        "كُتب أول مرة.",
        "ar",
    )


def test_a_crowded_year_is_cut_into_pages(speech, monkeypatch):
    monkeypatch.setattr(changes, "LIMIT", 2)
    spoken = speech({f"iq-{n}": ["2026-01-05"] for n in range(5)} | {"iq-9": ["2025-01-01"]})
    pages = {page.address: page for page in change_pages(spoken)}
    assert list(pages) == [
        "en/changes/",
        "en/changes/2026/2/",
        "en/changes/2026/3/",
        "en/changes/2025/",
    ]
    assert [len(page.data["months"][0].done) for page in pages.values()] == [2, 2, 1, 1]
    assert [len(page.data["parts"]) for page in pages.values()] == [3, 3, 3, 0]
    assert len({page.title for page in pages.values()}) == 4


def test_what_was_taken_back_is_told_and_leads_to_its_notice(speech):
    spoken = speech(
        {"iq-1": ["2026-01-05"], "iq-2": ["2026-01-06"], "iq-3": ["2026-02-07"]},
        {"iq-1": WITHDRAWN, "iq-3": "publication: draft\n"},
    )
    (page,) = change_pages(spoken)
    told = [(each.link.address, each.kind) for month in page.data["months"] for each in month.done]
    assert told == [
        ("ar/laws/iq-1/", "Withdrawn"),
        ("ar/laws/iq-2/", "Added"),
        ("ar/laws/iq-1/", "Added"),
    ]
    assert [each.link.address for each in recent(spoken)] == ["ar/laws/iq-2/"]
