from __future__ import annotations

import pytest

from dalil.check.wording import Pattern, plain, title_pattern, written
from dalil.load.terms import Avoided


def hits(text, forms, language="ar", **more):
    row = Avoided(language, tuple(forms), (), ambiguous=False, **more)
    return [each[0] for each in Pattern(row).found(plain(text, language))]


@pytest.mark.parametrize(
    "before", ["", "و", "ف", "ال", "وال", "ب", "بال", "كال", "لل", "ولل", "فل"]
)
def test_arabic_prefixes_may_stand_before_a_form(before):
    assert hits(f"قال {before}معاق.", ["معاق"]) == [f"{before}معاق"]


@pytest.mark.parametrize("text", ["معاقبة", "امعاق", "سمعاق", "المعاقين", "والبمعاق"])
def test_a_form_is_a_whole_word(text):
    assert hits(text, ["معاق"]) == []


def test_tatweel_and_vowel_marks_do_not_count():
    assert hits("مُعـاقٌ", ["معاق"]) == ["معاق"]
    assert hits("معوق", ["معوّق"]) == ["معوق"]


def test_no_other_letters_are_folded():
    assert hits("اصحاب الهمم", ["أصحاب الهمم"]) == []


def test_a_phrase_may_be_broken_by_any_white_space():
    assert hits("ذوي\n  الهمم", ["ذوي الهمم"]) == ["ذوي\n  الهمم"]


def test_an_article_melts_into_what_precedes_it():
    assert hits("للصم والبكم", ["الصم والبكم"]) == ["للصم والبكم"]


def test_words_before_excuse_a_form_with_prefixes_too():
    more = {"unless_preceded_by": ("الأشخاص", "الناخبين من")}
    for text in ("الأشخاص ذوي الإعاقة", "والأشخاص ذوي الإعاقة", "للأشخاص ذوي الإعاقة"):
        assert hits(text, ["ذوي الإعاقة"], **more) == []
    assert hits("الناخبين من ذوي الإعاقة", ["ذوي الإعاقة"], **more) == []
    assert hits("حقوق ذوي الإعاقة", ["ذوي الإعاقة"], **more) == ["ذوي الإعاقة"]
    assert hits("الأشخاص، ذوي الإعاقة", ["ذوي الإعاقة"], **more) == ["ذوي الإعاقة"]


def test_words_after_excuse_a_form():
    more = {"unless_followed_by": ("button",)}
    assert hits("the disabled button", ["the disabled"], "en", **more) == []
    assert hits("the disabled buttonhole", ["the disabled"], "en", **more) == ["the disabled"]


def test_capital_letters_count_only_where_the_row_says_so():
    assert hits("The Disabled", ["the disabled"], "en") == ["The Disabled"]
    assert hits("disability, disAbility", ["disAbility"], "en", case_sensitive=True) == [
        "disAbility"
    ]


def test_hyphens_and_digits_do_not_touch_a_word():
    assert hits("non-handicapped 3handicapped", ["handicapped"], "en") == ["handicapped"] * 2


def test_the_place_in_the_text_as_written():
    text = "مُعـاقٌ مَعاق"
    found = plain(text, "ar").rindex("معاق")
    assert text[written(text, "ar", found) :].startswith("مَ")
    assert written("cafe\u0301 x", "en", 5) == 6


def test_a_title_is_found_with_or_without_marks():
    pattern = title_pattern("قانون رعاية", "ar")
    assert pattern.search(plain("قانونُ  رعايةِ", "ar"))
