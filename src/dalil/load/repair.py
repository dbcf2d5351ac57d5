"""Repairs applied to a text. Pure: files are read and written elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dalil.diagnostics import Diagnostic, Edit

Span = tuple[int, int, str]
"""From, to (offsets in code points) and what stands there afterwards."""


def repaired(text: str, diagnostics: Iterable[Diagnostic]) -> str:
    """`text` with the edits of `diagnostics` made; it ends in one line end, unless it is empty.

    The edits of one diagnostic are made all or not at all. Where two diagnostics touch the same
    place the first of them wins; the other is found again, and mended, in the next round.
    """
    starts = _line_starts(text)
    taken: list[Span] = []
    for diagnostic in sorted(diagnostics):
        spans = [_span(edit, starts, len(text)) for edit in diagnostic.edits]
        if all(span is not None and not _touches(span, taken) for span in spans):
            taken += [span for span in spans if span is not None]
    return _ended("".join(_pieces(text, sorted(taken))))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with every one of `edits`, which do not overlap, made."""
    starts = _line_starts(text)
    spans = (_span(edit, starts, len(text)) for edit in edits)
    return "".join(_pieces(text, sorted(span for span in spans if span is not None)))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for place, each in enumerate(text):
        if each == "\n":
            starts.append(place + 1)
    return starts


def _span(edit: Edit, starts: list[int], length: int) -> Span | None:
    """Where an edit lands; None where the text has no such place."""
    if not 0 < edit.line <= len(starts):
        return None
    start = starts[edit.line - 1] + edit.column - 1
    end = start + edit.width
    return (start, end, edit.text) if end <= length else None


def _touches(span: Span, taken: list[Span]) -> bool:
    start, end, _ = span
    return any((start < other[1] and other[0] < end) or start == other[0] for other in taken)


def _pieces(text: str, spans: list[Span]) -> Iterator[str]:
    done = 0
    for start, end, new in spans:
        yield text[done:start]
        yield new
        done = end
    yield text[done:]


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
