"""How large a picture is, from the first bytes of its file."""

from __future__ import annotations

import struct
from typing import NamedTuple

ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
BEGINNING = 1 << 18
"""Bytes that tell it; a JPEG may hold a small picture of itself before."""
_PNG = b"\x89PNG\r\n\x1a\n"
_SOF = frozenset((*range(0xC0, 0xD0),)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG that a frame begins with."""


class Size(NamedTuple):
    """Pixels."""

    width: int
    height: int


def size(data: bytes) -> Size | None:
    """The size of a PNG, JPEG or WebP; None for what is none of them."""
    try:
        if data.startswith(_PNG):
            return Size(*struct.unpack_from(">II", data, 16))
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        pass
    return None


def _jpeg(data: bytes) -> Size | None:
    place = 2
    while data[place] == 0xFF:
        kind, length = struct.unpack_from(">BH", data, place + 1)
        if kind in _SOF:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return Size(width, height)
        place += 2 + length
    return None


def _webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8X":
        width, more, height, higher = struct.unpack_from("<HBHB", data, 24)
        return Size((more << 16 | width) + 1, (higher << 16 | height) + 1)
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return Size(width & 0x3FFF, height & 0x3FFF)
    return None
