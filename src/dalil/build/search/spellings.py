"""The words of a language in small files, for a word that no text holds.

One mistake leaves a word's beginning or its end whole, so each word stands twice: under its first
two letters and under its last two. Words of one key stand together, the most frequent first, as
`stem:form`, the form being how the word is mostly written; `stem` alone where that is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.build.search.concepts import MARK
from dalil.build.search.postings import Postings, counted

SIZE = 2_000
"""Bytes of a file before it is compressed, about."""
SHORTEST = 3
"""Letters of a stem; a shorter one is near to too many."""
BEGINS = "<"
ENDS = ">"
KEY = 2
"""Letters of a key."""

Lists = list[list[str]]
"""Keys in order, each with its words, `|` between them."""


def spellings(found: Postings, code: str) -> Iterator[Lists]:
    """The words of a language by key, cut into files; a key is never cut."""
    held: Lists = []
    size = 0
    for key, words in sorted(_by_key(found, code).items()):
        text = "|".join(words)
        length = len(text.encode())
        if held and size + length > SIZE:
            yield held
            held, size = [], 0
        held.append([key, text])
        size += length
    if held:
        yield held


def _by_key(found: Postings, code: str) -> Mapping[str, list[str]]:
    by_key: dict[str, list[str]] = {}
    for _, stem, shown in sorted(_words(found, code)):
        word = stem if shown == stem else f"{stem}:{shown}"
        for key in (f"{BEGINS}{stem[:KEY]}", f"{ENDS}{stem[-KEY:]}"):
            by_key.setdefault(key, []).append(word)
    return by_key


def _words(found: Postings, code: str) -> Iterator[tuple[int, str, str]]:
    """Each stem of a language with how it is mostly written, by how seldom it is."""
    of_code = found.ranges[code]
    for stem, of_stem in found.by_token.items():
        if len(stem) < SHORTEST or stem.startswith(MARK) or stem.isdecimal():
            continue
        count = counted(posting for posting in of_stem if posting.entry in of_code)
        if count:
            form = min(count, key=lambda each: (-count[each], each))
            yield -sum(count.values()), stem, found.surfaces.get(form, form)
