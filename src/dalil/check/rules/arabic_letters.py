"""I18N605 arabic-letters: Arabic letters in Kurdish words.

Sorani writes ک, ی and ە where Arabic keyboards give ك, ي or ى, and ه with a zero-width non-joiner.
They look alike, but searching, sorting and reading aloud fail. Arabic in quotation marks or
emphasis that is marked with its language, addresses and code are left alone.

PASS  یاسای کۆمسیۆن
PASS  *«قانون المفوضية»*{lang=ar}
FAIL  ياساي كۆمسيۆن

Source: Unicode Standard, chapter 9; the Sorani keyboard of KRG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dalil.check.at import MOST
from dalil.check.passages import Passage, passages
from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
from dalil.load.library import Library

ARABIC_LETTERS = Code("I18N605", "arabic-letters", autofix=Autofix.SUGGEST)
LOCAL = True

KURDISH = {"ي": "ی", "ى": "ی", "ك": "ک", "ه\u200c": "ە"}
"""Each sequence and what Sorani writes for it."""

_ANY = re.compile("[يىك]|ه\u200c")
_WORD = re.compile("[^\\W\\d_\u0640]+(?:[\u064b-\u065f\u0670\u0640\u200c]*[^\\W\\d_]+)*\u200c?")
_MARKED = re.compile(
    r"(?:\[[^\]\n]*\]\([^)\n]*\)|([*_]{1,2})(?:(?!\1).)+?\1|«[^»\n]*»)"
    r"\{[^{}\n]*\blang=[\"']?ar\b[^{}\n]*\}"
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every Kurdish word with such a letter, and the word as Sorani writes it."""
    for passage in passages(library):
        if passage.language == "ku" and _ANY.search(passage.text):
            yield from islice(_in_passage(passage), MOST)


def _in_passage(passage: Passage) -> Iterator[Diagnostic]:
    text = passage.prose()
    quoted = [found.span() for found in _MARKED.finditer(passage.text)]
    for word in _WORD.finditer(text):
        if not _ANY.search(word[0]):
            continue
        if not any(start <= word.start() < end for start, end in quoted):
            yield _at(passage, word)


def _at(passage: Passage, word: re.Match[str]) -> Diagnostic:
    place = passage.at(word.start())
    fixed = _ANY.sub(lambda found: KURDISH[found[0]], word[0])
    edit = Edit(place.line, place.column, len(word[0]), fixed)
    mendable = passage.exact and passage.draft is not None
    return ARABIC_LETTERS.at(
        place,
        "" if passage.draft else "label",
        width=len(word[0]),
        excerpt=passage.excerpt(place),
        edits=(edit,) if mendable else (),
        autofix=None if mendable else Autofix.NO,
        word=word[0],
        fixed=fixed,
        field=passage.field,
    )
