"""BODY615 heading-level: a heading of the first level in a text, or one that skips a level.

The title is the page's only heading of the first level; a text begins at `##`, and below `##` comes
`###`. People who listen to a page move through it by these levels.

PASS  ## المادة 20 {#art_20}, then ### الفقرة 1 {#art_20__para_1}
FAIL  # المادة 20 {#art_20}
FAIL  ## المادة 20 {#art_20}, then #### الفقرة 1 {#art_20__para_1}

Source: WCAG 2.2, 1.3.1 and 2.4.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.texts import Text, texts
from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
from dalil.load.body import Heading
from dalil.load.library import Library

HEADING_LEVEL = Code("BODY615", "heading-level")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every heading whose level cannot follow the one before."""
    for text in texts(library):
        before = 1
        for heading in text.body.headings:
            if heading.level == 1:
                yield _at(text, heading, "", 2)
            elif heading.level > before + 1:
                yield _at(text, heading, "skip", before + 1)
            before = max(heading.level, 2)


def _at(text: Text, heading: Heading, variant: str, wanted: int) -> Diagnostic:
    line = text.draft.line(heading.line)
    written = line.lstrip().startswith("#" * heading.level)
    column = len(line) - len(line.lstrip()) + 1
    edit = Edit(heading.line, column, heading.level, "#" * wanted)
    return at_line(
        HEADING_LEVEL,
        text.draft,
        heading.line,
        column,
        variant,
        width=heading.level if written else len(line),
        edits=(edit,) if written else (),
        autofix=Autofix.SUGGEST if written else None,
        marks="#" * heading.level,
        wanted="#" * wanted,
    )
