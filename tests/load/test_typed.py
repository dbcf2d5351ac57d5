import pytest

from bad_blocks import CASES, VOCABULARIES, judged
from dalil.load.source import read
from dalil.load.typed import typed
from dalil.model.collections.decision import Decision
from dalil.model.collections.law import Law
from dalil.model.record import Wording

GOOD = (CASES / "front-matter" / "00-good.md").read_text(encoding="utf-8")


def codes(text):
    return [(each.code, each.variant, each.place.line) for each in judged(text.encode())[1]]


def law(text):
    return typed(read("a.md", text.encode()), Law, VOCABULARIES, "law")


def test_a_good_file_is_a_record():
    record, problems = law(GOOD)
    assert problems == ()
    assert record.number == 700
    assert str(record.effective_from) == "2023-04"
    assert record.topics == ("voting",)
    assert record.sources[0].supports == ("art_1",)


def test_a_file_with_an_error_is_no_record_and_says_all_its_errors():
    text = GOOD.replace("year: 2023", "year: x").replace("kind: report", "kind: rumour")
    record, problems = law(text)
    assert record is None
    assert [each.code for each in problems] == ["FM310", "FM308"]


def test_a_repaired_line_still_gives_a_record():
    record, problems = law(GOOD.replace("title: قانون", "title: قانون: "))
    assert problems == ()
    assert record.title == "قانون:  تجريبي"


def test_a_spoilt_field_is_neither_missing_nor_guessed():
    text = GOOD.replace("title: قانون تجريبي", "title: !x قانون")
    record, problems = law(text)
    assert (record, problems) == (None, ())
    assert codes(text) == [("FM216", "", 3)]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("عنوان", "title"),
        ("العنوان", "title"),
        ("ناونیشان", "title"),
        ("الملخص", "summary"),
        ("پوختە", "summary"),
        ("رقم", "number"),
        ("ژمارە", "number"),
        ("السنة", "year"),
        ("المصادر", "sources"),
        ("Sources", "sources"),
        ("legal-status", "legal_status"),
        ("الحالة القانونية", "legal_status"),
        ("ﺍﻟﻌﻨﻮﺍﻥ", "title"),
        ("عنـوان", "title"),
    ],
)
def test_names_in_other_letters_are_read_as_the_field(name, field):
    text = GOOD.replace(f"\n{field}:", f"\n{name}:", 1)
    found = judged(text.encode())[1]
    assert [(each.code, str(each.autofix)) for each in found] == [("FM110", "yes")]
    assert found[0].edits[0].text == field


def test_a_date_in_a_law_must_say_which():
    text = GOOD.replace("adopted:", "تاريخ:")
    assert codes(text) == [("FM110", "dates", 11)]


def test_a_date_in_a_decision_is_its_date():
    text = (
        "---\nid: 2026-03-20-1\nبەروار: 2026-03-20\ntitle: قرار\nsummary: نص\n"
        "kind: other\nverification: official\nsources:\n"
        "  - {title: خبر, address: example.org, kind: news}\n---\n"
    )
    record, problems = typed(read("a.md", text.encode()), Decision, {}, "decision")
    assert [(each.code, each.variant) for each in problems] == [("FM110", "translated")]
    assert record is None


@pytest.mark.parametrize("name", ["template", "hide", "nav", "status", "tags"])
def test_content_does_not_steer_the_site(name):
    found = judged(GOOD.replace("number:", f"{name}: x\nnumber:").encode())[1]
    assert [(each.code, each.variant) for each in found] in (
        [("FM110", "engine")],
        [("FM110", "instead")],
    )


def test_what_is_missing_in_a_part_is_said_at_the_part():
    text = GOOD.replace("    kind: report\n", "")
    problems = judged(text.encode())[1]
    assert [(each.code, each.place.line, each.place.column) for each in problems] == [
        ("FM105", 17, 5)
    ]


def test_words_for_a_list_are_offered_as_one():
    found = judged(GOOD.replace("[voting]", "voting، voting").encode())[1]
    assert found[0].edits[0].text == "[voting, voting]"


def test_a_row_that_nearly_is_one_is_offered():
    found = judged(GOOD.replace("[voting]", "[Voting]").encode())[1]
    assert [(each.code, str(each.autofix)) for each in found] == [("FM308", "yes")]


def test_the_words_of_a_translation_hold_no_neutral_field():
    text = "---\ntitle: یاسا\nsummary: پوختەیەک\nnumber: 5\n---\n"
    record, problems = typed(read("a.md", text.encode()), Wording, {}, "law")
    assert record is None
    assert [(each.code, each.place.line) for each in problems] == [("FM110", 4)]


def test_a_quoted_null_is_a_word():
    assert codes(GOOD.replace("title: قانون تجريبي", "title: null")) == [("FM107", "null", 3)]
    assert codes(GOOD.replace("title: قانون تجريبي", 'title: "null"')) == []


def test_an_id_is_offered_in_the_form_of_ids():
    found = judged(GOOD.replace("id: iq-2023-700", "id: IQ_2023/٧٠٠").encode())[1]
    assert [(each.code, each.edits[0].text) for each in found] == [("FM311", "iq-2023-700")]


TICKED = "---\ntitle: یاسا\nsummary: پوختە\ntranslation:\n  state: draft\n  synced: {}\n---\n"


@pytest.mark.parametrize(
    ("value", "code", "variant", "fix"),
    [
        ("art_20", "FM307", "", "[art_20]"),
        ("title, art_20", "FM307", "", "[title, art_20]"),
        ("[]", "FM107", "list", ""),
        ("ture", "FM308", "", "true"),
        ("نعم", "FM308", "far", ""),
    ],
)
def test_a_tick_that_is_written_otherwise_is_told_how(value, code, variant, fix):
    text = (
        f"---\ntitle: یاسا\nsummary: پوختە\ntranslation:\n  state: draft\n  synced: {value}\n---\n"
    )
    record, (found,) = typed(read("a.md", text.encode()), Wording, {}, "law")
    assert record is None
    assert (found.code, found.variant) == (code, variant)
    assert "".join(each.text for each in found.edits) == fix


@pytest.mark.parametrize(
    ("value", "units"), [("yes", ()), ("true", ()), ("[art_1]", ("art_1",)), ("false", None)]
)
def test_a_tick_is_for_all_for_some_or_for_none(value, units):
    text = (
        f"---\ntitle: یاسا\nsummary: پوختە\ntranslation:\n  state: draft\n  synced: {value}\n---\n"
    )
    record, problems = typed(read("a.md", text.encode()), Wording, {}, "law")
    assert problems == ()
    assert record.translation.synced == units
