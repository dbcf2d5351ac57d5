"""Cards of an item, and the way of a hit to its own."""

from dalil.build.search.cards import LONGEST, SIZE, cards
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.search import made
from search.browser import asked
from search.sample import speeches

LETTERS = 250


def leaf(count, letters=LETTERS):
    """A leaf whose entries each have a word of their own."""
    texts = (f"word{at}x{count} {'some ' * (letters // 5)}" for at in range(count))
    entries = (
        Entry(f"art_{at}", f"Article {at}", text, ((1.0, text),)) for at, text in enumerate(texts)
    )
    return Leaf(f"en/laws/of-{count}/", f"Of {count}", tuple(entries))


def sizes(count, letters=LETTERS):
    """How many entries stand on each card."""
    made = list(cards(leaf(count, letters)))
    anchors = [anchor for *_, entries in made for anchor, *_ in entries]
    assert anchors == [f"art_{at}" for at in range(count)]
    return [len(entries) for *_, entries in made]


def test_an_item_has_one_card_unless_it_is_long():
    assert sizes(1) == [1]
    assert sizes(9) == [9]


def test_long_items_have_cards_of_about_one_size():
    for count in (14, 37, 80):
        some = sizes(count)
        assert max(some) - min(some) <= 1
        assert SIZE / 2 < max(some) * LETTERS < SIZE * 1.5
    assert sizes(5, letters=SIZE) == [3, 2], "of a text, a card holds the beginning"
    assert LONGEST < SIZE


def test_each_entry_is_shown_from_its_card():
    counts = (1, 14, 20, 37, 3)
    found = [Item(f"x{count}", "law", {"en": leaf(count)}) for count in counts]
    places = [(count, at) for count in counts for at in range(count)]
    queries = [["search", f"word{at}x{count}", {"language": "en"}] for count, at in places]
    answers = asked(made(found, Concepts(()), speeches(), frozenset()).assets, queries)
    for (count, at), answer in zip(places, answers, strict=True):
        first = answer["groups"][0]["hits"][0]
        assert first["address"] == f"en/laws/of-{count}/#art_{at}"
        assert "".join(text for text, _ in first["excerpt"]).startswith(f"word{at}x{count} ")
