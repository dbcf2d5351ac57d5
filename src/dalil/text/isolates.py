"""Text of two directions that a terminal may print without reordering it.

A piece of the other direction in running text stands between FIRST STRONG ISOLATE and POP
DIRECTIONAL ISOLATE (UAX #9), so that its neighbours keep their places.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dalil.i18n.language import Language

ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP = "\N{POP DIRECTIONAL ISOLATE}"

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_PIECES = re.compile(r"`[^`\n]*`|\S+|\s+")
_WORD = re.compile(r"\A([(«\[\"'“،؛,]*)(.*?)([)»\]\"'”.،؛؟,:;!?…]*)\Z", re.DOTALL)
_LATIN = re.compile(r"[A-Za-z]|[0-9][^0-9\s]|--")


def visible(text: str) -> str:
    """`text` with every character that acts unseen replaced by one that is seen.

    Controls and direction marks in a file could otherwise move the cursor or turn the line round.
    The joiners that Kurdish is written with stay. One character for one: columns stay true.
    """
    return "".join(map(_seen, text))


def _seen(each: str) -> str:
    if each == "\t":
        return "→"
    if each in _JOINERS or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return each
    return "�"


def isolated(text: str, language: Language) -> str:
    """`text` of a language with each piece of the other direction isolated.

    What stands between backticks is one piece; text that already holds isolates stays as it is.
    """
    if ISOLATE in text:
        return text
    out: list[str] = []
    run: list[str] = []
    gap = ""
    for piece in _pieces(text):
        if piece.isspace():
            gap += piece
        elif _foreign(piece, language):
            run += [gap, piece] if run else [piece]
            out += [] if len(run) > 1 else [gap]
            gap = ""
        else:
            out += [*_closed(run), gap, piece]
            run, gap = [], ""
    return "".join([*out, *_closed(run), gap])


def _pieces(text: str) -> Iterator[str]:
    """Words, code between backticks, spaces, and the punctuation around words by itself."""
    for found in _PIECES.findall(text):
        if found.isspace() or found.startswith("`"):
            yield found
            continue
        parts = _WORD.match(found)
        yield from (part for part in (parts.groups() if parts else (found,)) if part)


def _foreign(piece: str, language: Language) -> bool:
    if language.dir == "ltr":
        return any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in piece)
    if piece.startswith("`"):
        return True
    right = any(unicodedata.bidirectional(each) in ("R", "AL") for each in piece)
    return not right and bool(_LATIN.search(piece))


def _closed(run: list[str]) -> tuple[str, ...]:
    return (ISOLATE, *run, POP) if run else ()
