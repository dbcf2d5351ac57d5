"""How much a word counts, by where it stands. Measured on the relevance suites; see the note."""

from functools import lru_cache
from string import ascii_uppercase

TITLE = 3.0
SHORT_TITLE = 1.5
VARIANT = 1.5
SECTION = 2.0
SUMMARY = 1.2
TEXT = 1.0
LABEL = 0.4
"""Labels of topics and of the issuer: words that a page does not use itself."""

K1 = 1.2
B = 0.4
"""How much long texts are held back (BM25)."""
MEAN = 40.0
"""Words of an entry of ordinary length, each as much as its place counts: that of the library of
2026. It is fixed, so that what a word says about an entry depends on no other entry."""
LEVELS = len(ascii_uppercase)
"""Impacts are rounded to as many steps as there are letters."""


def held_back(length: float) -> float:
    """How much the length of an entry takes from each of its words."""
    return K1 * (1 - B + B * length / MEAN)


@lru_cache(maxsize=65536)
def impact(weight: float, held_back: float) -> str:
    """How much a word says about an entry, as a letter; A is least."""
    share = weight / (weight + held_back)
    return ascii_uppercase[min(LEVELS - 1, int(share * LEVELS))]
