import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.i18n import languages
from dalil.i18n.runs import patterns, runs

ARABIC, SORANI, ENGLISH = languages().values()


def marked(text, language=ARABIC):
    return [(each.text, each.tag) for each in runs(text, language) if each.isolated]


@pytest.mark.parametrize(
    "token",
    [
        "+964 770 123 4567",
        "0770 123 4567",
        "2026-03-15",
        "08:00-14:00",
        "12.5%",
        "10-12",
        "-5",
        "$100",
        "2026–2030",
    ],
)
def test_a_number_that_would_be_turned_round_is_one_piece(token):
    assert marked(f"انظر {token}، ثم اقرأ {token}.") == [(token, "")] * 2


@pytest.mark.parametrize(
    "token", ["31", "(31)", "01/04/2026", "15.03.2026", "1,234,567", "5/2026", "٢٠٢٦/٠٣/١٥"]
)
def test_a_number_that_keeps_its_order_is_left_alone(token):
    assert marked(f"رقم {token} لسنة") == []


@pytest.mark.parametrize(
    "token",
    [
        "C++",
        "BVR 2.1 (beta)",
        "A/5",
        "Peregraf",
        "https://example.org/a",
        "https://a.org/b/?c=1#d_2",
    ],
)
def test_latin_words_in_arabic_script_are_named_english(token):
    assert marked(f"موقع {token}، تقرير") == [(token, "en")]


def test_arabic_script_in_english_is_named_by_its_letters():
    assert marked("the panel (الهيئة القضائية), in Sorani دەستە.", ENGLISH) == [
        ("الهيئة القضائية", "ar"),
        ("دەستە", "ckb"),
    ]


def test_numbers_in_english_need_no_marks():
    assert marked("call +964 770 123 4567 on 2026-03-15, 10-12", ENGLISH) == []


@given(st.text(), st.sampled_from([ARABIC, SORANI, ENGLISH]))
def test_the_pieces_joined_are_the_text(text, language):
    assert "".join(each.text for each in runs(text, language)) == text


@given(
    st.text(alphabet="ab éب١2-–+$€.,/:()% _'\N{MINUS SIGN}", max_size=40),
    st.sampled_from(list(languages().values())),
)
def test_what_is_passed_over_holds_no_run(text, language):
    written = patterns()[language.script].replace("(?<words>", "(").replace("(?<number>", "(")
    pattern = re.compile(written.replace(r"[\p{L}\p{N}_.]", r"[\w.]"))
    isolated = [each.text for each in runs(text, language) if each.isolated]
    assert isolated == [each[0] for each in pattern.finditer(text)]
