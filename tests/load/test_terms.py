from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.load.terms import Terms, terms

OURS = Path(__file__).parents[2] / "content" / "terms.yml"


def test_our_own_list_is_whole():
    found = terms(OURS.read_text(encoding="utf-8"))
    assert found.problems == ()
    assert {each.language for each in found.avoided} == {"ar", "ku", "en"}
    assert all(each.forms and each.prefer for each in found.avoided)
    assert found.exempt_titles["ar"]


def test_a_row_is_read():
    (row,) = terms("avoid: [{lang: en, forms: [the disabled], ambiguous: true}]").avoided
    assert (row.forms, row.ambiguous, row.case_sensitive) == (("the disabled",), True, False)


@pytest.mark.parametrize("text", ["avoid: [", "- a list", ""])
def test_of_a_file_that_is_no_table_nothing_is_said_here(text):
    assert terms(text) == Terms()


def test_a_row_may_name_the_term_that_says_it_rightly():
    text = "avoid:\n- {lang: en, forms: [x], concept: term-x}\n- {lang: en, forms: [y]}\n"
    with_concept, without = terms(text).avoided
    assert (with_concept.concept, with_concept.line, with_concept.column) == ("term-x", 2, 35)
    assert (without.concept, without.line, without.column) == ("", 3, 3)


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("avoid: [word]", "row"),
        ("avoid: [{lang: ckb, forms: [x]}]", "language"),
        ("avoid: [{lang: en}]", "forms"),
        ("synonyms: [word]", "same"),
        ("synonyms: [{concept: term-x}]", "same"),
        ("synonyms: [{en: []}]", "same"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_used(text, variant):
    found = terms(text)
    assert [each.variant for each in found.problems] == [variant]
    assert found.avoided == ()
    assert found.synonyms == ()


def test_synonyms_are_words_of_several_languages():
    text = "synonyms:\n- {ar: [الجيش], en: [army, soldiers], concept: term-x}\n- {ku: سوپا}\n"
    first, second = terms(text).synonyms
    assert first.forms == {"ar": ("الجيش",), "en": ("army", "soldiers")}
    assert (first.concept, first.line) == ("term-x", 2)
    assert (second.forms, second.concept) == ({"ku": ("سوپا",)}, "")


@given(st.text(alphabet=st.sampled_from("avoid: lngefrms[]{}-&*!#\n\t\"'ا\u200f\0"), max_size=80))
def test_never_raises(text):
    terms(text)
