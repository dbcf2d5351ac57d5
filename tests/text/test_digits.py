from hypothesis import given
from hypothesis import strategies as st

from dalil.text.digits import ARABIC_INDIC, EXTENDED, LATIN, to_digits, to_latin

mixed = st.text(alphabet=ARABIC_INDIC + EXTENDED + LATIN + "ab ڕک-")


@given(mixed)
def test_folding_twice_changes_nothing(text):
    assert to_latin(to_latin(text)) == to_latin(text)


@given(mixed)
def test_nothing_but_digits_changes(text):
    folded = to_latin(text)
    assert len(folded) == len(text)
    for before, after in zip(text, folded, strict=True):
        assert after == before or (before in ARABIC_INDIC + EXTENDED and after in LATIN)


@given(mixed)
def test_there_and_back(text):
    assert to_latin(to_digits(text, ARABIC_INDIC)) == to_latin(text)
