import re
from importlib.resources import files
from string import Formatter

import pytest
import yaml

from dalil.i18n import languages, words
from dalil.i18n.words import SETS

FORMS = {"zero", "one", "two", "few", "many", "other"}
FOREIGN = re.compile("[\u0643\u064a\u0649]|ه\u200c")
"""Letters of Arabic that Sorani does not use."""


def placeholders(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def table(which, code):
    return words(languages()[code], which).table


def plurals(which):
    """Keys whose forms differ with a number, in any language."""
    keys = {key for code in languages() for key in table(which, code)}
    return {key.removesuffix(".other") for key in keys if key.endswith(".other")}


def is_form(key, which):
    name, _, form = key.rpartition(".")
    return form in FORMS and name in plurals(which)


def said(which, code):
    return {key.rpartition(".")[0] if is_form(key, which) else key for key in table(which, code)}


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("code", ["ku", "en"])
def test_every_language_says_the_same_things(which, code):
    assert said(which, code) == said(which, "ar")


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("code", ["ku", "en"])
def test_a_sentence_has_the_same_placeholders_in_every_language(which, code):
    arabic = table(which, "ar")
    unequal = {
        key: sentence
        for key, sentence in table(which, code).items()
        if key in arabic
        and not is_form(key, which)
        and placeholders(sentence) != placeholders(arabic[key])
    }
    assert unequal == {}


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("code", languages())
def test_every_plural_has_the_form_for_all_other_numbers(which, code):
    keys = table(which, code)
    assert {each for each in plurals(which) if f"{each}.other" not in keys} == set()


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("code", languages())
def test_no_sentence_stands_in_two_files(which, code):
    seen = {}
    for file in files("dalil.i18n").joinpath(which, code).iterdir():
        for key in flat(yaml.safe_load(file.read_text(encoding="utf-8"))):
            seen.setdefault(key, []).append(file.name)
    assert {key: names for key, names in seen.items() if len(names) > 1} == {}


def flat(tree, prefix=""):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"


def test_no_sentence_is_empty():
    for which in SETS:
        for code in languages():
            assert [key for key, text in table(which, code).items() if not text.strip()] == []


def test_kurdish_words_are_written_with_kurdish_letters():
    wrong = {key: text for key, text in table("words", "ku").items() if FOREIGN.search(text)}
    assert wrong == {}


def test_latin_letters_do_not_stand_for_arabic_script():
    """A language in Arabic script has no sentence that is wholly English."""
    for code in ("ar", "ku"):
        english = table("words", "en")
        same = {
            key
            for key, text in table("words", code).items()
            if text == english.get(key) and re.search("[a-z]{4}", re.sub(r"{\w*}|`.*?`", "", text))
        }
        assert same == set(), code
