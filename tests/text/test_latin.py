"""Sorani in Latin letters."""

import pytest

from dalil.i18n import languages
from dalil.text.latin import latin


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [
        ("کوردی", "kurdî"),
        ("سۆرانی", "soranî"),
        ("دەنگ", "deng"),
        ("ڕاپۆرت", "rraport"),
        ("باڵا", "balla"),
        ("ئەم", "em"),
        ("ئامێر", "amêr"),
        ("ئێستا", "êsta"),
        ("ئۆفیس", "ofîs"),
        ("ئیمڕۆ", "îmrro"),
        ("ئومێد", "umêd"),
        ("چاو", "çaw"),
        ("وشە", "wşe"),
        ("هەواڵ", "hewall"),
        ("نوێ", "nwê"),
        ("بوون", "bûn"),
        ("دوو", "dû"),
        ("یاسا", "yasa"),
        ("ماڵیات", "mallyat"),
        ("دەنگدەران", "dengderan"),
        ("چوارشەممە", "çwarşemme"),
        ("عێراق", "'êraq"),
        ("ژمارە", "jmare"),
        ("ڕووی", "rrûy"),
        ("کوردیی", "kurdîy"),
    ],
)
def test_a_word(arabic, expected):
    assert latin(arabic) == expected


def test_and_is_a_word_of_its_own():
    assert latin("نان و ئاو") == "nan û aw"


def test_signs_and_digits_become_those_of_the_script():
    assert latin("٣ ڕۆژ، یان 12.5٪؟") == "3 rroj, yan 12.5%?"


def test_what_is_no_letter_of_sorani_stays():
    assert latin("(ckb) HTML 5/2026") == "(ckb) HTML 5/2026"


def test_the_short_i_is_not_written_and_so_not_found():
    """The known limit: kirdin, girtin, min."""
    assert latin("کردن گرتن من") == "krdn grtn mn"


def test_a_joiner_leaves_no_trace():
    assert latin("ماڵ\u200cەکان") == "mallekan"


def test_every_letter_of_the_alphabet_has_a_sound_or_carries_one():
    for group in languages()["ku"].alphabet.split():
        letter = group[0]
        assert letter == "ئ" or latin(letter) != letter
