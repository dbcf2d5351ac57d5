import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.i18n import language
from dalil.text.isolates import ISOLATE, POP, isolated, visible


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("ar", 'استعمل `title: "ق"` هنا.', 'استعمل ⟨`title: "ق"`⟩ هنا.'),
        ("ar", "نفّذ: dalil check --strict، ثم اقرأ.", "نفّذ: ⟨dalil check --strict⟩، ثم اقرأ."),
        ("ar", "مثل 2026-03-20.", "مثل ⟨2026-03-20⟩."),
        ("ar", "ورد في السطر 7 أولًا", "ورد في السطر 7 أولًا"),
        ("ku", "ئەمە (iq-2019-31) ە", "ئەمە (⟨iq-2019-31⟩) ە"),
        ("en", "The title قانون المفوضية, and ك.", "The title ⟨قانون المفوضية⟩, and ⟨ك⟩."),
        ("en", "Nothing foreign here: iq-2019-31.", "Nothing foreign here: iq-2019-31."),
    ],
)
def test_pieces_of_the_other_direction(code, text, expected):
    found = isolated(text, language(code)).replace(ISOLATE, "⟨").replace(POP, "⟩")
    assert found == expected


@given(st.text("abق ە1-`.,،()\u200c", max_size=40), st.sampled_from(["ar", "ku", "en"]))
def test_nothing_but_isolates_is_added(text, code):
    found = isolated(text, language(code))
    assert found.replace(ISOLATE, "").replace(POP, "") == text
    assert found.count(ISOLATE) == found.count(POP)
    assert isolated(found, language(code)) == found


@given(st.text(max_size=40))
def test_what_is_shown_keeps_its_columns_and_acts_on_nothing(text):
    found = visible(text)
    assert len(found) == len(text)
    assert not set(found) & {"\x1b", "\n", "\r", "\u202e", "\u2066"}
