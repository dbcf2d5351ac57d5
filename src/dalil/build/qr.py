"""An address as a QR code (ISO/IEC 18004), which a phone reads off paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

MARGIN = 4
"""Light modules around the code, as the standard asks for."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as the outline of its dark modules."""

    size: int
    """Modules on a side, the margin included."""
    path: str
    """SVG path data in modules."""


@lru_cache(maxsize=4096)
def code(address: str) -> Code:
    """The code of `address`, which survives a loss of 15 per cent (level M)."""
    made = segno.make_qr(address, error="m", boost_error=False)
    rows = [list(row) for row in made.matrix]
    return Code(len(rows) + 2 * MARGIN, "".join(_bars(rows)))


def _bars(rows: list[list[int]]) -> Iterator[str]:
    """The dark runs of each row as bars one module high."""
    for y, row in enumerate(rows, MARGIN):
        for dark, run in groupby(enumerate(row, MARGIN), key=lambda each: each[1]):
            places = [x for x, _ in run]
            if dark:
                yield f"M{places[0]} {y}h{len(places)}v1h-{len(places)}z"
