"""An index of a few made-up items, and its lines read back."""

import re

from dalil.build.search.concepts import Concepts
from dalil.build.search.index import index
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.kept import Kept
from dalil.build.search.search import read
from dalil.memory.memory import Memory

NONE = Concepts(())
_POSTING = re.compile(r"([0-9a-z]+)([A-Z])([^0-9a-z]?)(?:([0-9a-z]+)\.)?")


def leaf(*entries, code="ar"):
    """An item in a language; an entry is a title and a text."""
    weighed = (((3.0, title), (1.0, text)) for title, text in entries)
    held = tuple(Entry(f"art_{at}" if at else "", "", "", each) for at, each in enumerate(weighed))
    return Leaf(f"{code}/laws/x/", "x", held)


def indexed(*texts, code="ar", concepts=NONE):
    """The index of items of one entry each, all in one language."""
    items = [Item(f"x{at}", "law", {code: leaf(each, code=code)}) for at, each in enumerate(texts)]
    return index(items, (code,), lambda item: read(item, concepts), Kept(Memory()))


def postings(found, token):
    """What a line says: entry, letter of the impact, sign of a title, places of forms."""
    _, _, coded = found.lines.get(token, "||").split("|")
    entry, held = 0, []
    for step, letter, title, which in _POSTING.findall(coded):
        entry += int(step, 36)
        held.append((entry, letter, title, which or "0"))
    return held


def entries(found, token):
    """The numbers of the entries that hold a token."""
    return [each[0] for each in postings(found, token)]
