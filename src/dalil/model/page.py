"""The settings of a hand-written page in `docs/`."""

from __future__ import annotations

from dalil.model.record import Part, Translation
from dalil.model.values import Line, Number


class PageSettings(Part):
    """What a page of `docs/` says of itself. The same relative path is the same page."""

    title: Line
    title_short: Line | None = None
    summary: Line | None = None
    order: Number = 100
    """Its place in the menu of its section, lowest first; equal in all languages."""
    translation: Translation | None = None
