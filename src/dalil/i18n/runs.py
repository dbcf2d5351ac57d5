"""Runs of a text that need marks: words of another script, numbers that would lose their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dalil.i18n.language import Language

_ARABIC = "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff\u200c"
_LATIN = "A-Za-z\u00c0-\u024f"
_SORANI = frozenset("ڕڵۆێەڤگچپژکی")
"""Letters that Arabic does not have."""

_DIGITS = r"[0-9](?:[0-9.,:/]*[0-9])?"
_ADDRESS = r"https?://[A-Za-z0-9._~:/?#@!$&'*+,;=%-]*[A-Za-z0-9/]"
_LATIN_RUN = (
    f"(?P<words>{_ADDRESS}|[{_LATIN}][{_LATIN}0-9]*"
    rf"(?:(?:[./&'’:@_+–-]+|\s)[{_LATIN}0-9]+|\s\([{_LATIN}0-9 .]+\))*\+*)"
)
_NUMBER_RUN = (
    r"(?P<number>(?:\+[0-9]{1,3}|0[0-9]{2,3})(?:[ -][0-9]{2,4}){2,}"  # +964 770 123 4567
    rf"|{_DIGITS}(?:[-–—]{_DIGITS})+%?"  # 2026-03-15, 08:00-14:00, 10-12
    rf"|(?<![\w.])[-−+$€£]{_DIGITS}%?"  # -5, $100
    rf"|{_DIGITS}\s?%)"  # 12.5%
)
_IN_ARABIC = re.compile(f"{_LATIN_RUN}|{_NUMBER_RUN}")
_IN_LATIN = re.compile(f"(?P<words>[{_ARABIC}](?:[{_ARABIC}0-9\\s:.()-]*[{_ARABIC}])?)")
_BEGINS = {_IN_ARABIC: re.compile(f"[{_LATIN}0-9+$€£−-]"), _IN_LATIN: re.compile(f"[{_ARABIC}]")}
"""How a run begins: most letters of a text are passed over at once."""


class Run(NamedTuple):
    """A piece of a text. The pieces joined are the text."""

    text: str
    tag: str = ""
    """BCP 47 of its language, where its script is not the text's."""
    dir: str = ""
    isolated: bool = False
    """Whether it must stand apart, so that the order of its parts is kept."""


def runs(text: str, language: Language) -> Iterator[Run]:
    """The pieces of `text`, which is in `language`.

    Marked are words of the other script, and inside right-to-left text the numbers that the
    Unicode bidirectional algorithm turns round: phones, ISO dates, ranges, signs, per cent.
    """
    pattern = _IN_ARABIC if language.script == "Arab" else _IN_LATIN
    end = 0
    for found in _found(pattern, text):
        if found.start() > end:
            yield Run(text[end : found.start()])
        yield _marked(found, language)
        end = found.end()
    if end < len(text):
        yield Run(text[end:])


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """`pattern.finditer(text)`."""
    at = 0
    while begin := _BEGINS[pattern].search(text, at):
        found = pattern.match(text, begin.start())
        if found:
            yield found
        at = found.end() if found else begin.end()


def _marked(found: re.Match[str], language: Language) -> Run:
    text = found[0]
    if found["words"] is None:
        return Run(text, isolated=True)
    if language.script == "Arab":
        return Run(text, "en", "ltr", isolated=True)
    return Run(text, "ckb" if _SORANI.intersection(text) else "ar", "rtl", isolated=True)


def patterns() -> dict[str, str]:
    """What `runs` looks for inside each script, as browsers write it (ECMAScript, flag `u`)."""
    found = {"Arab": _IN_ARABIC, "Latn": _IN_LATIN}
    return {
        script: each.pattern.replace("(?P<", "(?<").replace(r"[\w.]", r"[\p{L}\p{N}_.]")
        for script, each in found.items()
    }
