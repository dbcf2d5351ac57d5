import re
from string import Formatter

import pytest

from bad_blocks import ALL, judged
from dalil.diagnostics import Code, Place
from dalil.diagnostics.wording import sentences, why
from dalil.i18n import languages, words

TABLES = {code: words(each, "messages").table for code, each in languages().items()}
KEYS = sorted(key for key in TABLES["en"] if key.startswith("FM"))
CODES = sorted({key.split(".")[0] for key in KEYS})
LANGUAGES = tuple(languages().values())


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_languages_say_the_same_things():
    for table in TABLES.values():
        assert sorted(key for key in table if key.startswith("FM")) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_placeholders_are_equal_in_all_languages(key):
    asked = [placeholders(table[key]) for table in TABLES.values()]
    assert asked[0] == asked[1] == asked[2]


@pytest.mark.parametrize("code", CODES)
def test_every_code_says_what_it_is_what_to_do_and_why(code):
    for language in LANGUAGES:
        assert why(code, language)
        assert f"{code}.message" in TABLES[language.code]
        assert f"{code}.hint" in TABLES[language.code]


def test_kurdish_is_in_kurdish_letters():
    for key in KEYS:
        assert not re.search("[يكى]|ه\u200c", TABLES["ku"][key]), key


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_no_sentence_is_left_unfinished(case):
    _, problems = judged(case.data)
    for problem in problems:
        assert any(f"{problem.words}.message" in table for table in TABLES.values())
        for language in LANGUAGES:
            message, hint = sentences(problem, language)
            asked = placeholders(TABLES[language.code][f"{problem.words}.message"])
            asked |= placeholders(TABLES[language.code].get(f"{problem.words}.hint", ""))
            assert asked <= dict(problem.values).keys(), problem.words
            assert message
            assert hint
            assert "`None`" not in message + hint


def test_the_kind_of_record_is_a_word_of_the_language():
    problem = Code("FM105", "missing-field").at(Place("a.md"), field="title", kind="law")
    assert [sentences(problem, language)[0] for language in LANGUAGES] == [
        "الحقل `title` مطلوب في القانون.",
        "خانەی `title` بۆ یاسا پێویستە.",
        "`title` is required for a law.",
    ]


def test_unseen_characters_of_a_value_are_named():
    problem = Code("FM311", "id").at(Place("a.md"), value="iq\u202e-2019")
    assert sentences(problem, languages()["en"])[0] == "`iqU+202E-2019` is not an id."


def test_a_code_without_words_shows_its_slug():
    problem = Code("ZZ000", "unheard-of").at(Place("a.md"))
    assert sentences(problem, languages()["en"]) == ("unheard-of", "")
