"""The words of the chat are words of Converse, and its files ask nothing of other hosts."""

import json
import re

import pytest

from dalil.build.chat.files import OWN, SCRIPT, STYLE, WORDED, chat_files, kilobytes, locale, read
from dalil.i18n import language

CONVERSE = read(SCRIPT).decode()
PLACES = re.compile(r"%(?:\d+\$)?[sd]")
NOT_SORANI = re.compile("[يكةىأإآؤ]")


def own(code):
    return json.loads(read(f"words/{code}.json"))["locale_data"]["converse"]


def spellings(key):
    """How a text may stand in a script that was made small."""
    for quote in ('"', "'", "`"):
        yield key.replace("\\", "\\\\").replace(quote, f"\\{quote}").replace("\n", "\\n")


@pytest.mark.parametrize("code", WORDED)
def test_every_word_is_one_that_converse_shows(code):
    keys = [each for each in own(code) if each]
    assert len(keys) > 90
    assert [each for each in keys if not any(text in CONVERSE for text in spellings(each))] == []


@pytest.mark.parametrize("code", WORDED)
def test_places_in_sentences_are_kept(code):
    for key, (text,) in ((key, value) for key, value in own(code).items() if key):
        assert sorted(PLACES.findall(text)) == sorted(PLACES.findall(key)), key


@pytest.mark.parametrize("code", WORDED)
def test_the_file_has_the_format_of_a_locale_of_converse(code):
    head = locale(code)["locale_data"]["converse"][""]
    assert head["lang"] == language(code).tag
    assert head["plural_forms"].startswith("nplurals=")
    assert locale(code)["domain"] == "converse"


def test_sorani_has_a_word_of_its_own_for_all_that_arabic_has_one_for():
    assert set(own("ar")) <= set(own("ku"))


def test_sorani_is_written_in_its_letters():
    assert [text for key, (text, *_) in own("ku").items() if key and NOT_SORANI.search(text)] == []


def test_arabic_is_converse_s_where_we_have_no_better_word():
    merged = locale("ar")["locale_data"]["converse"]
    assert merged["Retry"] == json.loads(read("vendor/ar.json"))["locale_data"]["converse"]["Retry"]
    assert merged["Copy"] == ["نسخ"]
    assert [key for key, value in merged.items() if key and not any(value)] == []


def test_sorani_words_that_converse_shows_have_arabic_ones():
    merged = locale("ar")["locale_data"]["converse"]
    assert [key for key in own("ku") if key not in merged] == []


@pytest.mark.parametrize("name", OWN)
def test_our_own_files_name_no_host(name):
    assert re.findall(r"https?://[\w.-]+", read(name).decode()) == []


def test_addresses_carry_the_digest_of_what_they_hold():
    found = chat_files()
    assert len({each.address for each in found.assets}) == len(found.assets)
    for name in (SCRIPT, STYLE, *OWN):
        assert re.search(r"\.[0-9a-f]{8}\.(js|css)\Z", found.addresses[name])


def test_what_the_page_says_it_loads_is_what_it_loads():
    assert 400 < kilobytes() < 450
