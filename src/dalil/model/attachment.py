"""Attachments: files that a record gives to its readers, each with words that say what it holds."""

from __future__ import annotations

from enum import StrEnum

from dalil.model.part import Part
from dalil.model.values import Eid, Number, Text


class AttachmentKind(StrEnum):
    """What a file is, told by what it holds. Nothing else is published."""

    PDF = "pdf"
    PNG = "png"
    JPG = "jpg"
    WEBP = "webp"
    CSV = "csv"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """Its type as servers and programs name it."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    AttachmentKind.PDF: "application/pdf",
    AttachmentKind.PNG: "image/png",
    AttachmentKind.JPG: "image/jpeg",
    AttachmentKind.WEBP: "image/webp",
    AttachmentKind.CSV: "text/csv",
    AttachmentKind.JSON: "application/json",
}


class Attachment(Part):
    """The facts of a file in the record's folder `files/`, as `dalil attach` writes them.

    Its title and what it holds stand under a heading with its id, in each language's body.
    """

    id: Eid
    file: Text
    """Its name in `files/`, which ends its address."""
    kind: AttachmentKind
    language: Text | None = None
    """Of what stands in it (BCP 47); none where it has no words."""
    size: Number
    """In bytes."""
    sha256: Text
