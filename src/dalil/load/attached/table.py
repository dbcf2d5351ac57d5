"""CSV and JSON as plain UTF-8; a cell that a spreadsheet would run gets an apostrophe in front."""

from __future__ import annotations

import csv
import io
import re

from dalil.load.attached.cleaned import Cleaned, Refusal, RefusedError, Removed
from dalil.load.attached.kinds import words
from dalil.model.attachment import AttachmentKind

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+\-]?[0-9٠-٩۰-۹.,٫٬ ]+%?\Z")
_BOM = b"\xef\xbb\xbf"


def cleaned(data: bytes, kind: AttachmentKind) -> Cleaned:
    """The table or the values as they may be attached.

    Raises:
        RefusedError: it is no text.
    """
    text = _text(data)
    found: dict[Removed, int] = {}
    if kind is AttachmentKind.JSON:
        made = text.encode()
        if made != data:
            found[Removed.ENCODING] = 1
        return Cleaned(kind, made, found)
    rows = list(csv.reader(io.StringIO(text)))
    acting = sum(_acts(cell) for row in rows for cell in row)
    if not acting:
        return Cleaned(kind, data, found)
    held = io.StringIO(newline="")
    tame = [[f"'{cell}" if _acts(cell) else cell for cell in row] for row in rows]
    csv.writer(held, lineterminator="\r\n").writerows(tame)
    return Cleaned(kind, _BOM + held.getvalue().encode(), {Removed.FORMULA: acting})


def dangers(data: bytes, kind: AttachmentKind) -> set[Removed]:
    """What cleaning would change.

    Raises:
        RefusedError: it is no text.
    """
    if kind is AttachmentKind.JSON:
        return set()
    cells = (cell for row in csv.reader(io.StringIO(_text(data))) for cell in row)
    return {Removed.FORMULA} if any(map(_acts, cells)) else set()


def _text(data: bytes) -> str:
    text = words(data)
    if text is None:
        raise RefusedError(Refusal.BROKEN)
    return text


def _acts(cell: str) -> bool:
    return bool(_FORMULA.match(cell)) and not _NUMBER.match(cell)
