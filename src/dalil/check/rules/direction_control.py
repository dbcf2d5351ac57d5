"""SEC704 direction-control: an invisible character that turns the direction of what follows.

Embeddings and overrides (U+202A to U+202E) make a line look different from what it says: in an id,
an address or code a reader cannot see what is really there. In running words they are not needed
either; the page isolates each piece of the other direction by itself. ZERO WIDTH NON-JOINER is no
such character and stays: Kurdish needs it.

PASS  قانون المفوضية رقم 31 لسنة 2019
FAIL  قانون المفوضية <U+202B>رقم 31<U+202C> لسنة 2019

Source: CVE-2021-42574; Unicode Standard Annex 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from dalil.check.at import MOST, at_line, position
from dalil.check.texts import Text, texts
from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Severity
from dalil.load.library import Library
from dalil.text.markdown import blanked, without_code

DIRECTION_CONTROL = Code("SEC704", "direction-control", Severity.WARNING, Autofix.SUGGEST)
LOCAL = True

_TURNING = re.compile("[\u202a-\u202e]")
_TURNING_OR_ISOLATE = re.compile("[\u202a-\u202e\u2066-\u2069]")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every such character of every body: an error in ids, addresses and code, else a warning."""
    for text in texts(library):
        if _TURNING_OR_ISOLATE.search(text.body.markdown):
            yield from islice(_in_text(text), MOST)


def _in_text(text: Text) -> Iterator[Diagnostic]:
    markdown = text.body.markdown
    prose = blanked(without_code(markdown))
    for found in _TURNING_OR_ISOLATE.finditer(markdown):
        hidden = prose[found.start()] == " "
        if not hidden and not _TURNING.match(found[0]):
            continue
        line, column = position(markdown, found.start())
        line += text.body.line - 1
        yield at_line(
            DIRECTION_CONTROL,
            text.draft,
            line,
            column,
            "code" if hidden else "",
            severity=Severity.ERROR if hidden else None,
            edits=(Edit(line, column, 1, ""),),
            char=f"U+{ord(found[0]):04X}",
        )
