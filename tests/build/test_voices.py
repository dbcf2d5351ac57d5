"""How the words of pages are drawn, and what counts as spelled or incomplete."""

import shutil

import pytest

import voices
from dalil.build.page import Page
from dalil.i18n import languages


def page(text, code="ku"):
    return Page("x/", languages()[code], "page.html", "", markdown=text)


def test_words_are_those_of_the_script_and_each_counts_once():
    text = "یاسا [دەنگدان](record:proc-x#point_1) یاسا {#art_1} BVR https://example.org و ٢٠"
    assert voices.words_of([page(text), page("القانون", "ar")], "ku") == ["دەنگدان", "یاسا"]


def test_the_same_words_are_drawn_whatever_their_order():
    words = [f"وشە{letter}" for letter in "بپتجچحخدرڕ"]
    drawn = voices.sample(words, 4)
    assert len(drawn) == 4
    assert voices.sample(reversed(words), 4) == drawn != words[:4]


@pytest.mark.parametrize("said", ["d l'et@", "_:(en)Z'a(ar)", "l'et@_|S'eS_|n'oh_", "a\nb"])
def test_several_words_codes_and_other_voices_are_spelling(said):
    assert voices.spells(said)


def test_one_word_is_not():
    assert not voices.spells("k,u:Rad'estAn")


@pytest.fixture
def voice(monkeypatch):
    table = {"ڕۆژ": "'o?Z", "ۆژ": "'o?Z", "ڕژ": "Z", "گەل": "g'ahl", "گل": "gel", "ڵا": "l'et@ 'a"}
    monkeypatch.setattr(voices, "sounds", lambda name, text: table[text])


def test_a_consonant_without_its_sound_is_left_out(voice):
    heard = {each.word: each for each in voices.hear("x", ["ڕۆژ", "گەل", "ڵا"])}
    assert (heard["ڕۆژ"].left_out, heard["ڕۆژ"].spelled) == ("ڕ", False)
    assert heard["گەل"].whole
    assert heard["ڵا"].spelled
    counts = voices.by_letter(heard.values())
    assert (counts["ڕ"], counts["ۆ"], counts["ڵ"], counts["گ"]) == ((1, 0), (1, 1), (1, 0), (1, 1))


@pytest.mark.slow
def test_the_kurdish_voice_is_for_latin_letters():
    if not shutil.which(voices.PROGRAM):
        pytest.skip("espeak-ng is not here; scripts/speech says how to get it")
    assert all(each.spelled for each in voices.hear("ku", ["کوردستان", "یاسا"]))
    assert not any(each.spelled for each in voices.hear("ku", ["Kurdistan", "yasa"]))
