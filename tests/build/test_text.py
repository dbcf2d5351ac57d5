"""Values of fields in the words of a language."""

from pathlib import Path

import pytest

from dalil.build.text import Speech
from dalil.i18n import language, words
from dalil.load.library import Library
from dalil.load.project import Project


@pytest.fixture
def arabic():
    spoken = language("ar")
    return Speech(spoken, words(spoken), Library(Project(Path())))


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        ("DP-01", "DP-01", "en"),  # a code keeps its letters, digits and direction
        ("CDL-AD(2012)018", "CDL-AD(2012)018", "en"),
        (31, "٣١", "ar"),
        ("12", "١٢", "ar"),
        ("الرقم 12", "الرقم ١٢", "ar"),
    ],
)
def test_codes_stay_and_numbers_take_the_digits_of_the_page(arabic, value, text, code):
    shown = arabic.plain("code", value, "").text
    assert (shown.text, shown.language.code) == (text, code)
