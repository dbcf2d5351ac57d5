"""BODY614 anchor-form: an id in a text that is not written as ids are.

Ids in a text are ASCII: lower-case words and digits joined by `_` within one level and `__` between
levels, as in `art_20__para_1`. They stand in addresses that people cite, type and read aloud, and
they are equal in all languages.

PASS  {#art_20__para_1}
FAIL  {#Art-20}
FAIL  {#المادة_20}
FAIL  {#art_٢٠}

Source: Akoma Ntoso naming convention (eId).
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.places import well_formed
from dalil.check.texts import texts
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.text.ids import is_eid

ANCHOR_FORM = Code("BODY614", "anchor-form")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every id of another form, with the nearest good one where there is any."""
    for text in texts(library):
        for anchor in text.body.anchors:
            if not is_eid(anchor.eid):
                fixed = well_formed(anchor.eid)
                yield at_line(
                    ANCHOR_FORM,
                    text.draft,
                    anchor.line,
                    anchor.column,
                    "near" if fixed else "",
                    width=len(anchor.eid) + 1,
                    eid=anchor.eid,
                    fixed=fixed,
                )
