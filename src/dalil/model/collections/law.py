"""Laws, and the international instruments that bind like them."""

from __future__ import annotations

from dalil.model.collection import Collection
from dalil.model.legal_text import LegalText


class Law(LegalText):
    """A law, constitution or international instrument, as summarised by us."""


COLLECTION = Collection(
    name="law",
    model=Law,
    folder="laws",
    uri="laws",
    facts=(
        "legal_status",
        "jurisdiction",
        "number",
        "year",
        "issuer",
        "adopted",
        "assented",
        "published",
        "gazette",
        "effective_from",
        "election",
        "topics",
    ),
    expected=("published", "gazette"),
    order=("-year", "-number", "id"),
    indexes=("year", "number", "issuer", "legal_status"),
    rank=10,
    schema_type="Legislation",
    cited=True,
    binding=True,
)
