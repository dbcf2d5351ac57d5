"""REF403 date-before-law: a record that is older than the law it applies, amends or repeals.

What acts upon a law comes after it. The first date of the law that we know is compared; it may be
its adoption, its assent, its printing in the gazette or its entry into force. Partial and missing
dates are never called wrong unless no day within them can be right.

PASS  a decision of 2024-03-05 under a law adopted in 2019-12
PASS  a decision of 2019 under a law adopted in 2019-12
FAIL  a decision of 2018-01-10 under a law adopted in 2019-12

Source: the record format, dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.dates import earliest, made
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.values import certainly_before

DATE_BEFORE_LAW = Code("REF403", "date-before-law")
HEADS = True

LATER = frozenset(
    (
        "legal_basis",
        "amends",
        "repeals",
        "implements",
        "commences",
        "supersedes",
        "corrects",
        "suspends",
        "annuls",
    )
)
"""Relations whose subject comes after what it relates to."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every relation to something that certainly did not exist yet."""
    for each in library.relations:
        target = library.known.get(each.reference.id or "")
        if target is None or each.field not in LATER or each.subject == target.id:
            continue
        subject = library.works[each.subject]
        own, other = made(subject.facts), earliest(target.facts)
        if own and certainly_before(own[1], other):
            yield at_field(
                DATE_BEFORE_LAW,
                subject.source.draft,
                (own[0],),
                field=own[0],
                date=own[1],
                law=target.id,
                since=other,
                relation=each.field,
            )
