"""FM001 not-utf8, FM002 too-large, FM230 bom, FM231 line-ends: bytes become text, or it is told.

The text is UTF-8 without a byte-order mark, and its lines end in LF. A mark and other line ends are
taken out with a note; another encoding is named as such, and the file is not read.

PASS  UTF-8, lines ending in LF
FAIL  UTF-16, Windows Arabic (1256), more than a million bytes
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from dalil.diagnostics import Autofix, Code, Diagnostic, Place, Severity

NOT_UTF8 = Code("FM001", "not-utf8")
TOO_LARGE = Code("FM002", "too-large")
BOM = Code("FM230", "bom", Severity.NOTE, Autofix.YES)
LINE_ENDS = Code("FM231", "line-ends", Severity.NOTE, Autofix.YES)

LARGEST = 1_000_000
"""Bytes of a Markdown file."""

_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HIGH = (0, 6)
"""The higher byte of Latin and of Arabic letters; text of one byte a letter holds neither."""
_ENDS = re.compile(r"\r\n?")
_ARABIC = re.compile("[\u0600-\u06ff]")


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file, as far as it can be told."""

    text: str
    """Normalised; where the encoding had to be guessed, what the guess gives."""
    problems: tuple[Diagnostic, ...] = ()
    readable: bool = True


def content(path: str, data: bytes, largest: int = LARGEST) -> Content:
    """What the bytes of a file say, where there are no more of them than `largest`."""
    if len(data) > largest:
        return _refused("", TOO_LARGE.at(Place(path), limit=largest // 1_000_000))
    if guess := _wide(data):
        text = _normal(data.decode(guess, "replace").removeprefix("\ufeff"))
        found = NOT_UTF8.at(
            Place(path), "utf16", encoding=guess.upper()[:6], autofix=Autofix.SUGGEST
        )
        return _refused(text, found)
    notes: tuple[Diagnostic, ...] = ()
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
        notes = (BOM.at(Place(path)),)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _broken(path, data, error.start)
    if "\r" in text:
        notes += (_ends(path, text),)
        text = _normal(text)
    return Content(text, notes)


def _refused(text: str, problem: Diagnostic) -> Content:
    return Content(text, (problem,), readable=False)


def _normal(text: str) -> str:
    return _ENDS.sub("\n", text)


def _wide(data: bytes) -> str:
    """The encoding of two or four bytes a letter that `data` is in; empty where it is not."""
    for mark, name in _WIDE:
        if data.startswith(mark):
            return name
    if data.startswith(_UTF16):
        return "utf-16"
    start = data[:4000]
    even, odd = (sum(map(start[place::2].count, _HIGH)) for place in (0, 1))
    if len(start) < 8 or (even + odd) * 8 < len(start):
        return ""
    if max(even, odd) < 4 * min(even, odd) + 2:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _broken(path: str, data: bytes, start: int) -> Content:
    """`data` is not UTF-8 from the byte at `start` on."""
    before = _normal(data[:start].decode()).split("\n")
    place = Place(path, len(before), len(before[-1]) + 1)
    guess = _normal(data.decode("cp1256", "replace"))
    foreign = [each for each in guess if each > "\x7f"]
    lost = data.decode("utf-8", "replace")
    kept = sum(each > "\x7f" and each != "\ufffd" for each in lost)
    byte = f"{data[start]:02X}"
    if b"\0" in data[:1000]:
        return _refused("", NOT_UTF8.at(place, "binary", byte=byte))
    few = lost.count("\ufffd") <= kept or not foreign
    if few or len(_ARABIC.findall(guess)) * 10 < len(foreign) * 6:
        text = _normal(lost)
        line = text.split("\n")[place.line - 1]
        variant = "broken" if few else "other"
        return _refused(text, NOT_UTF8.at(place, variant, excerpt=line, byte=byte))
    line = guess.split("\n")[place.line - 1]
    return _refused(guess, NOT_UTF8.at(place, excerpt=line, autofix=Autofix.SUGGEST))


def _ends(path: str, text: str) -> Diagnostic:
    pairs = text.count("\r\n")
    alone = text.count("\r") - pairs
    plain = text.count("\n") - pairs
    if sum(map(bool, (pairs, alone, plain))) > 1:
        return LINE_ENDS.at(Place(path), "mixed")
    return LINE_ENDS.at(Place(path), "cr" if alone else "")
