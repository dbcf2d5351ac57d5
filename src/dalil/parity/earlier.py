"""What an original said when a translation was made from it.

Copies of such texts lie in `content/earlier/`, named by their digest. A copy counts only if its
words come to that digest, so none can be passed off for another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.load.body import body
from dalil.load.draft import Draft, Scalar
from dalil.load.library import Library
from dalil.load.project import EARLIER
from dalil.parity.parity import Parity
from dalil.parity.part import FIELDS, Part, of_body
from dalil.parity.state import State


def path(digest: str) -> str:
    """Where the copy of a text lies."""
    return f"{EARLIER}/{digest}.txt"


def copy(part: Part) -> str:
    """The text of a copy: the heading, or an empty line; then the words."""
    return f"{part.heading}\n{part.text}\n"


def earlier(library: Library, unit: str, digest: str) -> Part | None:
    """The unit as it was when it came to `digest`; None where no copy is kept."""
    held = library.earlier.get(digest)
    if held is None:
        return None
    heading, _, text = held.partition("\n")
    part = Part(unit, heading, text.strip("\n"), 1)
    return part if part.digest == digest else None


def wanted(found: Parity) -> Mapping[str, tuple[str, str]]:
    """The texts worth a copy: digest -> record or page, unit.

    They are those that a translation was made from and that have changed since.
    """
    return {
        unit.locked.source: (text.key, unit.locked.key.removeprefix(f"{text.key}#"))
        for text in found.texts
        for unit in text.units
        if unit.locked and State.STALE in unit.states
    }


def of_draft(draft: Draft) -> Iterator[Part]:
    """The parts of a text as it was written, whether or not its block can be typed."""
    for name in FIELDS:
        node = draft.node((name,))
        entry = draft.header.entry(name) if draft.header else None
        if entry and isinstance(node, Scalar) and node.text:
            yield Part(name, "", node.text, 1)
    if draft.readable:
        yield from of_body(body(draft.body, draft.body_line))
