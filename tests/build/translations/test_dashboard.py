"""The page of translation states counts what is there, and leads to each part that lags."""

import json

import pytest

from build.translations.telling import speech
from dalil.build.data.parity import parity_file
from dalil.build.data.parity_fields import FIELDS
from dalil.build.translations import lagging as lists
from dalil.build.translations.dashboard import dashboard_pages
from dalil.text.digits import to_latin
from parity.languages import ARABIC, ENGLISH, FILES, LAW, library, lock_all, put

AR, EN = (f"{LAW}/index.{code}.md" for code in ("ar", "en"))
CHANGED = ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content").mkdir()
    return lock_all(put(tmp_path, FILES))


def data(root, code="en"):
    (page,) = dashboard_pages(speech(root, code))
    return page.data


def cells(root, eid, code="en"):
    grid = next(each for each in data(root, code)["grids"] if each.eid == eid)
    return {head.text.text: [to_latin(cell) for cell in row] for head, row in grid.rows}


def parity(root):
    (file,) = parity_file(library(root))
    return json.loads(file.asset.data)


def test_languages_are_counted(root):
    assert cells(root, "by_languages") == {
        "کوردی": ["0 of 1", "0 of 0", "0", "0 of 0"],
        "English": ["1 of 1", "4 of 4", "0", "1 of 1"],
    }


def test_a_stale_part_is_counted_and_named(root):
    put(root, {AR: CHANGED})
    assert cells(root, "by_languages")["English"] == ["1 of 1", "3 of 4", "1", "1 of 1"]
    assert cells(root, "by_states")["May be out of date"] == ["0", "1"]
    (listed,) = data(root)["lists"]
    (place,) = listed.places
    assert place.link.address == "en/laws/iq-2021-900/#art_2"
    assert (place.since.datetime, place.compared) == ("2026-03-01", True)


def test_the_drawing_says_what_the_words_beside_it_say(root):
    put(root, {AR: CHANGED})
    exist, match = data(root)["chart"]
    assert [(bar.share, bar.label.count) for bar in exist.bars] == [
        ("0%", "0 of 1"),
        ("100%", "1 of 1"),
    ]
    assert [(bar.share, int(bar.width)) for bar in match.bars] == [("0%", 0), ("75%", 75)]


def test_a_missing_part_leads_to_the_original(root):
    put(root, {EN: ENGLISH.partition("## Article 2")[0]})
    (listed,) = data(root)["lists"]
    (place,) = listed.places
    assert place.link.address == "ar/laws/iq-2021-900/#art_2"
    assert place.link.text.language.code == "ar"


def test_where_nothing_lags_it_says_so(root):
    assert data(root)["lists"] == ()


def test_long_lists_are_cut_and_say_how_many_are_left_out(root, monkeypatch):
    monkeypatch.setattr(lists, "LONGEST", 1)
    put(root, {AR: CHANGED.replace("يقدم الطعن", "يقدم الطعن كتابة")})
    (listed,) = data(root)["lists"]
    assert len(listed.places) == 1
    assert "1" in listed.more


def test_the_oldest_comparison_comes_first(site_copy):
    lock = site_copy / "content/laws/iq-2021-900/index.ku.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace("2026-11-20", "2026-01-01"), encoding="utf-8")
    first, second = data(site_copy)["lists"][0].places
    assert first.link.address.startswith("ku/")
    assert second.link.address.startswith("en/")


def test_a_draft_record_is_nowhere(root):
    put(root, {AR: CHANGED.replace("verification:", "publication: draft\nverification:", 1)})
    assert list(dashboard_pages(speech(root))) == []
    assert parity_file(library(root)) == ()


def test_the_file_says_the_same_as_the_page(site_copy):
    told = parity(site_copy)
    stale = {
        (each["id"], each["language"], unit["unit"])
        for each in told["texts"]
        for unit in each["units"]
        if "stale" in unit["states"]
    }
    assert stale == {("iq-2021-900", code, "art_1") for code in ("ckb", "en")}
    by_tag = {each["language"]: each for each in told["coverage"]}
    counted = cells(site_copy, "by_languages")
    for name, tag in (("کوردی", "ckb"), ("English", "en")):
        assert counted[name][0] == f"{by_tag[tag]['translated']} of {by_tag[tag]['texts']}"
        assert counted[name][2] == str(by_tag[tag]["states"]["stale"])
    assert "iq-2020-903" not in json.dumps(told)


def test_every_field_of_the_file_has_its_meaning(site_copy):
    told = parity(site_copy)
    lists_ = {**told, "units": [unit for each in told["texts"] for unit in each["units"]]}
    for name, fields in FIELDS.items():
        assert {tuple(each) for each in lists_[name]} == {fields}, name


def test_the_codes_of_languages_are_explained_at_its_head(site_copy):
    assert parity(site_copy)["languages"]["ku"]["tag"] == "ckb"
