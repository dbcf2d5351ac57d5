"""BODY611 heading-without-id: a heading that nothing can link to.

Articles, points and sections are linked, translated and compared by the id of their heading. An
automatic id would change with the words and differ between languages. In a record this is an error,
on a hand-written page a warning.

PASS  ## المادة 20 {#art_20}
FAIL  ## المادة 20

Source: the record format, provisions; Akoma Ntoso naming convention (eId).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.texts import Text, texts
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.body import Heading
from dalil.load.library import Library
from dalil.text.digits import to_latin

HEADING_WITHOUT_ID = Code("BODY611", "heading-without-id")

_ARTICLE = re.compile(r"(?:المادة|ماددەی|Article)\s+\(?([0-9]+)\)?", re.IGNORECASE)
_POINT = re.compile(r"point_([0-9]+)\Z")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every heading without an id."""
    for text in texts(library):
        for heading in text.body.headings:
            if not heading.eid:
                yield _at(text, heading)


def _at(text: Text, heading: Heading) -> Diagnostic:
    return at_line(
        HEADING_WITHOUT_ID,
        text.draft,
        heading.line,
        1,
        "" if text.collection else "page",
        width=len(text.draft.line(heading.line)),
        severity=None if text.collection else Severity.WARNING,
        heading=heading.text,
        eid=_offered(text, heading),
    )


def _offered(text: Text, heading: Heading) -> str:
    """An id that the heading may take."""
    if text.collection is None:
        return "section"
    held = {each.eid for each in text.body.headings}
    article = _ARTICLE.search(to_latin(heading.text))
    if article and f"art_{article[1]}" not in held:
        return f"art_{article[1]}"
    points = [int(found[1]) for each in held if (found := _POINT.match(each))]
    return f"point_{max(points, default=0) + 1}"
