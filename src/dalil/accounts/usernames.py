"""User names made from names of people, in letters that every keyboard and server has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import count

from dalil.accounts.account import LONGEST, SHORTEST, is_username
from dalil.text.normal import normal

LETTERS = {
    **{"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "u", "ئ": "", "ع": "a"},
    **{"ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh"},
    **{"د": "d", "ذ": "dh", "ر": "r", "ڕ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh"},
    **{"ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q"},
    **{"ك": "k", "ک": "k", "گ": "g", "ل": "l", "ڵ": "l", "م": "m", "ن": "n", "ه": "h", "ھ": "h"},
    **{"ة": "a", "ە": "e", "و": "w", "ۆ": "o", "ي": "y", "ی": "y", "ى": "a", "ێ": "e"},
}
"""Arabic and Sorani letters by their sound. Short vowels are not written and so are not here."""
OTHERS = {"ß": "ss", "æ": "ae", "ø": "o", "ı": "i", "ł": "l", "đ": "d", "þ": "th"}
NAMELESS = "member"
"""What stands where nothing of a name is left."""


def username(name: str, taken: Container[str]) -> str:
    """A user name for a person that nobody has or had."""
    return next(each for each in _tries(_plain(name)) if each not in taken)


def _plain(name: str) -> str:
    """The words of a name in ASCII, joined by hyphens, and never too long."""
    text = unicodedata.normalize("NFKD", "".join(map(_sound, normal(name).lower())))
    words = re.findall("[a-z0-9]+", text.encode("ascii", "ignore").decode().replace("'", ""))
    while len(words) > 1 and len("-".join(words)) > LONGEST - 3:
        del words[-2 if len(words) > 2 else -1]
    plain = "-".join(words)[: LONGEST - 3].strip("-").lstrip("0123456789-")
    return plain if is_username(plain) else f"{NAMELESS}-{plain}".rstrip("-")


def _sound(letter: str) -> str:
    return LETTERS.get(letter, OTHERS.get(letter, letter))


def _tries(plain: str) -> Iterator[str]:
    assert len(plain) >= SHORTEST
    yield plain
    yield from (f"{plain[: LONGEST - 1 - len(str(n))]}-{n}" for n in count(2))
