"""ORG901 consent: an organisation, or a way to reach it, that it did not agree to publish.

A register of organisations holds only what each of them agreed to. `consent` says that it was
given, on which day, and to what: `listing` to stand in the register at all, `phone`, `email` and
`website` to that way of reaching it. An organisation that takes its consent back leaves the
register. A row without `consent` cannot be read at all (FM105).

PASS  website: example.org  and  a scope of [listing, website]
FAIL  consent: {given: false, agreed_on: 2026-03-01, scope: [listing]}
FAIL  consent: {given: true, agreed_on: 2026-03-01, scope: [website]}
FAIL  phone: "0770 123 4567"  and  a scope of [listing]

Source: the record format, organisations.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.organisation import CONTACTS, Organisation, Scope

CONSENT = Code("ORG901", "consent")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every organisation whose consent does not cover what its row holds."""
    for work in works(library):
        held = work.facts
        if not isinstance(held, Organisation):
            continue
        draft, consent = work.source.draft, held.consent
        if not consent.given:
            yield at_field(CONSENT, draft, ("consent", "given"), id=work.id)
        elif Scope.LISTING not in consent.scope:
            yield at_field(CONSENT, draft, ("consent", "scope"), "listing", id=work.id)
        for name in CONTACTS:
            if getattr(held, name) and name not in consent.scope:
                yield at_field(CONSENT, draft, (name,), "contact", id=work.id, field=name)
