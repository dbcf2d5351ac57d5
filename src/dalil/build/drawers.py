"""Records by the letters their titles begin with, in the order of a language's alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.i18n import language
from dalil.i18n.alphabet import DIGITS, Alphabet, alphabet
from dalil.load.library import Work

UNTRANSLATED = "untranslated"
"""The name of the last drawer: records that the language does not have."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """The records filed under one letter, in order."""

    name: str
    """As addresses and anchors have it: `ain`."""
    label: str
    """As readers see it: `ع`."""
    works: tuple[Work, ...]

    @property
    def anchor(self) -> str:
        """Its place in a list on one page."""
        return self.name if self.name == UNTRANSLATED else f"letter_{self.name}"


def drawers(speech: Speech, works: Iterable[Work]) -> tuple[Drawer, ...]:
    """The shown among `works` by letter: every letter, also where nothing begins with it.

    Letters of other alphabets stand where titles have them. What the language does not have comes
    last, each record by its own title in its own language.
    """
    own = alphabet(speech.language)
    held: dict[str, list[Work]] = {letter: [] for letter in own.letters}
    foreign: list[Work] = []
    for work in works:
        if work.shown and speech.language.code in work.expressions:
            held.setdefault(own.letter(_title(speech, work)), []).append(work)
        elif work.shown:
            foreign.append(work)
    letters = sorted(held, key=own.key)
    filed = [
        Drawer(_name(letter), _label(speech, letter), _sorted(speech, own, held[letter]))
        for letter in letters
    ]
    if foreign:
        filed.append(Drawer(UNTRANSLATED, speech.words("not_translated"), _abroad(speech, foreign)))
    return tuple(filed)


def jumps(speech: Speech, filed: tuple[Drawer, ...], page: str) -> tuple[Link, ...]:
    """Links to the letters of a list that stands on one page; a letter without titles is none."""
    return tuple(
        Link(speech.phrase(each.label), f"{page}#{each.anchor}" if each.works else "")
        for each in filed
    )


def _title(speech: Speech, work: Work) -> str:
    wording = work.best(speech.language.code).wording
    return wording.title if wording else work.id


def _sorted(speech: Speech, own: Alphabet, works: list[Work]) -> tuple[Work, ...]:
    return tuple(sorted(works, key=lambda work: (own.key(_title(speech, work)), work.id)))


def _abroad(speech: Speech, works: list[Work]) -> tuple[Work, ...]:
    """Records of other languages, each language in its own order."""
    by_language: dict[str, list[Work]] = {}
    for work in works:
        by_language.setdefault(work.source.language, []).append(work)
    return tuple(
        work
        for code, held in sorted(by_language.items())
        for work in _sorted(speech, alphabet(language(code)), held)
    )


def _name(letter: str) -> str:
    """A letter in ASCII, by what Unicode calls it: `ain`, `farsi_yeh`, `b`."""
    if letter in (DIGITS, ""):
        return "digits" if letter else "others"
    called = unicodedata.name(letter, f"{ord(letter):x}").rpartition("LETTER ")[2].lower()
    return re.sub("[^a-z0-9]+", "_", called)


def _label(speech: Speech, letter: str) -> str:
    if letter in (DIGITS, ""):
        return speech.words("ways.a_to_z.digits" if letter else "ways.a_to_z.others")
    return letter
