"""Locks after a change that asks for no translation: a record got another id, links followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dalil.load.library import Library
from dalil.load.lock import DIGITS
from dalil.parity.explained import explained
from dalil.parity.pair import Words, pairs
from dalil.parity.part import parts

_DIGEST = re.compile(rf"(?<= )[0-9a-f]{{{DIGITS}}}(?= )")


def rewritten(before: Library, after: Library, names: Mapping[str, str]) -> dict[str, str]:
    """The locks of `after` in which digests of `before` became others, with the new ones.

    `names` leads from the ids that changed to the new ones. What was stale stays stale: its digest
    is that of neither text.
    """
    moved = dict(_moved(before, after, names))
    found = {
        path: _DIGEST.sub(lambda each: moved.get(each[0], each[0]), held.text)
        for path, held in after.locks.items()
    }
    return {path: text for path, text in found.items() if text != after.locks[path].text}


def _moved(before: Library, after: Library, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The digests that changed, each with what it became."""
    new = {pair.key: pair for pair in pairs(after)}
    for pair in pairs(before):
        other = new[names.get(pair.key, pair.key)]
        yield from _digests(pair.source, other.source)
        for code, words in pair.translations.items():
            yield from _digests(words, other.translations[code])
    for old, now in zip(explained(before), explained(after), strict=True):
        yield from ((old.source, now.source), (old.own, now.own))


def _digests(old: Words | None, new: Words | None) -> Iterator[tuple[str, str]]:
    if old and new and old.draft.text != new.draft.text:
        there = parts(new.wording, new.body)
        for unit, part in parts(old.wording, old.body).items():
            yield part.digest, there[unit].digest
