"""What `dalil terms` found, as people are to read it: the sentences of one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dalil.check.papers import Finding
from dalil.cli.session import Session
from dalil.load.papers.paper import Reason, Spot

_SURE = frozenset(("official", "secondary"))


@dataclass(frozen=True, slots=True)
class Looked:
    """A document that was looked at."""

    name: str
    """As it was typed, or found in a folder that was typed."""
    findings: tuple[Finding, ...] = ()
    unread: Reason | None = None
    """Why it could not be read."""


def place(told: Session, spot: Spot) -> str:
    """Where something stands, in words: page, line, paragraph, column."""
    said = [told.words(f"cli.terms.part.{spot.part}")] if spot.part else []
    for name in ("page", "paragraph", "line"):
        number = getattr(spot, name)
        if number:
            said.append(told.words(f"cli.terms.place.{name}", n=told.words.number(number)))
    said.append(told.words("cli.terms.place.column", n=told.words.number(spot.column)))
    return told.words("cli.count.and").join(said)


def preferred(told: Session, finding: Finding) -> str:
    """What to write instead, one form beside the other."""
    return told.words("cli.terms.or").join(finding.row.prefer)


def reason(told: Session, finding: Finding) -> str:
    """Why it is better not used, and who says so."""
    row = finding.row
    said = [
        told.words(f"cli.terms.why.{row.verification if row.verification in _SURE else 'open'}")
    ]
    if row.source and row.verification in _SURE:
        said.append(told.words("cli.terms.source", source=row.source))
    if row.ambiguous:
        said.insert(0, told.words("cli.terms.why.ambiguous"))
    return " ".join(said)


def summary(told: Session, looked: Iterable[Looked]) -> str:
    """How much was found, in how many documents, and how many were not read."""
    seen = list(looked)
    read = [each for each in seen if each.unread is None]
    found = [one for each in read for one in each.findings]
    sure = sum(each.certain for each in found)
    files = told.count("in-files", len(read))
    if not found:
        said = [told.words("cli.terms.clean", files=told.count("files", len(read)))]
    else:
        counts = [
            told.count(name, number)
            for name, number in (("to-replace", sure), ("to-decide", len(found) - sure))
            if number
        ]
        joined = told.words("cli.count.and").join(counts)
        said = [told.words("cli.terms.summary", counts=joined, files=files)]
    if len(read) < len(seen):
        said.append(told.count("not-read", len(seen) - len(read)))
    return " ".join(said)
