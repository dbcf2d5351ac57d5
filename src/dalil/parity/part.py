"""A text cut into the parts that are translated.

They are its fields of words, what stands before the first heading, and each heading with an id
together with the words under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256

from dalil.load.body import Body, Unit
from dalil.load.lock import DIGITS
from dalil.memory.value import value
from dalil.model.page import PageSettings
from dalil.model.record import Wording
from dalil.text.digits import to_latin
from dalil.text.markdown import without_comments
from dalil.text.normal import normal

PREAMBLE = "preamble"
FIELDS = (
    *("title", "title_short", "summary", "office_address", "post_address"),
    *("instruction", "district"),
)
"""Fields that hold words: all that a translation has a duty to say in its own."""
_NUMBERED = re.compile(r"(?:\A|_)[a-z]+_([0-9]+)\Z")
_ITS_NUMBER = "\N{OBJECT REPLACEMENT CHARACTER}"


@value
class Part:
    """A part of a text in one language."""

    unit: str
    """How locks call it: `title`, `preamble`, or its id: `art_20`."""
    heading: str
    text: str
    line: int
    """Of the file; 1 for fields."""

    @property
    def words(self) -> str:
        """All of it that is read."""
        return f"{self.heading}\n{self.text}" if self.heading else self.text

    @property
    def digest(self) -> str:
        """What its normal form comes to; equal if and only if the normal forms are."""
        return digest(self.unit, self.heading, self.text)


def digest(unit: str, heading: str, text: str) -> str:
    """The digest of a part.

    The number that its id gives does not count in its heading: article 20 that becomes 21 without
    another change keeps its digest, and is known again.
    """
    numbered = _NUMBERED.search(unit)
    head = normal(heading)
    if numbered:
        head = _number(numbered[1]).sub(_ITS_NUMBER, to_latin(head), count=1)
    return sha256(f"{head}\n{normal(text)}".encode()).hexdigest()[:DIGITS]


@cache
def _number(digits: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d){digits}(?!\d)")


def parts(wording: Wording | PageSettings, body: Body) -> Mapping[str, Part]:
    """The parts of a text by unit, in order; empty ones are left out."""
    found: dict[str, Part] = {}
    for name in _fields(type(wording)):
        if value := getattr(wording, name):
            found[name] = Part(name, "", value, 1)
    for part in of_body(body):
        found.setdefault(part.unit, part)
    return found


@cache
def _fields(kind: type[Wording | PageSettings]) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if name in kind.model_fields)


def of_body(body: Body) -> Iterator[Part]:
    """The parts of a body, in order. An id that is the name of a field gets a mark before it."""
    before = _before(body)
    if before.strip():
        yield Part(PREAMBLE, "", before, body.line)
    for unit in _units(body):
        name = f"#{unit.eid}" if unit.eid in (*FIELDS, PREAMBLE) else unit.eid
        yield Part(name, unit.heading, unit.markdown, unit.line)


def _before(body: Body) -> str:
    """What stands before the first heading with an id."""
    first = next((each for each in body.headings if each.eid), None)
    if not body.headings or first is body.headings[0]:
        return body.preamble
    return _between(body, 0, first.line - body.line if first else None)


def _units(body: Body) -> Iterator[Unit]:
    """The units of a body; what stands under a heading without an id belongs to the one before."""
    if len(body.units) == len(body.headings):
        yield from body.units
        return
    ends = [each.line - body.line for each in body.units]
    for unit, end in zip(body.units, [*ends[1:], None], strict=False):
        text = _between(body, unit.line - body.line + 1, end)
        yield Unit(unit.eid, unit.heading, unit.level, unit.line, text)


def _between(body: Body, start: int, end: int | None) -> str:
    lines = without_comments(body.markdown, blanks=True).split("\n")
    return "\n".join(lines[start:end]).strip("\n")
