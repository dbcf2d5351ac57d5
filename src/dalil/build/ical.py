"""iCalendar (RFC 5545) as text: content lines, escaped and folded.

Written by hand: what we need of it is a page long, and a library would be one more dependency at
run time. The tests read the result back with one.
"""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 75
"""Octets of a line before it is folded (section 3.1)."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def line(name: str, value: str, **parameters: str) -> str:
    """A property whose value stands as it is: a date, an address, a keyword."""
    given = "".join(f";{key}={text}" for key, text in parameters.items() if text)
    return _folded(f"{name}{given}:{value}")


def text(name: str, value: str, **parameters: str) -> str:
    """A property whose value is text: commas, semicolons, backslashes and line ends escaped."""
    return line(name, value.translate(_ESCAPED), **parameters)


def component(name: str, lines: Iterable[str]) -> str:
    """Lines between `BEGIN` and `END`."""
    return "".join([line("BEGIN", name), *lines, line("END", name)])


def _folded(whole: str) -> str:
    """A line cut so that no part is longer than it may be, and no letter is cut in two."""
    parts, part, size = [], "", 0
    for letter in whole:
        octets = len(letter.encode())
        if size + octets > LONGEST:
            parts.append(part)
            part, size = " ", 1
        part, size = part + letter, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"
