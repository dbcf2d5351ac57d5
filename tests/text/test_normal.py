"""The normal form: what changes no meaning is gone, everything else is there."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.normal import normal

ANY = st.text(
    "ابةى ئەێ‌ـ\u200c\u200e\u200f\u061c\u2066\u2069\ufeffأإ\u0654\u064b 09٠٩۰۹\n\r\t\xa0aé\u0301ﻻﷲ",
    max_size=30,
)


@given(ANY)
def test_twice_is_once(text):
    assert normal(normal(text)) == normal(text)


@given(ANY, ANY)
def test_what_stands_in_either_form_is_the_same(one, other):
    form = unicodedata.normalize("NFD", one + " " + other)
    assert normal(form) == normal(one + "\r\n\u200f" + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("في ما", "فيما"), ("می\u200cخواهم", "میخواهم"), ("7", "8"), ("كَتب", "كتب"), ("ي", "ی")],
)
def test_what_changes_words_stays(one, other):
    assert normal(one) != normal(other)
