"""Words by their first and by their last letters, for words that are misspelt."""

from dalil.build.search.concepts import Concepts
from dalil.build.search.index import index as made
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.kept import Kept
from dalil.build.search.search import read
from dalil.build.search.spellings import SIZE, spellings
from dalil.memory.memory import Memory

NAMED = Concepts(({"en": (("vote",),)},))


def index(**texts):
    leaves = {
        code: Leaf(f"{code}/laws/x/", "x", (Entry("", "", text, ((1.0, text),)),))
        for code, text in texts.items()
    }
    items = [Item("x", "law", leaves)]
    return made(items, tuple(texts), lambda item: read(item, NAMED), Kept(Memory()))


def words(found, code):
    return {key: text.split("|") for file in spellings(found.spelt[code]) for key, text in file}


def test_a_word_stands_under_both_its_ends_as_it_is_mostly_written():
    found = words(index(en="voting votes votes 2025 ox"), "en")
    assert found == {"<vo": ["vote:votes"], ">te": ["vote:votes"]}


def test_a_language_has_its_own_words_only():
    found = index(ar="انتخاب", ku="هەڵبژاردن")
    assert words(found, "ar") == {"<ان": ["انتخاب"], ">اب": ["انتخاب"]}
    assert list(words(found, "ku")) == ["<هه", ">دن"]


def test_files_are_small_in_order_and_cut_no_key():
    texts = " ".join(f"word{chr(97 + at % 26)}{chr(97 + at // 26)}x" for at in range(676))
    files = list(spellings(index(en=texts).spelt["en"]))
    keys = [key for file in files for key, _ in file]
    assert keys == sorted(set(keys))
    assert len(files) > 1
    for file in files:
        assert len(file) == 1 or sum(len(text.encode()) for _, text in file) <= SIZE
