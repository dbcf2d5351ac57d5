"""The three digit sets are one set when reading, comparing and searching."""

from __future__ import annotations

from functools import cache

ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"
EXTENDED = "۰۱۲۳۴۵۶۷۸۹"
LATIN = "0123456789"

_TO_LATIN = str.maketrans(ARABIC_INDIC + EXTENDED, LATIN + LATIN)


def to_latin(text: str) -> str:
    """`text` with every Arabic-Indic and extended digit as its Latin one; nothing else changed."""
    return text if text.isascii() else text.translate(_TO_LATIN)


def to_digits(text: str, digits: str) -> str:
    """`text` with every digit as the one of `digits` (ten characters, zero first)."""
    return to_latin(text).translate(_from_latin(digits))


@cache
def _from_latin(digits: str) -> dict[int, int]:
    return str.maketrans(LATIN, digits)
