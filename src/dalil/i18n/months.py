"""The names of months as people write them."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from dalil.i18n.language import language

MORE = {"ku": {"ئادار": 3, "تەممووز": 7}, "ar": {}, "en": {"Sep": 9}}
"""Usual spellings that CLDR does not give."""
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
    longest = sorted(names, key=len, reverse=True)
    written = "|".join(r"\s+".join(map(_form, name.split())) for name in longest)
    return re.compile(written), {month_key(name): number for name, number in names.items()}


def _form(word: str) -> str:
    """A word of a month's name: hamza may be left out, the long vowel written once."""
    return re.sub("[أإآ]", "[أإآا]", re.escape(word)).replace("وو", "وو?")


def month_key(name: str) -> str:
    """A month's name without differences of spelling that people make."""
    folded = name.translate(_HAMZA).replace("وو", "و")
    return " ".join(folded.split())


_HAMZA = str.maketrans("أإآ", "ااا")
