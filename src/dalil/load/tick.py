"""A tick taken out of a settings block, once the lock says what it said."""

from __future__ import annotations

from dalil.diagnostics import Edit
from dalil.load.draft import Draft, Entry, Fields

BLOCK, TICK = "translation", "synced"


def without_tick(draft: Draft) -> Edit | None:
    """What takes `synced` out of the `translation` of a text; None where it is not ticked."""
    block = draft.node((BLOCK,))
    entry = block.entry(TICK) if isinstance(block, Fields) else None
    if entry is None or not isinstance(block, Fields):
        return None
    return _from_flow(draft, block, entry) if block.flow else _from_lines(draft, entry)


def _from_lines(draft: Draft, entry: Entry) -> Edit:
    """Its lines: its own, and those that stand deeper below it."""
    lines = draft.text.split("\n")
    start = entry.place.line
    indent = entry.place.column - 1
    end = start
    while end < len(lines) and _is_deeper(lines[end], indent):
        end += 1
    return Edit(start, 1, sum(len(each) + 1 for each in lines[start - 1 : end]), "")


def _is_deeper(line: str, indent: int) -> bool:
    blank = len(line) - len(line.lstrip(" "))
    listed = blank == indent and line[blank:].startswith("- ")
    return bool(line.strip()) and (blank > indent or listed)


def _from_flow(draft: Draft, block: Fields, entry: Entry) -> Edit:
    """Itself and the comma that parts it from its neighbour."""
    lines = draft.text.split("\n")
    names = [each.name for each in block.entries]
    at = names.index(TICK)
    if at + 1 < len(names):
        after = block.entries[at + 1].place
        return Edit(
            entry.place.line,
            entry.place.column,
            _distance(lines, entry.place[1:], after[1:]),
            "",
        )
    line, column = entry.place.line, entry.place.column
    text = lines[line - 1]
    begins = text.rfind(",", 0, column - 1) if at else column - 1
    return Edit(line, begins + 1, text.index("}", column - 1) - begins, "")


def _distance(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> int:
    """Code points between two places of a text."""
    between = sum(len(each) + 1 for each in lines[start[0] - 1 : end[0] - 1])
    return between + end[1] - start[1]
