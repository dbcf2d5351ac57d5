import pytest

from dalil.text.repeating import repeats

ARABIC = "تغلق المراكز أبوابها ظهرًا"
KURDISH = "بنکەکان نیوەڕۆ دادەخرێن"
ENGLISH = "Centres close at midday"


@pytest.mark.parametrize(
    ("text", "claim", "code"),
    [
        (ARABIC, ARABIC, "ar"),
        ("غير صحيح أن المراكز تغلق أبوابها ظهرًا", ARABIC, "ar"),
        ("هل أبواب المراكز تُغلق ظهراً؟", "تغلق المراكز ظهرا", "ar"),
        ("ڕاست نییە کە بنکەکان نیوەڕۆ دادەخرێن", KURDISH, "ku"),
        ("No centre will close at midday", ENGLISH, "en"),
        ("A note says: bring a new coloured photo of yourself", "Bring a new coloured photo of "
         "yourself or nobody lets you in", "en"),
        ("Centres close at midday, it was said", "Hurry! Centres close at midday.", "en"),
    ],
)  # fmt: skip
def test_a_denial_repeats_what_it_denies(text, claim, code):
    assert repeats(text, claim, code)


@pytest.mark.parametrize(
    ("text", "claim", "code"),
    [
        ("تبقى المراكز مفتوحة إلى السادسة مساءً", ARABIC, "ar"),
        ("بنکەکان تا شەشی ئێوارە کراوەن", KURDISH, "ku"),
        ("Centres are open until six in the evening", ENGLISH, "en"),
        ("Polling day is Tuesday 11 November", "Polling day is Tuesday 12 November", "en"),
        ("Anything", "", "en"),
        ("Elections of 2025", "Elections", "en"),
    ],
)
def test_what_is_true_may_share_words_with_what_was_claimed(text, claim, code):
    assert not repeats(text, claim, code)
