"""Awareness materials: one message with its page, poster, leaflet and words to share."""

from __future__ import annotations

from typing import ClassVar

from dalil.model.advice import Advisable
from dalil.model.collection import Collection
from dalil.model.handout import MESSAGE, SHARE, Handout
from dalil.model.record import Many, Record, Ref, Statement
from dalil.model.values import Date
from dalil.model.vocabulary import row_of


class Awareness(Record):
    """A message to voters; the poster and the leaflet are made from the same words."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("explains", "cites")

    audience: Many(row_of("audiences")) = ()  # type: ignore[valid-type]
    use_from: Date | None = None
    use_until: Date | None = None
    """The last day on which it should be handed out; none where it does not grow old."""
    points: Many(Advisable) = ()  # type: ignore[valid-type]
    explains: Many(Ref) = ()  # type: ignore[valid-type]
    """What it says in plain words."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]

    def statements(self) -> tuple[Statement, ...]:
        """Its points."""
        return self.points  # type: ignore[no-any-return]


COLLECTION = Collection(
    name="awareness",
    model=Awareness,
    folder="awareness",
    uri="awareness",
    facts=("audience", "use_from", "use_until", "topics"),
    order=("id",),
    indexes=("audience",),
    rank=50,
    units=(MESSAGE, SHARE),
    schema_type="Article",
    handouts=(Handout.POSTER, Handout.LEAFLET),
)
