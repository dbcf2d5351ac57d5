"""What a free voice does with the words of our own pages: says, spells, or leaves letters out.

A word is spelled where the voice says it as more than one word, or calls another voice for a
letter of it. A consonant is left out where its sound is missing, a vowel where the word without it
sounds the same. Whether a word that was said is said rightly, no program can tell.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from dalil.build.page import Page

PROGRAM = "espeak-ng"
VOICES = {"ar": ("ar",), "ku": ("ku", "fa", "ar"), "en": ("en-gb",)}
"""The voices tried for each language; `ku` is made for Kurmanji in Latin letters."""
LETTERS = "ڕڵۆێەڤگچپژکی"
"""Letters that Sorani has and Arabic has not."""
CONSONANTS = {
    **{"ڕ": ("R", "رڕ"), "ڵ": ("l", "لڵ"), "ڤ": ("v", "ڤ"), "گ": ("g", "گ")},
    **{"چ": ("tS", "چ"), "پ": ("p", "پ"), "ژ": ("Z", "ژ"), "ک": ("k", "ک")},
}
"""Of those that are consonants: the sound in the program's letters, and who else has it."""
SCRIPTS = {"ar": "ء-غف-ي", "ku": "ء-غف-يپچژڕڤکگڵھۆیێە", "en": "A-Za-z"}
_NO_WORDS = re.compile(
    r"\{[^{}]*\}|\]\([^()]*\)|`[^`]*`|<[^<>]*>|https?://\S+|[\w.-]+@[\w.-]+|\w+(?:\.\w+)+"
)
"""Addresses, ids, code and marks of Markdown."""


@dataclass(frozen=True)
class Heard:
    """What a voice did with one word."""

    word: str
    spelled: bool
    left_out: str
    """Letters of `LETTERS` that are not heard."""

    @property
    def whole(self) -> bool:
        """Whether it was said as one word with all these letters."""
        return not self.spelled and not self.left_out


def words_of(pages: Iterable[Page], code: str) -> list[str]:
    """The distinct words of the pages of a language, two letters and more, in its own script."""
    word = re.compile(f"(?<![\\w\u200c])[{SCRIPTS[code]}]{{2,}}(?![\\w\u200c])")
    found: set[str] = set()
    for page in pages:
        if page.language.code == code:
            text = "\n".join((page.title, page.description, page.markdown))
            found.update(word.findall(_NO_WORDS.sub(" ", text)))
    return sorted(found)


def sample(words: Iterable[str], number: int) -> list[str]:
    """So many of the words, as if drawn at random but the same ones every time."""
    return sorted(words, key=lambda each: sha256(each.encode()).digest())[:number]


def hear(voice: str, words: Iterable[str]) -> list[Heard]:
    """What a voice does with each of the words."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda word: _heard(voice, word), words))


def by_letter(heard: Iterable[Heard]) -> Mapping[str, tuple[int, int]]:
    """For each letter: the words that hold it, and those of them that are said with it."""
    many = list(heard)
    found = {}
    for letter in LETTERS:
        held = [each for each in many if letter in each.word]
        said = [each for each in held if not each.spelled and letter not in each.left_out]
        found[letter] = (len(held), len(said))
    return found


@cache
def sounds(voice: str, text: str) -> str:
    """The sounds that a voice gives a text, in the program's own letters."""
    command = [PROGRAM, "-v", voice, "-q", "-x", "--", text]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def version() -> str:
    """Which version of the program is here."""
    said = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"\d+(\.\d+)+", said)[0]


def spells(said: str) -> bool:
    """Whether these sounds are names of letters: several words, codes, or another voice's help."""
    return " " in said or "\n" in said or "(" in said or "_|" in said


def _heard(voice: str, word: str) -> Heard:
    said = sounds(voice, word)
    if spells(said):
        return Heard(word, True, "")
    held = [each for each in LETTERS if each in word]
    silent = [each for each in held if not audible(voice, word, each)]
    return Heard(word, not said, "".join(silent))


def audible(voice: str, word: str, letter: str) -> bool:
    """Whether a letter of a word that is said as one is heard in it."""
    said = sounds(voice, word)
    if letter not in CONSONANTS:
        return sounds(voice, word.replace(letter, "")) != said
    sound, letters = CONSONANTS[letter]
    return said.count(sound) >= len(re.findall(f"[{letters}]+", word))
