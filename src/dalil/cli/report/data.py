"""Problems as data: an array of items for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from dalil.diagnostics import Diagnostic
from dalil.diagnostics.wording import sentences
from dalil.i18n import Language


def item(diagnostic: Diagnostic, language: Language) -> dict[str, str | int]:
    """One problem. Columns count from 1; `column` in code points, `column_utf16` in UTF-16 units.

    `end_column` is just behind the last code point that the problem is about.
    """
    message, hint = sentences(diagnostic, language)
    place = diagnostic.place
    before = diagnostic.excerpt[: place.column - 1]
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "column_utf16": place.column + sum(ord(each) > 0xFFFF for each in before),
        "end_column": place.column + diagnostic.width,
        "code": diagnostic.code,
        "slug": diagnostic.slug,
        "severity": str(diagnostic.severity),
        "autofix": str(diagnostic.autofix),
        "message": message,
        "hint": hint,
    }


def array(found: Iterable[Diagnostic], language: Language) -> str:
    """All problems as a JSON array."""
    items = [item(each, language) for each in found]
    return json.dumps(items, ensure_ascii=False, indent=2)
