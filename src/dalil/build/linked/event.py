"""Elections and deadlines: `Event`, on the days that are known or counted."""

from __future__ import annotations

from dalil.build.linked.node import Node, identity, known, of, to
from dalil.build.text import Speech
from dalil.load.calendar import when
from dalil.load.library import Expression, Work
from dalil.model.record import Verification


def event(speech: Speech, work: Work, expression: Expression) -> Node:
    """A day or a span of days; only its name where nobody has checked the record."""
    assert expression.wording is not None, "pages have words"
    wording, held = expression.wording, work.facts
    node = known(
        type=work.collection.schema_type,
        id=identity(speech, work),
        name=wording.title,
        alternateName=wording.title_short,
        description=wording.summary,
    )
    span = when(speech.library, work)
    if held.verification is Verification.NEEDS_CHECK or span is None:
        return node
    return node | known(
        startDate=str(span.begins),
        endDate=str(span.ends),
        superEvent=to(speech, of(work, "election"), ("Event",)),
        about=to(speech, of(work, "procedure")),
    )
