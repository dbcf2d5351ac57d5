"""Handouts: sheets to print, made from the words of a record."""

from __future__ import annotations

from enum import StrEnum

MESSAGE = "message"
"""The heading under which the one sentence stands that everybody should take home."""
SHARE = "share"
"""The heading under which the short text stands that people send on."""
SPOKEN = frozenset((MESSAGE, SHARE))
"""Headings that a page with handouts shows in places of their own."""


class Handout(StrEnum):
    """A kind of sheet."""

    POSTER = "poster"
    """One page of A4, read from across a room."""
    LEAFLET = "leaflet"
    """A4 printed on both sides and folded once: four faces of A5."""
    SIGN = "placard"
    """A sign to hang up, lying, one sheet for each way its arrow may point."""
    SHEET = "sheet"
    """Measures of guidance in large print."""
    PRINT = "print"
    """A record with all that it gathers, as one document with contents."""
