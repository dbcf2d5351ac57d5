"""A record taken back: its settings say why and when; the words go too where privacy asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.diagnostics import Edit
from dalil.load.addresses import expressed, files
from dalil.load.draft import Draft, Entry, Fields, Items, Scalar, scalars
from dalil.load.ledger import Ledger
from dalil.load.library import Library, Work
from dalil.load.repair import edited
from dalil.model.record import Publication, Withdrawal

EMPTIED = ("provisions", "points", "title_short", "topics", "attachments")
"""Fields that describe the body or repeat its words: they go with it."""


def withdrawn(work: Work, withdrawal: Withdrawal) -> str:
    """The text of the source file with the record taken back."""
    draft = work.source.draft
    edits = [*_without(draft, ("withdrawal",)), *_publication(draft), _block(draft, withdrawal)]
    return edited(draft.text, edits)


def emptied(text: str, draft: Draft, summary: str) -> str:
    """A file without its words: the summary is `summary`, the body is empty.

    `text` is the file as it is to be kept otherwise, `draft` the same text read.
    """
    edits = [*_without(draft, EMPTIED), *_summary(draft, summary), *_supports(draft)]
    head = edited(text, edits).split("\n")
    closing = next(place for place, line in enumerate(head[1:], 1) if line.rstrip() == "---")
    return "\n".join([*head[: closing + 1], ""])


def gone(library: Library, work: Work) -> Ledger:
    """The ledger after the withdrawal: each published address keeps a notice that says why."""
    ledger = Ledger.parse(library.ledger)
    addresses = {address for _, address in expressed(work)} | set(files(work))
    return ledger.with_gone(addresses if work.shown else addresses & ledger.live)


def _publication(draft: Draft) -> Iterator[Edit]:
    assert draft.header is not None
    entry = draft.header.entry("publication")
    if entry is not None and isinstance(entry.value, Scalar):
        place = entry.value.place
        yield Edit(place.line, place.column, entry.value.width, str(Publication.WITHDRAWN))


def _block(draft: Draft, withdrawal: Withdrawal) -> Edit:
    """The edit that adds the `withdrawal` block as the last lines of the settings."""
    assert draft.header is not None
    lines = [] if draft.header.entry("publication") else [f"publication: {Publication.WITHDRAWN}"]
    lines += ["withdrawal:", f"  date: {withdrawal.date}", f"  reason: {withdrawal.reason}"]
    if withdrawal.replaced_by:
        lines.append(f"  replaced_by: {withdrawal.replaced_by}")
    return Edit(_closing(draft), 1, 0, "".join(f"{line}\n" for line in lines))


def _closing(draft: Draft) -> int:
    """The line of the `---` that ends the settings block."""
    lines = draft.text.split("\n")
    return next(number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---")


def _without(draft: Draft, names: tuple[str, ...]) -> Iterator[Edit]:
    """Edits that remove whole fields of the block, with the lines of their values."""
    spans = _spans(draft)
    for name in names:
        if name in spans:
            yield _cut(draft, *spans[name])


def _spans(draft: Draft) -> Mapping[str, tuple[int, int]]:
    """The first line of each field, and the first line behind it."""
    entries: tuple[Entry, ...] = draft.header.entries if draft.header else ()
    starts = [each.place.line for each in entries] + [_closing(draft)]
    return {
        each.name: (start, end)
        for each, start, end in zip(entries, starts, starts[1:], strict=False)
    }


def _cut(draft: Draft, start: int, end: int) -> Edit:
    width = sum(len(draft.line(number)) + 1 for number in range(start, end))
    return Edit(start, 1, width, "")


def _summary(draft: Draft, summary: str) -> Iterator[Edit]:
    spans = _spans(draft)
    if "summary" in spans:
        start, end = spans["summary"]
        cut = _cut(draft, start, end)
        yield Edit(start, 1, cut.width, f"summary: {summary}\n")


def _supports(draft: Draft) -> Iterator[Edit]:
    """Sources keep their titles; what they supported is no longer there."""
    entry = draft.header.entry("sources") if draft.header else None
    if entry is None:
        return
    for each in _supporting(entry):
        lines = [each.place.line, *(text.place.line for text in scalars(each.value))]
        yield _cut(draft, min(lines), max(lines) + 1)


def _supporting(entry: Entry) -> Iterator[Entry]:
    if isinstance(entry.value, Items):
        for source in entry.value.items:
            if isinstance(source, Fields) and not source.flow:
                found = source.entry("supports")
                if found is not None and found is not source.entries[0]:
                    yield found
