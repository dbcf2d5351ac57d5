"""Did you mean: the nearest of a list of names."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from dalil.text.digits import to_latin


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name closest to `name`, or the empty string where none is near."""
    folded = {to_latin(each).casefold().replace("-", "_").replace(" ", "_"): each for each in known}
    wanted = to_latin(name).strip().casefold().replace("-", "_").replace(" ", "_")
    if wanted in folded:
        return folded[wanted]
    found = get_close_matches(wanted, folded, n=1, cutoff=0.7)
    return folded[found[0]] if found else ""
