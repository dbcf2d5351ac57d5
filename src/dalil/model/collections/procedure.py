"""Procedures: what one can do, within what time, where and how."""

from __future__ import annotations

from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.point import Point
from dalil.model.record import Many, Record, Ref, Statement
from dalil.model.vocabulary import row_of


class Procedure(Record):
    """A procedure, as far as sources report it."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("applies_to", "legal_basis", "appeal", "cites")

    jurisdiction: row_of("jurisdictions") | None = None  # type: ignore[valid-type]
    applies_to: Ref | None = None
    """Left out where it follows from the law in force."""
    legal_basis: Many(Ref) = ()  # type: ignore[valid-type]
    appeal: Ref | None = None
    """The procedure by which its outcome is appealed."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    points: Many(Point) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its points."""
        return self.points  # type: ignore[no-any-return]


COLLECTION = Collection(
    name="procedure",
    model=Procedure,
    folder="procedures",
    uri="procedures",
    facts=("applies_to", "jurisdiction", "topics"),
    order=("id",),
    indexes=("topics", "applies_to"),
    rank=5,
    schema_type="HowTo",
    cited=True,
    binding=True,
)
