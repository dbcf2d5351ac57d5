"""A file without what readers did not ask for, and what was done to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dalil.load.attached.kinds import LARGEST, kind
from dalil.model.attachment import AttachmentKind


class Refusal(StrEnum):
    """Why a file is not attached."""

    TOO_LARGE = "too-large"
    TOO_MANY_PIXELS = "too-many-pixels"
    KIND = "kind"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    MOVING = "moving"
    UNCLEAN = "unclean"


class RefusedError(Exception):
    """A file that is not attached."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(str(why))
        self.why = why


class Removed(StrEnum):
    """What is taken out of a file, or changed in it."""

    SCRIPT = "script"
    ACTION = "action"
    EMBEDDED = "embedded"
    FORM = "form"
    MEDIA = "media"
    METADATA = "metadata"
    PICTURE_METADATA = "picture-metadata"
    GPS = "gps"
    TURNED = "turned"
    COLOURS = "colours"
    FORMULA = "formula"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file that may be attached."""

    kind: AttachmentKind
    data: bytes
    removed: dict[Removed, int] = field(default_factory=dict)
    """What was taken out or changed, and how often."""
    tagged: bool | None = None
    """Of a PDF: whether it tells a screen reader what is a heading, a list, a table."""
    title: str = ""
    language: str = ""
    """Of a PDF: the language that it says it is in."""


def cleaned(data: bytes) -> Cleaned:
    """The file as it may be attached.

    Raises:
        RefusedError: it may not, and why.
    """
    from dalil.load.attached import pdf, picture, table

    if len(data) > LARGEST:
        raise RefusedError(Refusal.TOO_LARGE)
    found = kind(data)
    match found:
        case None:
            raise RefusedError(Refusal.KIND)
        case AttachmentKind.PDF:
            made = pdf.cleaned(data)
        case AttachmentKind.CSV | AttachmentKind.JSON:
            made = table.cleaned(data, found)
        case _:
            made = picture.cleaned(data, found)
    if len(made.data) > LARGEST:
        raise RefusedError(Refusal.TOO_LARGE)
    if dangers(made.data):
        raise RefusedError(Refusal.UNCLEAN)
    return made


def dangers(data: bytes) -> tuple[Removed, ...]:
    """What a file holds that cleaning takes out, in a fixed order; nothing where it is clean.

    Raises:
        RefusedError: it may not be attached at all.
    """
    from dalil.load.attached import pdf, picture, table

    if len(data) > LARGEST:
        raise RefusedError(Refusal.TOO_LARGE)
    found = kind(data)
    if found is None:
        raise RefusedError(Refusal.KIND)
    if found is AttachmentKind.PDF:
        held = pdf.dangers(data)
    elif found in (AttachmentKind.CSV, AttachmentKind.JSON):
        held = table.dangers(data, found)
    else:
        held = picture.dangers(data, found)
    return tuple(each for each in Removed if each in held)
