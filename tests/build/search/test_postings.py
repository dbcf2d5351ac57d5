"""Words, where they stand and how much they say."""

from itertools import pairwise

from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.postings import LEVELS, postings
from dalil.build.search.reading import reading
from dalil.build.search.shards import SIZE, TITLES, base36, bounds, shards

NONE = Concepts(())


def leaf(title, text, code="ar"):
    entry = Entry("", "", text, ((3.0, title), (1.0, text)))
    return Leaf(f"{code}/laws/x/", title, (entry,))


def index(*texts, code="ar", concepts=NONE):
    held = [Item(f"x{at}", "law", {code: leaf(*each, code)}) for at, each in enumerate(texts)]
    return postings(held, (code,), lambda item, code: reading(item.leaves[code], code, concepts))


def where(found, token):
    return [each.entry for each in found.by_token.get(token, ())]


def test_a_title_says_more_than_a_text():
    found = index(("انتخاب", "كلمات أخرى هنا"), ("كلمات", "انتخاب أخرى هنا"))
    title, text = found.by_token["انتخاب"]
    assert LEVELS > title.impact > text.impact > 0


def test_what_a_word_says_about_an_entry_depends_on_no_other():
    alone = index(("انتخاب", "كلمات أخرى"))
    among = index(("انتخاب", "كلمات أخرى"), ("كلمات", "نص طويل " * 200))
    for token in ("انتخاب", "اخر"):
        assert alone.by_token[token][0].impact == among.by_token[token][0].impact


def test_a_letter_that_is_only_attached_does_not_hide_a_word():
    found = index(("لاقتراع", "شيء"), ("اقتراع", "شيء"))
    assert where(found, "اقتراع") == [0, 1]


def test_a_letter_that_belongs_to_a_word_stays():
    found = index(("بطاقة", "شيء"), ("بطاقات", "شيء"), ("طاقة", "شيء"))
    assert where(found, "طاق") == [2]


def test_common_words_are_found_by_titles_only():
    found = index(("the law", "of the people"), ("people", "in the law"), code="en")
    assert where(found, "the") == [0]


def test_a_concept_is_a_word_of_every_text_that_names_it():
    named = Concepts(({"ar": (("شخص", "اعاق"), ("همم",))},))
    found = index(("الأشخاص", "x"), ("x", "الأشخاص ذوي"), ("أصحاب الهمم", "x"), concepts=named)
    assert where(found, "§0") == [2]


def test_words_are_kept_as_they_are_mostly_written():
    found = index(("ئەنجومەن", "ئه‌نجومه‌ن ئەنجومەن"), code="ku")
    assert found.surfaces["هنجومهن"] == "ئەنجومەن"


def test_lines_are_in_order_and_files_small():
    texts = [(f"كلمة{chr(0x0628 + at % 20)}{at}", f"نص {at} " * 3) for at in range(3000)]
    files = list(shards(index(*texts)))
    lines = [line for each in files for line in each]
    tokens = [line.partition("|")[0] for line in lines]
    assert tokens == sorted(tokens)
    assert len(files) > 3
    held = list(bounds(files))
    for bound, before, after in zip(held[1:], files, files[1:], strict=False):
        assert before[-1].partition("|")[0] < bound <= after[0].partition("|")[0]
    assert all(one < other for one, other in pairwise(held))
    for each in files:
        assert len(each) == 1 or sum(len(line.encode()) + 3 for line in each) <= SIZE


def test_a_title_says_how_many_words_it_has():
    found = index(("the law of election", "voters"), ("one", "law"), code="en")
    assert [each.title for each in found.by_token["law"]] == [2, 0]
    assert found.by_token["voter"][0].title == 0
    line = next(line for file in shards(found) for line in file if line.startswith("law|"))
    assert [sign for sign in line if sign in TITLES] == [TITLES[1]]


def test_numbers_are_short():
    assert [base36(each) for each in (0, 35, 36, 1295, 1296)] == ["0", "z", "10", "zz", "100"]
