"""Terms in running text: the tables of `terms/`."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.terms import Lexicon
from strategies import LETTERS, MARKS, PUNCTUATION

TABLES = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parent / "terms").glob("*.yml"))
}
LEXICONS = {
    code: Lexicon(((form, key) for key, forms in table["terms"].items() for form in forms), code)
    for code, table in TABLES.items()
}
ROWS = [
    (code, row["text"], row["keys"]) for code, table in TABLES.items() for row in table["texts"]
]
NOT = [(code, text) for code, table in TABLES.items() for text in table["not"]]
PIECES = [re.sub("[⟦⟧]", "", text) for _, text, _ in ROWS] + [text for _, text in NOT]
texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(LETTERS + MARKS + PUNCTUATION, max_size=8)),
    max_size=8,
).map("".join)
codes = st.sampled_from(sorted(TABLES))


@pytest.mark.parametrize(("code", "text", "keys"), ROWS)
def test_term(code, text, keys):
    written = re.sub("[⟦⟧]", "", text)
    found = list(LEXICONS[code].found(written))
    spans = [written[each.start : each.end] for each in found]
    assert spans == re.findall("⟦(.*?)⟧", text, re.DOTALL)
    assert [each.key for each in found] == keys


@pytest.mark.parametrize(("code", "text"), NOT)
def test_look_alike(code, text):
    assert list(LEXICONS[code].found(text)) == []


@given(texts, codes)
def test_mentions_lie_inside_the_text_and_apart(text, code):
    end = 0
    for each in LEXICONS[code].found(text):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip() == text[each.start : each.end]
        end = each.end


@given(texts, codes)
def test_a_mention_by_itself_is_the_same_mention(text, code):
    for each in LEXICONS[code].found(text):
        alone = list(LEXICONS[code].found(text[each.start : each.end]))
        assert [found.key for found in alone] == [each.key]


def test_an_empty_form_is_no_term():
    lexicon = Lexicon([("", "a"), ("12", "b"), ("…", "c")], "en")
    assert list(lexicon.found("12 … a")) == []


@pytest.mark.parametrize(
    ("code", "piece"),
    [
        ("ar", "سجل "),
        ("ar", "ولل"),
        ("ku", "تۆماری "),
        ("ku", "ان"),
        ("en", "voter "),
        ("en", "a-"),
    ],
)
def test_time_grows_with_the_text_only(code, piece):
    def spent(length):
        text = piece * (length // len(piece))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            list(LEXICONS[code].found(text))
            best = min(best, time.process_time() - start)
        return best

    assert spent(40_000) < 9 * spent(10_000) + 0.05


def test_time_does_not_grow_with_the_number_of_terms():
    """A large glossary costs a text nothing: words are looked up, not tried one by one."""
    text = "the voter register of the Board of Commissioners was public " * 400
    forms = [(f"voter {chr(97 + n % 26)}{'x' * (n // 26)} list", str(n)) for n in range(400)]
    others = [(f"w{chr(97 + n % 26)}{'y' * (n // 26)} register", str(n)) for n in range(4000)]

    def spent(lexicon):
        start = time.process_time()
        assert list(lexicon.found(text)) == []
        return time.process_time() - start

    small, large = Lexicon(forms, "en"), Lexicon([*forms, *others], "en")
    spent(small)
    assert spent(large) < 4 * spent(small) + 0.05
