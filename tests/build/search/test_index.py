"""An index that grew from that of the last build is the one that is made from nothing."""

import random

import pytest

from build.search.made import NONE, indexed, leaf
from dalil.build.search.buckets import COUNT
from dalil.build.search.index import Found, index
from dalil.build.search.item import Item
from dalil.build.search.kept import Kept
from dalil.build.search.search import read
from dalil.memory.memory import Memory, digest

WORDS = {
    "ar": "اقتراع لاقتراع طاقة بطاقة بطاقات الاقتراع والاقتراع قانون لقانون كردستان انتخابي 9",
    "ku": "ئەنجومەن ئه‌نجومه‌ن کۆڵ کۆل کوردستان یاسا یاساکان انتخابی ٩",
    "en": "law laws the election elections Law's box boxes 9",
}


class Held:
    """A store in which one can see what was put last and what was asked for."""

    def __init__(self):
        self.values, self.put_, self.asked = {}, [], []

    def get(self, key):
        self.asked.append(key)
        return self.values.get(key)

    def put(self, key, value):
        self.put_.append(key)
        self.values[key] = value


def text(chance, code):
    return " ".join(chance.choices(WORDS[code].split(), k=chance.randrange(1, 9)))


def entry(chance, code):
    return text(chance, code), text(chance, code)


def added(chance):
    """The texts of an item, by language."""
    codes = chance.sample(list(WORDS), chance.randrange(1, 4))
    return {code: [entry(chance, code) for _ in range(chance.randrange(1, 4))] for code in codes}


def grown(texts, store):
    """The index of items with these texts, by id, and how many were read."""
    kept, again = Kept(Memory(store), b"frame"), []

    def find(item):
        key = digest(repr((item.id, texts[item.id])).encode())
        extracts = kept.item(key) if store else None
        if extracts is not None:
            return Found(key, extracts, {})
        again.append(item.id)
        found = read(item, NONE)._replace(key=key)
        kept.keep_item(key, found.extracts)
        return found

    items = [
        Item(name, "law", {code: leaf(*each, code=code) for code, each in of.items()})
        for name, of in sorted(texts.items())
    ]
    return index(items, tuple(WORDS), find, kept), len(again)


def same(one, other):
    words = [{code: sorted(each) for code, each in found.spelt.items()} for found in (one, other)]
    return one.lines == other.lines and words[0] == words[1]


@pytest.mark.parametrize("seed", range(6))
def test_edits_of_every_kind(seed):
    chance, store = random.Random(seed), Held()
    texts = {f"x{at}": added(chance) for at in range(12)}
    assert same(grown(texts, store)[0], grown(texts, None)[0])
    for step in range(8):
        for _ in range(chance.randrange(1, 3)):
            name = chance.choice(sorted(texts))
            kind = chance.randrange(5)
            if kind == 0:
                texts[f"x{chance.randrange(99)}"] = added(chance)
            elif kind == 1:
                del texts[name]
            elif kind == 2:
                texts[name] = added(chance)
            else:
                code = chance.choice(sorted(texts[name]))
                of_code = list(texts[name][code])
                of_code[chance.randrange(len(of_code))] = entry(chance, code)
                texts[name] = {**texts[name], code: of_code}
        found, again = grown(texts, store)
        assert same(found, grown(texts, None)[0]), step
        assert again <= 2


def test_a_changed_word_is_a_few_buckets():
    store = Held()
    texts = {f"x{at}": {"en": [(f"title {at}", f"some words {at}")]} for at in range(300)}
    grown(texts, store)
    assert len(store.put_) == 300 + COUNT + 1
    store.put_.clear()
    store.asked.clear()
    texts["x7"] = {"en": [("title 7", "other words 7")]}
    found, again = grown(texts, store)
    assert again == 1
    assert len(store.put_) < 8
    assert len(set(store.asked) & set(store.values)) == len(store.values), "all is of use still"
    assert same(found, grown(texts, None)[0])


@pytest.mark.parametrize("seed", range(3))
def test_what_was_lost_is_made_again(seed):
    chance, store = random.Random(seed), Held()
    texts = {f"x{at}": added(chance) for at in range(12)}
    grown(texts, store)
    for key in chance.sample(sorted(store.values), len(store.values) // 3):
        del store.values[key]
    texts["x3"] = added(chance)
    assert same(grown(texts, store)[0], grown(texts, None)[0])
    assert same(grown(texts, store)[0], grown(texts, None)[0])


def test_a_form_is_shown_as_all_languages_mostly_write_it():
    store = Held()
    texts = {"x": {"ar": [("علي", "علي")]}, "y": {"ku": [("عەلی", "علی")]}}
    assert "علي" in grown(texts, store)[0].lines["علي"]
    texts["y"] = {"ku": [("علی", "علی علی علی")]}
    found, _ = grown(texts, store)
    assert found.lines["علي"].split("|")[1] == "علی"
    assert same(found, grown(texts, None)[0])


def test_nothing_gives_nothing():
    assert indexed() == ({}, {}, [])
