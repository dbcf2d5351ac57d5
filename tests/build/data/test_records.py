"""Records as data: complete, never more than readers may see, and silent where nothing is known."""

import json

import pytest

import projects
from conftest import HERE
from dalil.build.data.files import files, index
from dalil.build.data.records import open_records, record, text
from dalil.load.load import load
from dalil.load.project import project
from dalil.model.collection import collections


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


def law(library, name):
    return record(library, library.works[name])


def everything(library):
    data = files(library)
    return b"".join(each.asset.data for each in (*data, index(library, data)))


def test_a_missing_translation_is_said_to_be_missing(library):
    held = law(library, "iq-2022-901")
    assert held["translations"]["ku"]["state"] == "missing"
    assert held["words"]["ku"] is None
    assert held["addresses"]["ku"] is None
    assert held["statements"][0]["words"]["ku"] is None
    assert held["translations"]["ar"]["state"] == "original"
    assert held["words"]["en"]["title"]


def test_a_translation_says_how_far_it_has_come(library):
    told = law(library, "iq-2021-900")["translations"]["ku"]
    assert (told["state"], told["method"]) == ("draft", "machine")


def test_addresses_are_absolute(library):
    held = law(library, "iq-2021-900")
    assert held["addresses"]["en"] == "https://test.example.org/sub/en/laws/iq-2021-900/"


def test_relations_stand_at_both_ends(library):
    amending = law(library, "iq-2022-901")
    first = {"id": "iq-2021-900", "provision": "art_1", "title": None, "verification": None}
    assert amending["relations"]["amends"] == [first]
    assert amending["relations"]["repeals"][0]["title"] == "أمر تجريبي لا سجل له"
    assert law(library, "iq-2021-900")["related_from"]["amends"] == ["2023-05-1", "iq-2022-901"]


def test_statements_carry_their_words_and_verification(library):
    held = {each["id"]: each for each in law(library, "iq-2021-900")["statements"]}
    assert held["point_1"]["verification"] == "needs-check"
    assert held["art_1"]["words"]["ar"]["heading"] == "المادة 1"
    assert "7 أيام" in held["art_1"]["words"]["ar"]["text"]


def test_notes_on_changes_stand_at_the_change(library):
    changes = law(library, "iq-2021-900")["changes"]
    assert changes[1]["note"]["ar"] == "صُحح رقم."
    assert changes[0]["note"] == {"ar": None, "ku": None, "en": None}


def test_what_is_not_known_is_null_and_never_left_out(library):
    held = law(library, "iq-2022-901")["facts"]
    assert held["published"] is None
    assert held["gazette"] is None
    assert law(library, "iq-2021-900")["facts"]["gazette"]["issue"] == "1"


def test_a_counted_day_is_given(library):
    deadlines = [
        record(library, work)["facts"]["when"]
        for work in library.works.values()
        if work.collection.folder == "events" and work.facts.anchor
    ]
    assert deadlines
    assert all(len(each) == 2 and each[0] <= each[1] for each in deadlines)


def test_drafts_are_nowhere(library):
    assert "iq-2020-903" in library.works
    assert b"iq-2020-903" not in everything(library)


def test_withdrawn_records_are_not_given_away(library):
    laws = collections()["laws"]
    assert library.works["iq-2020-902"] not in open_records(library, laws)


@pytest.fixture
def for_members(site_copy):
    """The amending law, now for members only."""
    file = site_copy / "content/laws/iq-2022-901/index.ar.md"
    old = file.read_text(encoding="utf-8")
    file.write_text(
        old.replace("\nyear: 2022\n", "\nyear: 2022\naccess: members\n"), encoding="utf-8"
    )
    return load(project(site_copy))


def test_records_for_members_are_nowhere(for_members):
    assert for_members.works["iq-2022-901"].facts.access == "members"
    given = everything(for_members)
    assert b"iq-2022-901" not in given
    assert "قانون تعديل تجريبي".encode() not in given


def test_records_for_members_are_in_no_feed_and_on_no_page_for_machines(for_members):
    from dalil.build.site import site

    made = site(for_members)
    assert all(b"iq-2022-901" not in each.data for each in made.assets if "atom" in each.address)
    linked = [each.linked for each in made.pages if not each.address.endswith("iq-2022-901/")]
    assert all("iq-2022-901" not in each for each in linked)


def test_words_are_plain():
    markdown = "**نص** و[رابط](record:x#art_1).\n\n- بند `رمز`\n- _ثان_"
    assert text(markdown) == "نص ورابط.\n- بند رمز\n- ثان"


def test_same_content_same_bytes(library):
    again = load(project(HERE / "site"))
    assert everything(library) == everything(again)


def test_the_file_says_whose_it_is_and_on_what_terms(library):
    told = json.loads(next(each for each in files(library) if each.kind == "json").asset.data)
    assert told["licence"]["name"] == "CC BY 4.0"
    assert told["publisher"]["en"] == "Nobody"
    assert told["languages"]["ku"]["tag"] == "ckb"
