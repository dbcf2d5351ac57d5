"""Text without what changes no meaning: two texts mean the same where their normal forms are equal.

Spacing, line ends, directional marks, tatweel, Unicode form and the set of digits do not count.
Letters, vowel marks and the zero-width non-joiner, which parts Sorani words, do.
"""

from __future__ import annotations

import re
import unicodedata

from dalil.text.digits import ARABIC_INDIC, EXTENDED, LATIN

_UNREAD = (
    "\N{ARABIC TATWEEL}\N{SOFT HYPHEN}\N{ARABIC LETTER MARK}\N{ZERO WIDTH SPACE}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_PRESENTED = "\ufb50-\ufdff\ufe70-\ufefc"
"""Letters of Arabic script drawn as they stand in a word: old programs write them."""
_TABLE = str.maketrans(ARABIC_INDIC + EXTENDED, LATIN + LATIN, _UNREAD)
_TOUCHED = re.compile(f"[{_UNREAD}{ARABIC_INDIC}{EXTENDED}{_PRESENTED}]")
"""What is not its own normal form; most texts hold none of it."""
_PRESENTATION = re.compile(f"[{_PRESENTED}]+")


def normal(text: str) -> str:
    """`text` in its normal form, on one line. Doing it twice changes nothing."""
    if text.isascii():
        return " ".join(text.split())
    if _TOUCHED.search(text):
        text = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
        text = text.translate(_TABLE)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())
