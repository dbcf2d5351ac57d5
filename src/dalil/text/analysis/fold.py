"""Text folded for search: one form for all ways of writing the same letters."""

from __future__ import annotations

import re
import unicodedata

from dalil.text.analysis.rules import bare


def fine(text: str) -> str:
    """`text` folded, with letters that are near to each other still apart (ڵ and ل, ڕ and ر)."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = bare("latin").sub(_without_accent, text).replace(bare("encoded"), "ە")
    text = bare("strip").sub("", text)
    text = bare("initial").sub(r"\1", text).translate(bare("letters"))
    text = bare("doubled").sub(bare("doubled").pattern[0], text)
    folded: str = bare("thousands").sub(r"\1", text)
    return folded


def coarse(text: str) -> str:
    """`text` folded, letters that are near to each other as one."""
    return fine(text).translate(bare("near"))


def _without_accent(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", found[0])[0]
