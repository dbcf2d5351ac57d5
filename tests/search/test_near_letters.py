"""Kurdish letters that keyboards confuse: found alike, and those that were typed come first."""

from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.search import made
from search.browser import asked
from search.sample import speeches


def entry(title):
    return Entry("", "", "شتێک", ((3.0, title), (1.0, "شتێک")))


def test_the_letters_that_were_typed_come_first():
    items = [
        Item(name, "law", {"ku": Leaf(f"ku/laws/{name}/", title, (entry(title),))})
        for name, title in (("a", "کۆل"), ("b", "کۆڵ"))
    ]
    files = made(items, Concepts(()), speeches(), frozenset()).assets
    for text, order in (("کۆڵ", ["b", "a"]), ("کۆل", ["a", "b"])):
        (found,) = asked(files, [["search", text, {"language": "ku"}]])
        assert [hit["record"] for hit in found["groups"][0]["hits"]] == order
