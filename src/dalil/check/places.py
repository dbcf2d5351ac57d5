"""Which places a text has, for those that refer to them."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property

from dalil.load.body import Body
from dalil.text.digits import to_latin
from dalil.text.ids import is_eid
from dalil.text.names import nearest

_ODD = re.compile(r"[^a-z0-9_]+")
_LONG = re.compile(r"_{3,}")


class Places:
    """The explicit ids of a body."""

    def __init__(self, body: Body) -> None:
        self.body = body

    @cached_property
    def held(self) -> frozenset[str]:
        """Every id; one in a bad form also in the form that it should have."""
        written = {each.eid for each in self.body.anchors} | set(self.body.eids)
        return frozenset(written | {well_formed(each) for each in written})

    @cached_property
    def settled(self) -> bool:
        """Whether every heading has its id; one without may be the place that is looked for."""
        return all(each.eid for each in self.body.headings)

    def lack(self, eid: str) -> bool:
        """Whether the text certainly has no place with this id."""
        return eid not in self.held and self.settled

    def near(self, eid: str, but: frozenset[str] = frozenset()) -> str:
        """The id closest to `eid`, those in `but` left out; empty where none is near."""
        return nearest(eid, self.held - but)


def well_formed(eid: str) -> str:
    """The id in the form that ids have; empty where nothing of it can be kept."""
    if is_eid(eid):
        return eid
    plain = unicodedata.normalize("NFKC", to_latin(eid)).casefold()
    found = _LONG.sub("__", _ODD.sub("_", plain)).strip("_")
    return found if is_eid(found) else ""
