"""The order of words, and the letters they are filed under."""

import random

import pytest
from hypothesis import given

import strategies
from dalil.i18n import language, languages
from dalil.i18n.alphabet import alphabet

ORDER = {
    "ar": """
        ٩ أحزاب|10 أحزاب|١١ حزبًا|أحزاب|إعلان|الأقضية|آلية|انتخاب|تحديث|التصويت|ثلاثة|قانون 9
        |قانون 10|قانون (١٢)|القرار|كتاب|المرشحون|مسؤول|مسؤولية|موظف|النتائج|هيئة|وكيل|يوم|CRPD
    """,
    "ku": """
        2 کاندید|١٠ کاندید|ئاوارە|ئەنجام|ئێران|بانگەشە|پارت|تانە|جێگا|چاودێر|حیزب|خول|دەنگ|ربەر
        |ڕاگەیاندن|زمان|ژمارە|سکاڵا|شار|عێراق|غاز|فەرمان|ڤان|قەزا|کاندید|گەڕان|لق|ڵ|مافی|ناو|هەرێم
        |ەن|وەزیر|ۆ|یاسا|ێ|UN
    """,
    "en": """
        7 days|10 days|Apple|A ballot|Ballot|ballot box|Élection|The Election law|election Laws
        |Electoral|Law No. 9|Law No. 10|Zone|قانون
    """,
}
"""Each line of words in the order in which a reader looks for them."""
WORDS = {
    code: [each for each in (part.strip() for part in text.split("|")) if each]
    for code, text in ORDER.items()
}


@pytest.mark.parametrize("code", WORDS)
def test_order(code):
    words = WORDS[code]
    mixed = random.Random(7).sample(words, len(words))
    assert sorted(mixed, key=alphabet(language(code)).key) == words


@pytest.mark.parametrize("code", languages())
def test_the_letters_stand_in_their_own_order(code):
    own = alphabet(language(code))
    assert sorted(own.letters, key=own.key) == list(own.letters)
    assert [own.letter(each) for each in own.letters] == list(own.letters)


def test_sorani_has_its_own_letters_where_it_puts_them():
    letters = "".join(alphabet(language("ku")).letters)
    assert letters == "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ"


@pytest.mark.parametrize(
    ("code", "title", "letter"),
    [
        ("ar", "أحزاب", "ا"),
        ("ar", "إعلان", "ا"),
        ("ar", "آلية", "ا"),
        ("ar", "الأحزاب", "ا"),  # behind the article
        ("ar", "القوانين", "ق"),
        ("ar", "التصويت الخاص", "ت"),
        ("ar", "التزامات المراقبين", "ا"),  # التزام is one word
        ("ar", "الالتزامات", "ا"),
        ("ar", "ال", "ا"),
        ("ar", "«القرار»", "ق"),
        ("ar", "قـــانون", "ق"),
        ("ar", "ﻗﺎﻧﻮﻥ", "ق"),  # presentation forms
        ("ar", "١٢ حزبًا", "0"),
        ("ar", "(12) حزبًا", "0"),
        ("ar", "گزارش", "گ"),  # a letter of another language is a letter of its own
        ("ar", "UN", "U"),
        ("ar", "…", ""),
        ("ku", "ئەنجومەن", "ئ"),
        ("ku", "كاندید", "ک"),  # typed on an Arabic keyboard
        ("ku", "يەک", "ی"),
        ("ku", "ھەرێم", "ه"),
        ("ku", "ڕێنمایی", "ڕ"),
        ("ku", "ثانی", "ث"),
        ("ku", "المانیا", "ا"),  # no article in Kurdish
        ("en", "The Board", "B"),
        ("en", "An appeal", "A"),
        ("en", "éclair", "E"),
        ("en", "Theory", "T"),
        ("en", "The", "T"),
    ],
)
def test_letter(code, title, letter):
    assert alphabet(language(code)).letter(title) == letter


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("ku", "بڵاو\N{ZERO WIDTH NON-JOINER}کراوە", "بڵاوکراوە"),
        ("ku", "ژمارە ١٢", "ژمارە 12"),
        ("ku", "ژمارە ۱۲", "ژمارە 12"),
        ("ar", "قانون رقم (31)", "قانون رقم 031"),
        ("ar", "قـانون", "قانون"),
        ("en", "co\N{SOFT HYPHEN}operation", "cooperation"),
    ],
)
def test_what_is_read_alike_is_filed_alike(code, one, other):
    own = alphabet(language(code))
    assert own.key(one)[:2] == own.key(other)[:2]


def test_forms_of_a_letter_decide_only_where_all_else_is_equal():
    key = alphabet(language("ar")).key
    assert key("أب") < key("ابن") < key("أبواب")
    assert key("اب")[1] != key("أب")[1]
    assert key("كتاب") < key("كُتّاب") < key("كتابة")


@pytest.mark.parametrize("code", languages())
@given(strategies.texts, strategies.texts)
def test_any_two_titles_have_an_order(code, one, other):
    own = alphabet(language(code))
    first, second = own.key(one), own.key(other)
    assert (first < second) + (second < first) + (one == other) == 1
    assert isinstance(own.letter(one), str)
