"""The words of a language in small files, for a word that no text holds.

One mistake leaves a word's beginning or its end whole, so each word stands twice: under its first
two letters and under its last two. Words of one key stand together, the most frequent first, as
`stem:form`, the form being how the word is mostly written; `stem` alone where that is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

SIZE = 4_000
"""Bytes of a file before it is compressed, about. Few readers load one; all load its name."""
SHORTEST = 3
"""Letters of a stem; a shorter one is near to too many."""
BEGINS = "<"
ENDS = ">"
KEY = 2
"""Letters of a key."""

Spelt = tuple[int, str, str]
"""How seldom a word is (the less, the more frequent), its stem, how it is mostly written."""
Lists = list[list[str]]
"""Keys in order, each with its words, `|` between them."""


def spellings(words: Iterable[Spelt]) -> Iterator[Lists]:
    """The words of a language by key, cut into files; a key is never cut."""
    held: Lists = []
    size = 0
    for key, of_key in sorted(_by_key(words).items()):
        text = "|".join(of_key)
        length = len(text.encode())
        if held and size + length > SIZE:
            yield held
            held, size = [], 0
        held.append([key, text])
        size += length
    if held:
        yield held


def _by_key(words: Iterable[Spelt]) -> Mapping[str, list[str]]:
    by_key: dict[str, list[str]] = {}
    for _, stem, shown in sorted(words):
        word = stem if shown == stem else f"{stem}:{shown}"
        for key in (f"{BEGINS}{stem[:KEY]}", f"{ENDS}{stem[-KEY:]}"):
            by_key.setdefault(key, []).append(word)
    return by_key
