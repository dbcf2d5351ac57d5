"""Forms to avoid in a document that belongs to no project, whatever its languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dalil.check.avoided import Avoidance, Hit
from dalil.i18n import languages
from dalil.load.papers.paper import Paper, Spot
from dalil.load.terms import Avoided
from dalil.text.tongues import Tongues, kurdish

MOST = 1000
"""Places that are told of one document."""
_CONTEXT = 60
"""Letters around a form that are shown with it."""
_GAP = re.compile(r"[\s\0]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """A form to avoid in a document."""

    spot: Spot
    words: str
    before: str
    """What stands before it in the document, cut at a word."""
    after: str
    row: Avoided

    @property
    def certain(self) -> bool:
        """Whether the form has no other meaning, so that nobody need decide."""
        return not self.row.ambiguous


def findings(paper: Paper, avoidance: Avoidance) -> tuple[Finding, ...]:
    """What is to be said of a document, in the order in which it is read; each place once."""
    found: dict[tuple[Spot, str], Finding] = {}
    for each in (paper, *paper.others):
        for finding in _findings(each, avoidance):
            found.setdefault((finding.spot, finding.words), finding)
            if len(found) >= MOST:
                break
    return tuple(sorted(found.values(), key=_place))


def _place(finding: Finding) -> tuple[object, ...]:
    spot = finding.spot
    return (spot.part, spot.page, spot.paragraph, spot.line, spot.column, finding.words)


def _findings(paper: Paper, avoidance: Avoidance) -> Iterator[Finding]:
    tongues = Tongues(paper.text)
    for code in languages():
        text, places = kurdish(paper.text) if code == "ku" else (paper.text, [])
        for hit in avoidance.found(text, code):
            start, end = _span(paper.text, hit, places)
            if code == "en" or tongues.at(start, end) in (code, ""):
                yield _finding(paper, hit, start, end)


def _span(text: str, hit: Hit, places: list[int]) -> tuple[int, int]:
    """Where a hit stands in the words of the document."""
    if places:
        return places[hit.start], places[min(hit.end, len(places)) - 1] + 1
    return hit.start, min(hit.end, len(text))


def _finding(paper: Paper, hit: Hit, start: int, end: int) -> Finding:
    text = paper.text
    before = _line(text[max(start - _CONTEXT, 0) : start].rpartition("\0")[2])
    after = _line(text[end : end + _CONTEXT].partition("\0")[0])
    return Finding(
        spot=paper.spot(start, end - start),
        words=_line(text[start:end]).strip(),
        before=before.partition(" ")[2] if start > _CONTEXT and len(before) > 40 else before,
        after=after.rpartition(" ")[0] if len(after) > 40 else after,
        row=hit.row,
    )


def _line(text: str) -> str:
    return _GAP.sub(" ", text)
