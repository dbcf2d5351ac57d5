"""Reports of organisations: `Report`, a text of theirs and not of ours."""

from __future__ import annotations

from dalil.build.linked.node import Node, known, of, to
from dalil.build.linked.work import work_of_ours
from dalil.build.text import Speech
from dalil.load.library import Expression, Work
from dalil.model.collections.report import Report
from dalil.model.record import Verification


def report(speech: Speech, work: Work, expression: Expression) -> Node:
    """What the text is called and whose it is; only the first where nobody has checked it."""
    assert isinstance(work.facts, Report), "the type is that of reports"
    organisation = speech.row("organisations", work.facts.organisation)
    named = work_of_ours(speech, work, expression)
    if work.facts.verification is Verification.NEEDS_CHECK:
        return named
    return named | known(
        author=known(type="Organization", name=organisation),
        datePublished=str(work.facts.released or ""),
        about=to(speech, of(work, "election")),
    )
