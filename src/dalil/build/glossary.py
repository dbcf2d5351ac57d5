"""A collection as a glossary: its titles by letter, what each means, its other languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.drawers import drawers, jumps
from dalil.build.links import entry
from dalil.build.page import Link, Phrase
from dalil.build.text import Speech
from dalil.i18n import language
from dalil.load import addresses
from dalil.load.library import Expression, Work

BY = "title"
"""What a collection is grouped by to be listed so."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A title with what it means."""

    link: Link
    text: Phrase
    counterparts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The titles filed under a letter."""

    eid: str
    label: str
    definitions: tuple[Definition, ...]


def glossary(speech: Speech, works: tuple[Work, ...], page: str) -> dict[str, object]:
    """What `glossary.html` prints at the address `page`: letters to jump to, and the titles."""
    filed = drawers(speech, works)
    return {
        "letters": jumps(speech, filed, page),
        "groups": tuple(
            Letter(each.anchor, each.label, tuple(_definition(speech, work) for work in each.works))
            for each in filed
            if each.works
        ),
    }


def counterparts(speech: Speech, work: Work) -> tuple[Link, ...]:
    """The titles of a record in the other languages, each a link to its page in that language."""
    return tuple(
        Link(
            Phrase(each.wording.title, language(code)),
            addresses.record(code, work.collection, work.id),
            elsewhere=language(code),
        )
        for code, each in others(speech, work)
        if each.wording
    )


def others(speech: Speech, work: Work) -> Iterator[tuple[str, Expression]]:
    """A record in the languages that are not the page's."""
    for code, each in work.expressions.items():
        if code != speech.language.code:
            yield code, each


def _definition(speech: Speech, work: Work) -> Definition:
    best = work.best(speech.language.code)
    text = best.wording.summary if best.wording else ""
    return Definition(
        entry(speech, work), Phrase(text, language(best.language)), counterparts(speech, work)
    )
