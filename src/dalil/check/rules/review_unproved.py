"""I18N608 review-unproved: a review that does not say who made it and when.

`reviewed` tells readers that a native reader has compared the translation with the original. It
names the reviewer's role and the day, or it is not claimed.

PASS  translation: {state: reviewed, method: human, reviewer: قسم الترجمة, reviewed_on: 2026-02-01}
FAIL  translation: {state: reviewed, method: human}

Source: promise 1, no false claim of translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.parity.pair import pairs

REVIEW_UNPROVED = Code("I18N608", "review-unproved")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every review without its reviewer or its day."""
    for pair in pairs(library):
        for words in pair.written():
            block = words.translation
            if block and block.is_reviewed:
                lacking = [
                    name for name in ("reviewer", "reviewed_on") if getattr(block, name) is None
                ]
                if lacking:
                    path = ("translation", "state")
                    fields = ", ".join(lacking)
                    yield at_field(REVIEW_UNPROVED, words.draft, path, fields=fields)
