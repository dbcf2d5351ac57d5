"""The fonts of the theme: every letter of Arabic and Sorani, in few bytes."""

import re

import pytest
from fontTools.ttLib import TTFont

from dalil.engine.templates import FONTS, THEME, asset_addresses, theme_assets
from dalil.i18n import languages

FOLDER = THEME / "assets" / "fonts"
FILES = sorted(FOLDER.glob("*.woff2"))
SORANI = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهھەوۆیێ"
ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيً"
OTHERS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟«»ـ\u200c"


@pytest.mark.parametrize("file", FILES, ids=lambda each: each.stem)
def test_every_letter_is_there(file):
    held = TTFont(file).getBestCmap()
    assert [each for each in SORANI + ARABIC + OTHERS if ord(each) not in held] == []


def test_letters_of_the_alphabets_are_among_them():
    held = TTFont(FILES[0]).getBestCmap()
    for each in languages().values():
        if each.script == "Arab":
            assert [one for one in each.alphabet if one != " " and ord(one) not in held] == []


def test_they_weigh_little_and_their_licence_is_with_them():
    assert sum(each.stat().st_size for each in FILES) <= 40_000
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_the_style_sheet_names_each_file_and_nothing_else():
    text = (THEME / "assets" / "dalil.css").read_text(encoding="utf-8")
    named = re.findall(r'url\("([^"]+)"\)', text)
    assert sorted(named) == [f"{FONTS}{each.name}" for each in FILES]
    addresses = asset_addresses(theme_assets())
    assert all(addresses[each] == f"assets/{each}" for each in named)
    assert text.count("font-display: optional") == len(FILES)


def test_lines_of_arabic_script_are_high():
    text = (THEME / "assets" / "dalil.css").read_text(encoding="utf-8")
    assert float(re.search(r":root:lang\(ar\).*?--leading: ([\d.]+)", text)[1]) >= 1.5
    assert "letter-spacing" not in text
