"""Regulations (أنظمة) and instructions (تعليمات) of the Board, most bound to one election."""

from __future__ import annotations

from dalil.model.collection import Collection
from dalil.model.legal_text import LegalText


class Regulation(LegalText):
    """A regulation or instructions, as summarised by us."""


COLLECTION = Collection(
    name="regulation",
    model=Regulation,
    folder="regulations",
    uri="regulations",
    facts=(
        "legal_status",
        "number",
        "year",
        "issuer",
        "election",
        "adopted",
        "published",
        "effective_from",
        "topics",
    ),
    expected=("adopted", "published"),
    order=("-year", "-number", "id"),
    indexes=("year", "number", "issuer", "legal_status"),
    rank=20,
    schema_type="Legislation",
    cited=True,
    binding=True,
)
