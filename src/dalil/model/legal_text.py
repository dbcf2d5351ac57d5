"""What laws and regulations share."""

from __future__ import annotations

from typing import ClassVar

from dalil.model.record import (
    LegalStatus,
    LegalValue,
    Many,
    Part,
    Record,
    Ref,
    Statement,
)
from dalil.model.values import Address, Date, Number, Text
from dalil.model.vocabulary import row_of

INTERNATIONAL = "int"
"""The jurisdiction of instruments between states, which stand among laws and are no law by type."""


class Gazette(Part):
    """The official journal that printed a text."""

    name: row_of("gazettes")  # type: ignore[valid-type]
    issue: Text | None = None


class LegalText(Record):
    """A legal text: where it applies, since when, and what it does to others."""

    RELATIONS: ClassVar[tuple[str, ...]] = (
        "election",
        "amends",
        "repeals",
        "implements",
        "commences",
        "supersedes",
        "suspends",
        "annuls",
        "cites",
        "legal_basis",
    )

    jurisdiction: row_of("jurisdictions")  # type: ignore[valid-type]
    number: Number | None = None
    year: Number | None = None
    issuer: row_of("issuers") | None = None  # type: ignore[valid-type]
    legal_status: LegalStatus
    legal_value: LegalValue = LegalValue.SUMMARY
    adopted: Date | None = None
    assented: Date | None = None
    published: Date | None = None
    """The gazette's date."""
    effective_from: Date | None = None
    gazette: Gazette | None = None
    election: Ref | None = None
    official_text: Address | None = None
    amends: Many(Ref) = ()  # type: ignore[valid-type]
    repeals: Many(Ref) = ()  # type: ignore[valid-type]
    implements: Many(Ref) = ()  # type: ignore[valid-type]
    commences: Many(Ref) = ()  # type: ignore[valid-type]
    supersedes: Many(Ref) = ()  # type: ignore[valid-type]
    suspends: Many(Ref) = ()  # type: ignore[valid-type]
    annuls: Many(Ref) = ()  # type: ignore[valid-type]
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    legal_basis: Many(Ref) = ()  # type: ignore[valid-type]
    provisions: Many(Statement) = ()  # type: ignore[valid-type]

    def lacks(self, name: str) -> bool:
        """No gazette prints an international instrument, so none is missed."""
        printed = self.jurisdiction != INTERNATIONAL or name not in ("gazette", "published")
        return printed and super().lacks(name)

    def statements(self) -> tuple[Statement, ...]:
        """Its provisions and points."""
        return self.provisions  # type: ignore[no-any-return]
