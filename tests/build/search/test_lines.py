"""Words, where they stand and how much they say."""

from build.search.made import entries, indexed, postings
from dalil.build.search.concepts import Concepts
from dalil.build.search.lines import base36
from dalil.build.search.reading import TITLES


def impact(found, token, at=0):
    return postings(found, token)[at][1]


def test_a_title_says_more_than_a_text():
    found = indexed(("انتخاب", "كلمات أخرى هنا"), ("كلمات", "انتخاب أخرى هنا"))
    assert impact(found, "انتخاب", 0) > impact(found, "انتخاب", 1) > "A"


def test_what_a_word_says_about_an_entry_depends_on_no_other():
    alone = indexed(("انتخاب", "كلمات أخرى"))
    among = indexed(("انتخاب", "كلمات أخرى"), ("كلمات", "نص طويل " * 200))
    for token in ("انتخاب", "اخر"):
        assert impact(alone, token) == impact(among, token)


def test_a_letter_that_is_only_attached_does_not_hide_a_word():
    found = indexed(("لاقتراع", "شيء"), ("اقتراع", "شيء"))
    assert entries(found, "اقتراع") == [0, 1]
    assert found.lines["اقتراع"].split("|")[1] == "اقتراع,لاقتراع"
    assert [each[3] for each in postings(found, "اقتراع")] == ["1", "0"]


def test_a_word_with_and_without_an_attached_letter_says_more():
    both, one = indexed(("x", "اقتراع لاقتراع")), indexed(("x", "اقتراع شيء"))
    assert entries(both, "اقتراع") == entries(one, "اقتراع") == [0]
    assert impact(both, "اقتراع") > impact(one, "اقتراع")
    assert postings(both, "اقتراع")[0][3] == "01"


def test_a_letter_that_belongs_to_a_word_stays():
    found = indexed(("بطاقة", "شيء"), ("بطاقات", "شيء"), ("طاقة", "شيء"))
    assert entries(found, "طاق") == [2]


def test_common_words_are_found_by_titles_only():
    found = indexed(("the law", "of the people"), ("people", "in the law"), code="en")
    assert entries(found, "the") == [0]


def test_a_concept_is_a_word_of_every_text_that_names_it():
    named = Concepts(({"ar": (("شخص", "اعاق"), ("همم",))},))
    found = indexed(("الأشخاص", "x"), ("x", "الأشخاص ذوي"), ("أصحاب الهمم", "x"), concepts=named)
    assert entries(found, "§0") == [2]


def test_the_longest_phrase_wins_and_none_is_looked_for_within_it():
    named = Concepts(({"en": (("law",),)}, {"en": (("law", "elect"), ("elect",))}))
    found = indexed(("x", "the law of election"), ("x", "election law"), code="en", concepts=named)
    assert (entries(found, "§0"), entries(found, "§1")) == ([1], [0, 1])


def test_words_are_kept_as_they_are_mostly_written():
    found = indexed(("ئەنجومەن", "ئه‌نجومه‌ن ئەنجومەن"), code="ku")
    assert found.lines["هنجومهن"].split("|")[1] == "ئەنجومەن"


def test_forms_stand_by_their_places_the_most_frequent_first():
    found = indexed(("law", "x"), ("laws", "x"), ("law", "laws"), ("law", "x"), code="en")
    assert found.lines["law"].split("|")[1] == "law,laws"
    assert [each[3] for each in postings(found, "law")] == ["0", "1", "01", "0"]


def test_a_title_says_how_many_words_it_has():
    found = indexed(("the law of election", "voters"), ("one", "law"), code="en")
    assert [each[2] for each in postings(found, "law")] == [TITLES[1], ""]
    assert postings(found, "voter")[0][2] == ""


def test_numbers_are_short():
    assert [base36(each) for each in (0, 35, 36, 1295, 1296)] == ["0", "z", "10", "zz", "100"]
