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
LOCAL = True

SECTION = "section"
"""What a heading of a hand-written page is offered: its author knows a better one."""

_ARTICLE = re.compile(r"(?:المادة|ماددەی|Article)\s+\(?([0-9]{1,4})\)?", re.IGNORECASE)
_POINT = re.compile(r"point_([0-9]{1,6})\Z")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every heading without an id, with one that it may take."""
    for text in texts(library):
        lacking = [each for each in text.body.headings if not each.eid]
        free = _Free({each.eid for each in text.body.headings}) if lacking else None
        for heading in lacking:
            offered = free(heading) if free and text.collection else SECTION
            yield _at(text, heading, offered)


def _at(text: Text, heading: Heading, offered: str) -> Diagnostic:
    return at_line(
        HEADING_WITHOUT_ID,
        text.draft,
        heading.line,
        1,
        "" if text.collection else "page",
        width=len(text.draft.line(heading.line)),
        severity=None if text.collection else Severity.WARNING,
        heading=heading.text,
        eid=offered,
    )


class _Free:
    """Ids that the headings of a text may take, each offered once."""

    def __init__(self, held: set[str]) -> None:
        self.held = held
        points = (_POINT.match(each) for each in held)
        self.last = max((int(found[1]) for found in points if found), default=0)

    def __call__(self, heading: Heading) -> str:
        """`art_20` for article 20, else the next point."""
        article = _ARTICLE.search(to_latin(heading.text))
        offered = f"art_{article[1]}" if article else ""
        if not offered or offered in self.held:
            self.last += 1
            offered = f"point_{self.last}"
        self.held.add(offered)
        return offered
