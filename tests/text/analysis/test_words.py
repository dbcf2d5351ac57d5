"""Both analysers, in Python and in the browser, read the same words the same way."""

import random

import pytest

from conftest import HERE, ROOT
from dalil.build.page import Asset
from dalil.build.search.script import script
from dalil.load.project import walk
from dalil.text.analysis.fold import coarse, fine
from dalil.text.analysis.words import words
from search.browser import asked
from strategies import ARABIC, DIGITS, KURDISH, MARKS

CODES = ("ar", "ku", "en")
LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFXYZéüñßÅ"
PRESENTATION = "ﺍﺎﺏﺐﺑﺒﺓﺔﻻﻼﻷﻸﻫﻬﻱﻲﻳﻴﯼﯽﯾﯿﮎﮏﭖﭘﭺﭼﮊﮋﷲ"
SIGNS = "\u0654\u0655\u0670\u200d\u200e\u200f\u202b\u2067\ufeff"
OTHER = SIGNS + "ھۀکگيكىٱ '’-/.,٬٫،؛؟()[]«»ʼ§|½ﬁⅣ٪😀\u2028\n\t"
ENDS = ["هکانی", "ەکانیان", "ێکی", "ات", "ون", "ين", "هم", "ية", "ing", "ations", "'s", "ies", "ly"]
STARTS = ["وال", "بال", "لل", "ال", "ف", "ئ", "ه\u200c", "un", "0", "٠٠"]


def in_python(text, code):
    return [list(each) for each in words(text, code)]


def in_browser(pairs):
    engine = Asset("search/engine.0.js", script().encode())
    return asked([engine], [["words", text, code] for text, code in pairs])


def generated(count, start=6):
    seed = random.Random(start)
    letters = [ARABIC, KURDISH, LATIN, MARKS, DIGITS, PRESENTATION, OTHER]
    for _ in range(count):
        script_ = seed.choice(letters[:3])
        core = "".join(
            seed.choice(script_ if seed.random() < 0.8 else seed.choice(letters))
            for _ in range(seed.randint(0, 9))
        )
        front = seed.choice(STARTS) if seed.random() < 0.3 else ""
        back = seed.choice(ENDS) if seed.random() < 0.4 else ""
        more = " " + "".join(seed.choices(seed.choice(letters), k=seed.randint(0, 6)))
        yield f"{front}{core}{back}{more}", seed.choice(CODES)


def differences(pairs):
    for (text, code), theirs in zip(pairs, in_browser(pairs), strict=True):
        ours = in_python(text, code)
        if ours != theirs:
            yield text, code, ours, theirs


@pytest.mark.parametrize("start", [6, 7, 8, 9])
def test_a_hundred_thousand_strings_are_read_alike(start):
    """In four parts, which workers share."""
    pairs = list(generated(25_000, start))
    assert not list(differences(pairs))[:3]


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_the_library_is_read_alike(code):
    texts = [
        (ROOT / found.path).read_text(encoding="utf-8")
        for below in ("content", "docs")
        for found in walk(ROOT, below)
        if found.path.endswith((".md", ".yml"))
    ]
    lines = sorted({line for text in texts for line in text.split("\n")})
    assert len(lines) > 5000
    assert not list(differences([(line, code) for line in lines]))[:3]


def test_every_word_of_the_test_set_is_read_alike():
    folder = HERE / "search" / "set"
    texts = [each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.json"))]
    lines = [line for text in texts for line in text.split("\n")]
    assert lines
    assert not list(differences([(line, code) for line in lines for code in CODES]))[:3]


@pytest.mark.parametrize("code", CODES)
def test_folding_twice_changes_nothing(code):
    for text, _ in generated(3000):
        assert fine(fine(text)) == fine(text), repr(text)
        assert coarse(coarse(text)) == coarse(text), repr(text)


def test_reading_never_raises():
    for text, code in generated(3000):
        for each in words(text, code):
            assert each.form, repr(text)
            assert each.stem, repr(text)


ALIKE = [
    ("ar", "الأحزاب", "حزب", "احزاب", "وبالأحزاب", "أحزابهم"),
    ("ar", "شكاوى", "الشكوى", "شكوي"),
    ("ar", "مراكز", "مركز", "المركز"),
    ("ar", "السياسيه", "سياسية", "السّياسيّة", "الـسـيـاسـيـة", "ﺳﻴﺎﺳﻴﺔ"),
    ("ar", "المراقبين", "وبالمراقبين", "مراقبون", "للمراقبين"),
    ("ar", "انتخابات", "الانتخابية", "إنتخاب"),
    ("ku", "پارتەکەم", "پارت", "پارتێکیان", "پارتەکانمان", "پارتی"),
    ("ku", "هه‌ڵبژاردنی", "هەڵبژاردن", "ھەڵبژاردنەکان", "ههڵبژاردن", "هەلبژاردن"),
    ("ku", "ئه‌نجوومه‌نی", "ئەنجومەن", "ئەنجوومەنەکانی"),
    ("ku", "بريارى", "بڕیار", "بڕیارەکان"),
    ("ku", "ئاوارە", "ئاواره‌كان", "ئاوارەکان"),
    ("ku", "پارت", "پارتان", "پارتەکان", "پارتێک"),
    ("ku", "دەنگ", "دەنگتان", "دەنگەکانتان"),
    ("ku", "وڵات", "وڵاتان", "وڵاتەکە"),
    ("ar", "انتهاء", "تنتهي", "الانتهاء"),
    ("en", "registering", "registered", "register", "Register's"),
    ("en", "organization", "organisations"),
    ("ar", "٩", "9", "۹", "09", "٠٠٩"),
]


@pytest.mark.parametrize("case", ALIKE, ids=lambda case: case[1])
def test_forms_of_a_word_share_a_stem(case):
    code, *forms = case
    assert len({tuple(each.stem for each in words(form, code)) for form in forms}) == 1, [
        [each.stem for each in words(form, code)] for form in forms
    ]


def test_digits_and_letters_part():
    assert [each.form for each in words("٩ی ٢٠٢٠دا 21,404,291", "ku")] == [
        *("9", "ي", "2020", "دا"),
        "21404291",
    ]


def test_near_letters_are_two_forms_of_one_word():
    first, second = words("کەڵ کەل", "ku")
    assert first.form != second.form
    assert first.stem == second.stem


def test_a_lone_letter_and_a_short_word_are_too_common():
    found = {each.form: each.common for each in words("the law s 9", "en")}
    assert found == {"the": True, "law": False, "s": True, "9": False}


def test_names_of_object_parts_are_words_like_others():
    pairs = [(each, "en") for each in ("constructor", "toString", "__proto__", "hasOwnProperty")]
    assert not list(differences(pairs))
