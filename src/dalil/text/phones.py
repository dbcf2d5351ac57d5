"""Telephone numbers of the whole world (ITU-T E.164): `+9647701234567`, and how they are read."""

from __future__ import annotations

import re

from dalil.text.digits import to_latin

IRAQ = "964"
_E164 = re.compile(r"\A\+[1-9][0-9]{6,14}\Z", re.ASCII)
_SHORT = re.compile(r"\A[0-9]{3,6}\Z", re.ASCII)
_MOBILE = re.compile(r"\A\+9647[0-9]{9}\Z", re.ASCII)
_FIXED = re.compile(r"\A\+964[1-6][0-9]{7,8}\Z", re.ASCII)
_ONE = frozenset("17")
_TWO = frozenset(
    f"{first}{second}"
    for first, seconds in {
        "2": "07",
        "3": "0123469",
        "4": "013456789",
        "5": "12345678",
        "6": "0123456",
        "8": "1246",
        "9": "0123458",
    }.items()
    for second in seconds
)
"""Codes of countries of two digits; those in `_ONE` have one, all others three (E.164)."""


def is_number(text: str) -> bool:
    """Whether it is a plus, the code of a country and a number, without spaces or signs."""
    if text.startswith(f"+{IRAQ}"):
        return bool(_MOBILE.match(text) or _FIXED.match(text))
    return bool(_E164.match(text))


def is_short(text: str) -> bool:
    """Whether it is a short number, known to the networks of one country only."""
    return bool(_SHORT.match(text))


def international(text: str) -> str:
    """The number that a writer in Iraq meant by another spelling; empty where that is not sure.

    Signs and spaces go, `00` is a plus, and a zero at the head is that of a number at home.
    """
    digits = to_latin(text).strip()
    plus = digits.startswith("+")
    digits = re.sub(r"[\s()./\-\N{NON-BREAKING HYPHEN}\N{EN DASH}+]", "", digits)
    if digits.startswith("00"):
        digits, plus = digits[2:], True
    if plus and digits.startswith(f"{IRAQ}0"):
        digits = IRAQ + digits[len(IRAQ) + 1 :]
    elif not plus and digits.startswith("0"):
        digits = IRAQ + digits[1:]
    elif not plus:
        return ""
    found = f"+{digits}"
    return found if digits.isdecimal() and found != text and is_number(found) else ""


def readable(number: str) -> str:
    """A number in groups, parted by spaces that do not break: `+964 770 123 4567`.

    The code of the country stands alone, then groups of three; the last takes up to four. What is
    no such number stays as it is.
    """
    if not _E164.match(number):
        return number
    digits = number[1:]
    code = digits[:1] if digits[0] in _ONE else digits[:2] if digits[:2] in _TWO else digits[:3]
    return "\N{NO-BREAK SPACE}".join((f"+{code}", *_groups(digits[len(code) :])))


def _groups(digits: str) -> list[str]:
    """Groups of three and at last one of up to four."""
    found = []
    while len(digits) > 4:
        cut = 2 if len(digits) == 5 else 3
        found.append(digits[:cut])
        digits = digits[cut:]
    return [*found, digits]
