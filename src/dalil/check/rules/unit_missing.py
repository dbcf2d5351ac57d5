"""REF409 unit-missing: a record without a heading that every record of its kind has.

Some pages are made from fixed parts: an awareness material from its message and its words to share.
Without one of them the poster or the text to send on would be empty.

PASS  ## الرسالة {#message} … ## نص للمشاركة {#share}   in an awareness material
FAIL  an awareness material without a heading {#share}

Source: the record format, collections.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.places import Places
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library

UNIT_MISSING = Code("REF409", "unit-missing")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every heading that is asked for and missing in the authoritative text."""
    for work in works(library):
        places = Places(work.source.body)
        for eid in work.collection.units:
            if places.lack(eid):
                draft = work.source.draft
                yield at_field(UNIT_MISSING, draft, ("id",), id=work.id, eid=eid)
