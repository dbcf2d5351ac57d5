"""CON904 contact-unchecked: a contact that nobody has tried for a year.

Numbers and hours change without anybody telling. `verified_on` is the day on which somebody last
called or went there; twelve months later it is time to do so again. The page names that day too, so
that readers know. A day that has not come yet is a mistake of writing.

PASS  verified_on: 2026-03-01   on a day of 2026
FAIL  verified_on: 2024-03-01   on a day of 2026
FAIL  verified_on: 2062-03-01   on a day of 2026

Source: the record format, contacts.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.model.collections.contact import Contact

UNCHECKED = Code("CON904", "contact-unchecked", severity=Severity.NOTE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every contact that is due; nothing is told where nobody says which day it is."""
    today = library.project.today
    if today is None:
        return
    for work in works(library):
        held = work.facts
        if not isinstance(held, Contact):
            continue
        if held.verified_on.earliest > today:
            yield at_field(
                UNCHECKED,
                work.source.draft,
                ("verified_on",),
                "future",
                severity=Severity.ERROR,
                value=held.verified_on,
            )
        elif held.due <= today:
            yield at_field(UNCHECKED, work.source.draft, ("verified_on",), value=held.verified_on)
