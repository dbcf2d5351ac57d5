"""Words as they are compared: however letters, digits and vowel marks were written."""

from __future__ import annotations

import re

from dalil.text.analysis.fold import coarse

_MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u061c"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
"""Signs within words that nobody reads: vowel marks, tatweel, joiners, directions."""
_WRITTEN = re.compile(rf"[\w{_MARKS}]+")
_MOST = 400_000
"""Forms that are kept; a site has as many words as its languages, a hostile file has more."""


class _Folded(dict[str, str]):
    """The form of every word met so far: a language has few words and a site many."""

    def __missing__(self, written: str) -> str:
        form = written.lower() if written.isascii() else coarse(written).replace(" ", "")
        if len(self) < _MOST:
            self[written] = form
        return form


_FOLDED = _Folded()


def words(text: str) -> list[str]:
    """The words of a text in a form that all ways of writing them share, in their order.

    Digits of all sets are one, vowel marks, tatweel and joiners are gone, letters that writers use
    for one another are one; so are capitals and small letters, and the forms of Unicode.
    """
    if "_" in text:  # emphasis in Markdown, and names of programs
        text = text.replace("_", " ")
    return [form for each in _WRITTEN.findall(text) if (form := _FOLDED[each])]
