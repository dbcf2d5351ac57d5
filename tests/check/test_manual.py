from __future__ import annotations

import string

import pytest

from dalil.check.manual import codes
from dalil.i18n import languages, words

FIELDS = ("message", "hint", "why")


def placeholders(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_knows_the_codes_of_reading_and_of_rules():
    found = codes()
    assert {"FM101", "FM202", "REF401", "VOC701", "TERM802"} <= found.keys()
    assert list(found) == sorted(found)


def test_every_code_has_one_slug_and_every_slug_one_code():
    slugs = [each.code.slug for each in codes().values()]
    assert len(set(slugs)) == len(slugs)


@pytest.mark.parametrize("entry", codes().values(), ids=list(codes()))
def test_every_code_is_documented_where_it_is_found(entry):
    assert entry.code.code in entry.manual


@pytest.mark.parametrize("code", list(codes()))
def test_every_code_has_words_in_every_language(code):
    for language in languages().values():
        held = words(language, "messages")
        assert held.get(f"{code}.message"), language
        assert held.get(f"{code}.why"), language


def test_the_sentences_of_all_languages_have_equal_placeholders():
    tables = {code: words(each, "messages").table for code, each in languages().items()}
    first, *others = tables.values()
    for table in others:
        assert table.keys() == first.keys()
        for key, sentence in table.items():
            assert placeholders(sentence) == placeholders(first[key]), key


def test_kurdish_sentences_hold_no_arabic_letters():
    table = words(languages()["ku"], "messages").table
    wrong = {key for key, text in table.items() if set(text) & set("يىك") or "ه\u200c" in text}
    assert wrong == set()
