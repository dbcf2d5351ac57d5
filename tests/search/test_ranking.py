"""What comes first among records about the same thing."""

import pytest

from dalil.build.search import weights
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.search import made
from search.browser import asked
from search.sample import speeches


def item(name, collection, title, *sections, status=""):
    entries = [Entry("", "", "text", ((weights.TITLE, title), (weights.TEXT, "some text")))]
    for at, (heading, text) in enumerate(sections):
        weighed = ((weights.SECTION, heading), (weights.TEXT, text))
        entries.append(Entry(f"part_{at}", heading, text, weighed))
    leaf = Leaf(f"en/{collection}/{name}/", title, tuple(entries))
    return Item(name, collection, {"en": leaf}, status=status)


def hits(text, *items):
    ordered = sorted(items, key=lambda each: each.collection)
    files = made(ordered, Concepts(()), speeches(), frozenset())
    (found,) = asked(files.assets, [["search", text, {"language": "en"}]])
    return [hit for group in found["groups"] for hit in group["hits"]]


def order(text, *items):
    return [hit["record"] for hit in hits(text, *items)]


@pytest.mark.parametrize("text", ["campaign silence", "campaign sil", "silence campaign"])
def test_a_title_that_says_the_query_comes_before_a_mention(text):
    mention = item("mention", "law", "media", ("campaign silence", "campaign silence, silence"))
    assert order(text, mention, item("title", "law", "campaign silence begins")) == [
        "title",
        "mention",
    ]


def test_of_two_titles_that_say_it_the_one_that_says_little_else_comes_first():
    long = item("long", "law", "court decision on counting results of the election")
    short = item("short", "law", "court decision")
    assert order("court decision", long, short) == ["short", "long"]


def test_how_something_is_done_comes_before_what_happened_and_what_a_word_means():
    kinds = ("event", "decision", "term", "procedure")
    found = order("complaint", *(item(each, each, "complaint counting") for each in kinds))
    assert found[0] == "procedure"
    assert found[-1] == "term"


def test_a_record_is_one_hit_by_its_best_part():
    several = item("a", "law", "law", ("campaign", "text"), ("campaign silence", "silence"))
    found = hits("campaign silence", several)
    assert [(each["record"], each["anchor"]) for each in found] == [("a", "part_1")]


def test_what_no_longer_holds_comes_later():
    titles = [item("a", "law", "campaign law", status="repealed"), item("b", "law", "campaign law")]
    assert order("campaign", *titles) == ["b", "a"]


def test_of_other_languages_the_first_stands_for_a_record_unless_it_says_far_less():
    def leaf(code, title):
        return Leaf(f"{code}/law/a/", title, (Entry("", "", "901", ((weights.TITLE, title),)),))

    leaves = {"ar": leaf("ar", "قانون تعديل تجريبي 901"), "en": leaf("en", "law 901")}
    files = made([Item("a", "law", leaves)], Concepts(()), speeches(), frozenset())
    for text, language in (("901", "ar"), ("law 901", "en")):
        (found,) = asked(files.assets, [["search", text, {"language": "ku"}]])
        assert [group["language"] for group in found["groups"]] == [language], text
