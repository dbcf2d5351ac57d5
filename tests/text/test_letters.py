"""Letters that are read as others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.letters import FOLDS, folded

LETTERS = st.text("أإآٱةىیکەهيكڕڵھرل٠۹09’'-َـ\u200c\u200f aب", max_size=30)


@pytest.mark.parametrize("code", FOLDS)
def test_no_letter_is_read_as_one_that_is_read_as_another(code):
    assert not FOLDS[code].keys() & set(FOLDS[code].values())
    assert not any(each.isascii() for each in FOLDS[code])


@pytest.mark.parametrize(
    ("code", "written", "read"),
    [
        ("ar", "أُمّة ٢٠١٩", "امه 2019"),
        ("ku", "ژمارە ي ڕ ۳۱", "ژمارە ی ر 31"),
        ("en", "law’s 31", "law's 31"),
        ("en", "plain 31", "plain 31"),
    ],
)
def test_folded(code, written, read):
    found = folded(written, code)
    assert found.text == read
    assert found.written == written


@given(LETTERS, st.sampled_from(sorted(FOLDS)))
def test_folding_again_changes_nothing(text, code):
    once = folded(text, code).text
    assert folded(once, code).text == once


@given(LETTERS, LETTERS, st.sampled_from(sorted(FOLDS)))
def test_parts_are_folded_as_the_whole_is(first, second, code):
    assert folded(first + second, code).text == folded(first, code).text + folded(second, code).text
