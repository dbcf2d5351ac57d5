"""The numbers of a text, whatever the language writes them in.

Digits of the three sets are one; `1,079`, `١٬٠٧٩` and `1079` are one number, `1.7` and `١٫٧` too. A
month's name counts as its number, so that `2020-01-07`, `7 كانون الثاني 2020` and `7 January 2020`
hold the same numbers; away from a day and a year it may be any name (May, آب, تموز). Ordinals and
numbers in words do not count, nor do list marks, addresses, attributes and blocks of code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dalil.i18n import Language
from dalil.i18n.months import month_key, month_names
from dalil.text.digits import to_latin
from dalil.text.markdown import blanked, without_fences

_SEPARATORS = str.maketrans({"٫": ".", "٬": ",", "\N{NO-BREAK SPACE}": ",", "\u202f": ","})
_FOREIGN = re.compile("[٠-٩۰-۹٫٬\N{NO-BREAK SPACE}\u202f]")
_RUN = re.compile(r"\d+(?:[.,]\d+)*")
"""Digits with points and commas between them: one number, or several."""
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d[\d.,]*")
"""As `_RUN`, and what punctuation follows: found in a third of the time."""
_NUMBER = re.compile(
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\Z"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)"
    r"|\d+(?:\.\d+)?"
)
_DAY_BEFORE = re.compile(
    r"\d(?:st|nd|rd|th|ی|ەی|ەم|ەمی)?\s*"
    r"(?:of\s+|من\s+(?:شهر\s+)?|شهر\s+|ی\s+|ی\s+مانگی\s+|مانگی\s+)?[وفبل]?\Z"
)
_YEAR_AFTER = re.compile(
    r"(?:ی)?,?\s*(?:of\s+(?:the\s+year\s+)?|من\s+(?:سنة\s+|عام\s+)?"
    r"|سنة\s+|عام\s+|لسنة\s+|لعام\s+|ساڵی\s+)?\d"
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD_START = re.compile(r"(?:\A|[\W\d_])[وفبل]{0,2}\Z")
_WORD_END = {
    "ku": re.compile(r"(?:ی|یش|دا|یدا|ە|ەوە)?(?![^\W\d_])"),
    "": re.compile(r"(?![^\W\d_])"),
}
"""What may follow a month's name within its word."""


NEAR = 60
"""Letters within which a month has its day or its year."""


class Number(NamedTuple):
    """A number and where it stands in its text."""

    value: str
    start: int
    end: int


def numbers(text: str, spoken: Language) -> list[Number]:
    """The numbers of `text`, in order."""
    plain = _latin(text)
    found = [*_digits(plain), *_months(plain, spoken.code)]
    return sorted(found, key=lambda each: each.start)


def bag(text: str, spoken: Language) -> list[str]:
    """The numbers of `text`, sorted: what two languages must have in common.

    Most texts hold plain numbers only, and then nobody needs to know where they stand.
    """
    if not _DIGIT.search(text):
        return []
    plain = _latin(text)
    found, first, end = [], len(plain), 0
    for each in _DIGITS.finditer(plain):
        digits, start = each[0].rstrip(".,"), each.start()
        end = start + len(digits)
        if not digits.isdecimal() or _is_mark(plain, start, end):
            return sorted(each.value for each in numbers(text, spoken))
        found.append(digits.lstrip("0") or "0")
        first = min(first, start)
    near = slice(max(first - NEAR, 0), end + NEAR)
    found += [each.value for each in _months(plain, spoken.code, near)]
    return sorted(found)


def _latin(text: str) -> str:
    plain = blanked(without_fences(text))
    if plain.isascii() or not _FOREIGN.search(plain):
        return plain
    return to_latin(plain).translate(_SEPARATORS)


def _digits(text: str) -> Iterator[Number]:
    for run in _RUN.finditer(text):
        start, end = run.span()
        if _is_mark(text, start, end):
            continue
        if run[0].isdecimal():
            yield Number(_plain(run[0]), start, end)
            continue
        for each in _NUMBER.finditer(run[0]):
            names = ("day", "month", "year") if each["day"] else (0,)
            for part in names:
                first, last = each.span(part)
                yield Number(_plain(each[part]), start + first, start + last)


def _is_mark(text: str, start: int, end: int) -> bool:
    """Whether the digits number an item of a list, or a footnote."""
    if text[end : end + 2] in (". ", ") "):
        return not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return text[max(start - 2, 0) : start] == "[^"


def _plain(digits: str) -> str:
    if digits[0] != "0" and digits.isdecimal():
        return digits
    whole, dot, part = digits.replace(",", "").partition(".")
    return f"{whole.lstrip('0') or '0'}{dot}{part}"


def _months(text: str, code: str, near: slice | None = None) -> Iterator[Number]:
    """The names of months that stand in a date, among the letters that are `near` digits."""
    pattern, names = month_names(code)
    first, last = (near.start or 0, near.stop) if near else (0, len(text))
    for found in pattern.finditer(text, first, last):
        name = month_key(found[0])
        if _is_word(text, found, code) and _in_a_date(text, found):
            yield Number(str(names[name]), found.start(), found.end())


def _is_word(text: str, found: re.Match[str], code: str) -> bool:
    """Whether the name stands alone, but for what Arabic and Kurdish attach to it."""
    start = found.start()
    if code == "en":
        begins = start == 0 or not _LETTER.match(text, start - 1)
    else:
        begins = bool(_WORD_START.search(text[max(start - 3, 0) : start]))
    return begins and bool(_WORD_END.get(code, _WORD_END[""]).match(text, found.end()))


def _in_a_date(text: str, found: re.Match[str]) -> bool:
    before = text[max(found.start() - 30, 0) : found.start()]
    return bool(_DAY_BEFORE.search(before) or _YEAR_AFTER.match(text, found.end()))
