"""Days as texts: what is one, and which come before another, as patterns."""

from __future__ import annotations

import re

DAY = (
    "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$"
    "(?!\\n)"
)
"""ISO 8601; the last of February counts as a day in every year. Python alone lets `$` stand before
the end of a line."""

_DAY = re.compile(DAY, re.ASCII)


def is_day(text: str) -> bool:
    """Whether a text is a day."""
    return bool(_DAY.match(text))


def ordered(sign: str, day: str) -> str:
    """The pattern of days that stand to `day` as the sign says: `<`, `<=`, `>`, `>=`.

    A text is less where, after equal letters, its first other one is less.
    """
    less = sign.startswith("<")
    found = [re.escape(day)] if sign.endswith("=") else []
    for place, digit in enumerate(day):
        if not digit.isdigit() or digit == ("0" if less else "9"):
            continue
        others = f"[0-{int(digit) - 1}]" if less else f"[{int(digit) + 1}-9]"
        rest = "".join("-" if each == "-" else "[0-9]" for each in day[place + 1 :])
        found.append(day[:place] + others + rest)
    return f"^(?:{'|'.join(found)})$(?!\\n)" if found else "^(?!)"
