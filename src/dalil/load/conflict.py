"""FM003 merge-marker: git could not join two versions of the file, and nobody has yet.

Both versions stand in the file, so nothing in it can be trusted: reading stops.

PASS  title: قانون تجريبي
FAIL  <<<<<<< HEAD
      title: قانون تجريبي
      =======
      title: قانون آخر
      >>>>>>> branch
"""

from __future__ import annotations

import re

from dalil.diagnostics import Code, Diagnostic, Place

MERGE_MARKER = Code("FM003", "merge-marker")

_MARKER = re.compile(r"^[ \t]*(?:<{7}|>{7}|\|{7})(?= |$).*", re.MULTILINE)
_MIDDLE = "\n=======\n"


def marker(path: str, text: str) -> Diagnostic | None:
    """The first merge marker of a file."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text and _MIDDLE not in text:
        return None
    starts = [found.start() for found in [_MARKER.search(text)] if found]
    middle = text.find(_MIDDLE) + 1
    if middle and "\n---" not in text[:middle]:  # in the body it underlines a heading
        starts.append(middle)
    if not starts:
        return None
    at = min(starts)
    excerpt = text[at:].split("\n", 1)[0]
    place = Place(path, text.count("\n", 0, at) + 1)
    return MERGE_MARKER.at(place, sign=excerpt.strip()[:7], width=len(excerpt), excerpt=excerpt)
