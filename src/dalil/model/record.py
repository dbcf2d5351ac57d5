"""What every record holds, and the parts that records share."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, WithJsonSchema

from dalil.model.attachment import Attachment
from dalil.model.part import Many, Part
from dalil.model.values import Address, Date, Day, Eid, Id, Line, Number, Text
from dalil.model.vocabulary import row_of
from dalil.model.wording import Translation, Wording


class Publication(StrEnum):
    """Where a record stands on its way to readers."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Verification(StrEnum):
    """How far a statement was verified."""

    OFFICIAL = "official"
    """An official page or text is the source."""
    SECONDARY = "secondary"
    """A named source that is not official."""
    NEEDS_CHECK = "needs-check"
    """Not checked yet: shown as such."""


class LegalStatus(StrEnum):
    """Whether a legal text applies. That it was amended is computed from relations."""

    NOT_IN_FORCE_YET = "not_in_force_yet"
    IN_FORCE = "in_force"
    PARTLY_IN_FORCE = "partly_in_force"
    SUSPENDED = "suspended"
    ANNULLED = "annulled"
    REPEALED = "repealed"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class LegalValue(StrEnum):
    """What a page of a legal text is (ELI `legal_value`, cut to what a library can say)."""

    SUMMARY = "summary"
    CONSOLIDATED = "consolidated"
    OFFICIAL = "official"


class SourceKind(StrEnum):
    """What kind of place a source is."""

    OFFICIAL = "official"
    DATABASE = "database"
    NEWS = "news"
    REPORT = "report"
    EDITORIAL = "editorial"
    """What the editors know themselves: it backs advice, never a fact."""


class Access(StrEnum):
    """Who may read a record."""

    PUBLIC = "public"
    MEMBERS = "members"


class ChangeKind(StrEnum):
    """What was done to a record."""

    CREATED = "created"
    CORRECTED = "corrected"
    AMENDED = "amended"
    EXTENDED = "extended"
    WITHDRAWN = "withdrawn"


class WithdrawalReason(StrEnum):
    """Why a record was taken back."""

    ERROR = "error"
    DUPLICATE = "duplicate"
    SUPERSEDED = "superseded"
    PRIVACY = "privacy"
    LEGAL = "legal"


def _supports(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class Source(Part):
    """Where a statement comes from."""

    title: Line
    address: Address | None = None
    """Left out for a document that is not on the web, and for what the editors know themselves."""
    kind: SourceKind
    reference: Text | None = None
    """Item number, page or date where the address is not full; else which document it is."""
    language: Text | None = None
    accessed: Day | None = None
    supports: Annotated[
        tuple[Text, ...],
        BeforeValidator(_supports),
        WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
    ] = ()
    """Ids of provisions or points; empty, or words, where it supports the record as a whole."""

    @property
    def vouches(self) -> bool:
        """Whether a statement may count as verified because of it."""
        return self.kind is not SourceKind.EDITORIAL


def _reference(value: object) -> object:
    if isinstance(value, str):
        record, _, provision = value.partition("#")
        return {"id": record, **({"provision": provision} if provision else {})}
    return value


class Reference(Part):
    """A relation's other end: a record of ours, or the title of something we hold no record of."""

    id: Id | None = None
    provision: Eid | None = None
    title: Line | None = None
    verification: Verification | None = None

    def __str__(self) -> str:
        return f"{self.id}#{self.provision}" if self.provision else self.id or self.title or ""


Ref = Annotated[
    Reference,
    BeforeValidator(_reference),
    WithJsonSchema(
        {
            "oneOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        key: {"type": "string"}
                        for key in ("id", "provision", "title", "verification")
                    },
                },
            ]
        }
    ),
]
"""A reference, written as `id`, `id#provision` or a map."""


class Statement(Part):
    """The neutral facts of one provision or point; its words stand under a heading with its id."""

    id: Eid
    verification: Verification | None
    """None only where a kind of statement allows it: advice, which claims no fact."""


class Grounded(Statement):
    """A statement that may rest on a provision of another record."""

    basis: Ref | None = None


class Change(Part):
    """Something done to the record; a note on it may stand under a heading with its id."""

    id: Eid
    date: Day
    kind: ChangeKind
    provisions: Many(Eid) = ()  # type: ignore[valid-type]


class Withdrawal(Part):
    """Why and when a record was taken back."""

    date: Day
    reason: WithdrawalReason
    replaced_by: Id | None = None


class Record(Part):
    """A record: its neutral facts and the words of its source language."""

    RELATIONS: ClassVar[tuple[str, ...]] = ()
    """Fields that relate it to other records, in the order pages show them."""

    id: Id
    title: Line
    title_short: Line | None = None
    summary: Line
    source_language: Text = "ar"
    publication: Publication = Publication.PUBLISHED
    access: Access = Access.PUBLIC
    topics: Many(row_of("topics")) = ()  # type: ignore[valid-type]
    verification: Verification
    sources: Annotated[Many(Source), Field(min_length=1)]  # type: ignore[valid-type]
    changes: Many(Change) = ()  # type: ignore[valid-type]
    attachments: Many(Attachment) = ()  # type: ignore[valid-type]
    former_ids: Many(Id) = ()  # type: ignore[valid-type]
    """Ids it once had: each leaves a redirect page."""
    withdrawal: Withdrawal | None = None

    def statements(self) -> tuple[Statement, ...]:
        """The facts of its provisions or points."""
        return ()

    def lacks(self, name: str) -> bool:
        """Whether it is worth a word that a field is empty, where its collection expects it."""
        return not getattr(self, name, None)

    def references(self) -> list[tuple[str, int, Reference]]:
        """Every reference it makes: field, place in the field, reference."""
        found: list[tuple[str, int, Reference]] = []
        for field in self.RELATIONS:
            value = getattr(self, field)
            many = value if isinstance(value, tuple) else (value,) if value else ()
            found += [(field, place, each) for place, each in enumerate(many)]
        return found

    def gathered(self) -> list[tuple[str, int, Reference]]:
        """References that its statements make: relations too, named where they are."""
        return []

    def inner_references(self) -> Iterator[tuple[str, tuple[str | int, ...], Reference]]:
        """References that its parts make: relation, the way in the settings block, reference."""
        return iter(())


NEUTRAL_DATES = ("adopted", "assented", "published", "effective_from")
"""The four dates of a law, in the order in which they may happen."""

__all__ = [
    "Access",
    "Change",
    "Date",
    "Grounded",
    "Many",
    "Number",
    "Part",
    "Record",
    "Ref",
    "Reference",
    "Source",
    "Statement",
    "Translation",
    "Wording",
]
