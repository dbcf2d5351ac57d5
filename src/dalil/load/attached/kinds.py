"""What a file is, told by what it holds."""

from __future__ import annotations

import csv
import io
import json
import re

from dalil.load.encoding import content
from dalil.model.attachment import AttachmentKind

LARGEST = 20_000_000
"""Bytes of an attachment."""
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MARKUP = re.compile(r"\A\s*<[!?a-z]", re.IGNORECASE)
_HEADS = (
    (AttachmentKind.PDF, re.compile(rb"\A%PDF-[12]\.\d")),
    (AttachmentKind.PNG, re.compile(rb"\A\x89PNG\r\n\x1a\n")),
    (AttachmentKind.JPG, re.compile(rb"\A\xff\xd8\xff")),
    (AttachmentKind.WEBP, re.compile(rb"\ARIFF....WEBP", re.DOTALL)),
)


def kind(data: bytes) -> AttachmentKind | None:
    """The kind of a file; None where it is of none that is published."""
    for each, head in _HEADS:
        if head.match(data):
            return each
    text = words(data)
    if text is None:
        return None
    if text.lstrip()[:1] in ("{", "["):
        return AttachmentKind.JSON if _is_json(text) else None
    return AttachmentKind.CSV if _is_table(text) else None


def words(data: bytes) -> str | None:
    """The text of a file in UTF-8, without a byte order mark; None where it is not text."""
    held = content("", data, LARGEST)
    plain = held.readable and bool(held.text.strip()) and not _CONTROLS.search(held.text)
    return held.text if plain and not _MARKUP.match(held.text) else None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_table(text: str) -> bool:
    """Whether every line has as many cells, two at least."""
    try:
        rows = [each for each in csv.reader(io.StringIO(text), strict=True) if each]
    except csv.Error:
        return False
    return len(rows) > 1 and len({len(each) for each in rows}) == 1 and len(rows[0]) > 1
