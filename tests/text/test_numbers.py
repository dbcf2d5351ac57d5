from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.i18n import language
from dalil.text.numbers import bag, numbers

PIECES = [
    *("7", "٧", "1,079", "١٬٠٧٩", "1.7", "007", "2020-01-07", "7.1.2020", "7/1/2020", "18:00"),
    *("7 كانون الثاني 2020", "7ی کانوونی دووەمی 2020", "7 January 2020", "May", "آب", "تموز"),
    *("\n1. one", "\n- 2", "[^3]", "[text](record:iq-2019-31#art_20)", "`5`", "{#art_6}", "يوم"),
]


def values(text, code):
    return [each.value for each in numbers(text, language(code))]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "في 7 كانون الثاني 2020"),
        ("ar", "في ٧ كانون الثاني ٢٠٢٠"),
        ("ar", "في 7 يناير 2020"),
        ("ar", "في 7/1/2020"),
        ("ku", "لە 7ی کانوونی دووەمی 2020"),
        ("ku", "لە ٧ی کانونی دووەمی ٢٠٢٠دا"),
        ("en", "on 7 January 2020"),
        ("en", "on 7 Jan 2020"),
        ("en", "on 7.1.2020"),
    ],
)
def test_a_date_is_one_date_however_written(code, text):
    assert values(text, code) == ["7", "1", "2020"]


def test_an_iso_date_has_the_same_numbers():
    assert sorted(values("2020-01-07", "en")) == ["1", "2020", "7"]


@pytest.mark.parametrize("text", ["1,079", "١٬٠٧٩", "1079", "۱٬۰۷۹", "1\N{NO-BREAK SPACE}079"])
def test_thousands_are_one_number(text):
    assert values(text, "ar") == ["1079"]


def test_thousands_at_the_end_of_a_clause():
    assert values("4,501, and 12,345,678.", "en") == ["4501", "12345678"]


@pytest.mark.parametrize("text", ["1.7", "١٫٧", "۱٫۷"])
def test_decimals_are_one_number(text):
    assert values(text, "ku") == ["1.7"]


def test_commas_between_articles_separate_numbers():
    assert values("articles 3,4 and 19-20", "en") == ["3", "4", "19", "20"]


def test_months_that_are_other_words_count_only_in_dates():
    assert values("You may march. In May 2024 and on 3 March.", "en") == ["5", "2024", "3", "3"]
    assert values("عاد أب وآب، وفي 4 آب 2025", "ar") == ["4", "8", "2025"]
    assert values("ئازاری زۆر، 4ی ئازاری 2025", "ku") == ["4", "3", "2025"]


def test_months_count_with_what_is_attached_to_them():
    assert values("5 وتشرين الثاني 2020 وبأيار 2021 وايار 2022", "ar")[1::2] == ["11", "5", "5"]
    assert values("لە 3ی شوباتدا و تشرینی یەکەمی 2025", "ku") == ["3", "2", "10", "2025"]


def test_addresses_attributes_list_marks_and_footnotes_do_not_count():
    text = (
        "1. word\n2) [a](https://example.org/2020) {#art_5} https://example.org/7 [^3]\n\nrecord 4"
    )
    assert values(text, "en") == ["4"]


def test_each_number_knows_where_it_stands():
    text = "within ١٬٠٧٩ days of 7 May"
    assert [text[each.start : each.end] for each in numbers(text, language("en"))] == [
        "١٬٠٧٩",
        "7",
        "May",
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [("ar", "شبكات شمس وتموز وعين"), ("ku", "تۆڕەکانی شەمس و تەممووز"), ("en", "voters may")],
)
def test_a_name_is_no_month(code, text):
    assert values(text, code) == []


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_the_bag_is_what_stands_there(pieces):
    text = " ".join(pieces)
    for code in ("ar", "ku", "en"):
        assert bag(text, language(code)) == sorted(values(text, code))


def test_a_number_may_be_longer_than_a_machine_reads():
    assert values("0" + "1" * 5000, "en") == ["1" * 5000]
