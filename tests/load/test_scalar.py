import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dalil.load.draft import Scalar
from dalil.load.scalar import scalar
from dalil.load.source import read

LETTERS = "aZ1 قانونەکەی:#'\"-[]{}!&*|>%@`?,\\«»،؛“”=~."


@given(st.text(LETTERS, min_size=1, max_size=30).map(lambda text: f"a{text}b"))
@example('a "b"')
@example("1]")
@example("true")
@example("قانون: رقم #5")
@example("---")
def test_a_text_is_read_back_as_it_was(text):
    data = f"---\nsummary: {scalar(text)}\n---\n".encode()
    draft = read("content/laws/x/index.ar.md", data)
    value = draft.node(("summary",))
    assert isinstance(value, Scalar)
    assert value.text == " ".join(text.split())


@pytest.mark.parametrize("text", ["قانون الانتخابات", "قانون رقم (31) لسنة 2019", "a:b", "a#b"])
def test_plain_words_stay_plain(text):
    assert scalar(text) == text
