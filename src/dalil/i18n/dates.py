"""Civil dates as readers of a language write them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from dalil.i18n.language import Language
from dalil.text.digits import to_digits


@lru_cache(maxsize=1024)
def civil(language: Language, year: int, month: int = 0, day: int = 0) -> str:
    """A date as far as it is known: ٥ آذار ٢٠٢٤, ٥ی ئازاری ٢٠٢٤, 5 March 2024; آذار ٢٠٢٤; ٢٠٢٤.

    Month names and order are those of CLDR for `language.babel`; digits are `language.digits`, set
    by us: Babel prints Latin digits for Arabic unless told.
    """
    if not month:
        return to_digits(str(year), language.digits)
    pattern = "long" if day else "MMMM y"
    text = format_date(date(year, month, day or 1), pattern, locale=language.babel)
    return to_digits(text, language.digits)


def weekday(language: Language, day: date) -> str:
    """The day of the week: الخميس, پێنجشەممە, Thursday."""
    return format_date(day, "EEEE", locale=language.babel)
