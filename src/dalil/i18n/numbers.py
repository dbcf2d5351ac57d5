"""Numbers as readers of a language write them."""

from __future__ import annotations

from decimal import Decimal

from dalil.i18n.language import Language
from dalil.text.digits import to_digits


def grouped(language: Language, number: int) -> str:
    """A count, in groups of three digits: 21,404,291; ٢١٬٤٠٤٬٢٩١."""
    return to_digits(f"{number:,}".replace(",", language.marks[1]), language.digits)


def per_cent(language: Language, share: Decimal) -> str:
    """A share with its sign, as exact as it was given: 47.0%; ٤٧٫٠٪."""
    text = str(share).replace(".", language.marks[0])
    return to_digits(text, language.digits) + language.marks[2]
