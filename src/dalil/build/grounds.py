"""Records that the build names in the text of another: what its parts rest on, what checks it."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.joined import checks
from dalil.build.links import RECORD, resolve, targets
from dalil.build.page import Target
from dalil.build.text import Speech
from dalil.load.library import Expression, Library, Work
from dalil.model.collections.kit import Item
from dalil.model.record import Grounded, Reference


def grounds(library: Library, work: Work) -> list[Work]:
    """The records that parts of one rest on, and the fact-checks that name it."""
    named = (
        library.known.get(each.basis.id or "")
        for each in work.facts.statements()
        if isinstance(each, Grounded) and each.basis
    )
    return [*(each for each in named if each), *checks(library, work)]


def _named(work: Work) -> Iterator[Reference]:
    """What its statements rest on or gather."""
    for each in work.facts.statements():
        if isinstance(each, Grounded) and each.basis:
            yield each.basis
        if isinstance(each, Item) and each.gathers:
            yield each.gathers


def text_targets(speech: Speech, work: Work, expression: Expression) -> dict[str, Target]:
    """What links of a record's text lead to, its own and those that the build writes into it."""
    here = speech.language.code
    found = targets(speech.library, expression.body, here, "")
    for named in _named(work):
        written = f"{RECORD}{named}"
        found[written] = resolve(speech.library, written, here, "") or Target("")
    for check in checks(speech.library, work):
        written = f"{RECORD}{check.id}"
        found[written] = resolve(speech.library, written, here, "") or Target("")
    return found
