"""The report as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.check.papers import Finding
from dalil.cli.report.text import Line
from dalil.cli.session import Session
from dalil.cli.terms.report import Looked, place, preferred, reason, summary
from dalil.text.isolates import isolated, visible


def lines(looked: Sequence[Looked], told: Session, note: str) -> Iterator[Line]:
    """Every document with something to say of it, and the counts."""
    if note:
        yield from (((_running(note, told), "dim"),), (("", ""),))
    for each in looked:
        if each.unread is not None:
            yield ((visible(each.name), "bold"),)
            yield ((told.text(f"terms.unread.{each.unread}"), "yellow"),)
            yield (("", ""),)
        for finding in each.findings:
            yield from _finding(each.name, finding, told)
    yield ((_running(summary(told, looked), told), "bold"),)


def _finding(name: str, finding: Finding, told: Session) -> Iterator[Line]:
    where = f"{visible(name)}: {place(told, finding.spot)}"
    yield ((_running(where, told), "bold"),)
    colour = "red" if finding.certain else "cyan"
    kind = told.words(f"cli.terms.{'certain' if finding.certain else 'decide'}")
    row = finding.row.language
    yield ((kind, colour), (f"  {told.words(f'in_language.{row}')}", ""))
    shown = (f"  {visible(finding.before)}", ""), (visible(finding.words), colour)
    yield (*shown, (visible(finding.after), ""))
    yield _labelled("instead", preferred(told, finding), told)
    yield _labelled("reason", reason(told, finding), told)
    yield (("", ""),)


def _labelled(key: str, text: str, told: Session) -> Line:
    return ((f"{told.words(f'cli.terms.{key}')}:", "bold"), (f"  {_running(text, told)}", ""))


def _running(text: str, told: Session) -> str:
    return isolated(visible(text), told.language)
