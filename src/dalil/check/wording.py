"""Forms of words to avoid, found as whole words in running text.

Matching: both sides in NFC; in Arabic without tatweel and vowel marks; no other folding. A form is
a whole word, or a run of words separated by white space: no letter or mark touches it on either
side. In Arabic an attached و or ف, then ب, ل or ك, then ال (or لل) may stand before the first word.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dalil.load.terms import Avoided

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Arabic tatweel and vowel marks."""
_STRIP = re.compile(f"[{_MARKS}]")
_CLUSTER = re.compile(f".[\u0300-\u036f{_MARKS}]*", re.DOTALL)
"""A letter and the marks that may become one with it."""
_TOUCHES = f"(?:[^\\W\\d_]|[\u0300-\u036f{_MARKS}])"
_START = f"(?<!{_TOUCHES})"
_END = f"(?!{_TOUCHES})"
_AND = "[وف]?"
_PREFIX = "(?:[بلك]?(?:ال)?|لل)"
_NEAR = 200
"""Letters before a form that are looked at for `unless_preceded_by`."""


def plain(text: str, language: str) -> str:
    """`text` as forms are compared with it: NFC, in Arabic without tatweel and vowel marks."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _STRIP.sub("", text) if language == "ar" and _STRIP.search(text) else text


def written(text: str, language: str, offset: int) -> int:
    """The offset in `text` of what stands at `offset` of its plain form."""
    origins = _origins(text, language == "ar")
    if origins is None:
        return offset
    return origins[offset] if offset < len(origins) else len(text)


@lru_cache(maxsize=4)
def _origins(text: str, stripped: bool) -> array[int] | None:
    """Where each letter of the plain form stands in `text`; None where it stands where it did."""
    composed = unicodedata.is_normalized("NFC", text)
    if composed and not (stripped and _STRIP.search(text)):
        return None
    found = array("I")
    for cluster in _CLUSTER.finditer(text):
        letters = cluster[0] if composed else unicodedata.normalize("NFC", cluster[0])
        for place, letter in enumerate(letters):
            if not (stripped and _STRIP.match(letter)):
                found.append(min(cluster.start() + place, cluster.end() - 1))
    return found


@dataclass(frozen=True)
class Pattern:
    """One row of forms, ready to search in plain text."""

    row: Avoided

    def found(self, text: str) -> list[re.Match[str]]:
        """Every place in plain `text` where a form stands that the row does not excuse."""
        return [
            each
            for each in self._forms.finditer(text)
            if not self._excused(text, each.start(), each.end())
        ]

    def _excused(self, text: str, start: int, end: int) -> bool:
        """Whether the words around make the form a right one."""
        if self._before and self._before.search(text[max(start - _NEAR, 0) : start]):
            return True
        return bool(self._after and self._after.match(text, end))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Words, in small letters, one of which a text that holds a form must hold."""
        words = {max(each.split(), key=len) for each in map(self._plain, self.row.forms)}
        return tuple(each.removeprefix("ال").lower() for each in words)

    @cached_property
    def _forms(self) -> re.Pattern[str]:
        flags = re.NOFLAG if self.row.case_sensitive else re.IGNORECASE
        return re.compile(f"{_START}{self._any(self.row.forms)}{_END}", flags)

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        words = self.row.unless_preceded_by
        return re.compile(f"{_START}{self._any(words)}\\s+\\Z", re.IGNORECASE) if words else None

    @cached_property
    def _after(self) -> re.Pattern[str] | None:
        words = "|".join(map(self._spaced, self.row.unless_followed_by))
        return re.compile(f"\\s+(?:{words}){_END}", re.IGNORECASE) if words else None

    def _any(self, forms: tuple[str, ...]) -> str:
        """What finds any of `forms`, the Arabic prefixes before it included."""
        longest = sorted(map(self._plain, forms), key=len, reverse=True)
        whole = "|".join(map(self._spaced, longest))
        if self.row.language != "ar":
            return f"(?:{whole})"
        fused = "|".join(self._spaced(each[2:]) for each in longest if each.startswith("ال"))
        after_ll = f"|لل(?:{fused})" if fused else ""
        return f"{_AND}(?:{_PREFIX}(?:{whole}){after_ll})"

    def _spaced(self, form: str) -> str:
        return r"\s+".join(map(re.escape, self._plain(form).split()))

    def _plain(self, form: str) -> str:
        return plain(form, self.row.language)


def title_pattern(title: str, language: str) -> re.Pattern[str]:
    """What finds, in plain text, a title whose wording is kept."""
    return re.compile(r"\s+".join(map(re.escape, plain(title, language).split())), re.IGNORECASE)
