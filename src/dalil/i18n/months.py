"""The names of months as people write them."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from dalil.i18n.language import language

MORE = {"ku": {"ئادار": 3, "تەممووز": 7}, "ar": {}, "en": {"Sep": 9}}
"""Usual spellings that CLDR does not give."""
ALEFS = "أإآا"
"""Letters that people write for one another."""
WIDER = {"ar": "ar"}
"""Locales whose names of months are used beside those of the language's own."""


@cache
def month_names(code: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """The names of months in a language: what finds them, and their numbers."""
    names: dict[str, int] = dict(MORE.get(code, {}))
    for name in filter(None, (language(code).babel, WIDER.get(code))):
        months = Locale.parse(name).months["format"]
        for width in ("wide", "abbreviated"):
            names |= {label: number for number, label in months[width].items()}
    begun: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        for first in ALEFS if name[0] in ALEFS else name[0]:
            begun.setdefault(first, []).append(_form(name[1:]))
    # by their first letters: most letters of a text begin no month and are passed over at once
    written = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in begun.items())
    return re.compile(written), {month_key(name): number for name, number in names.items()}


def _form(name: str) -> str:
    """A month's name as it may stand: hamza may be left out, the long vowel written once."""
    written = re.sub("[أإآ]", f"[{ALEFS}]", r"\s+".join(map(re.escape, name.split())))
    return written.replace("وو", "وو?")


def month_key(name: str) -> str:
    """A month's name without differences of spelling that people make."""
    folded = name.translate(_HAMZA).replace("وو", "و")
    return " ".join(folded.split())


_HAMZA = str.maketrans("أإآ", "ااا")
