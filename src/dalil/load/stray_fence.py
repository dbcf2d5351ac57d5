"""Fences where no fence belongs.

FM108 stray-fence       a `---` in the middle of the fields, or a second block
FM109 no-final-newline  the file ends with `---` and no line end

PASS  ---
      id: iq-2019-31
      title: قانون تجريبي
      ---
FAIL  ---
      id: iq-2019-31
      ---
      title: قانون تجريبي
      ---
"""

from __future__ import annotations

from dataclasses import replace

from dalil.diagnostics import Autofix, Code, Edit, Place
from dalil.load.block import Block
from dalil.load.fence_line import EXACT, FIELD, cut, end_of_fields
from dalil.load.field_names import is_name

STRAY_FENCE = Code("FM108", "stray-fence", autofix=Autofix.SUGGEST)
NO_FINAL_NEWLINE = Code("FM109", "no-final-newline", autofix=Autofix.YES)


def without_strays(path: str, lines: list[str], found: Block) -> Block:
    """The block with what stands behind a fence that came too early, and what is wrong there."""
    problems = found.problems
    if found.stop == len(lines) - 1 and lines[found.stop] == "---":
        end = Place(path, len(lines), 4)
        edits = (Edit(len(lines), 4, 0, "\n"),)
        final = NO_FINAL_NEWLINE.at(end, excerpt=lines[-1], edits=edits)
        return replace(found, problems=(*problems, final))
    if not found.stop < len(lines) or not EXACT.match(lines[found.stop]):
        return found
    if _goes_on(lines, found.body):
        return _merged(path, lines, found)
    return _second(path, lines, found)


def _goes_on(lines: list[str], start: int) -> bool:
    """Whether fields stand directly behind the closing line."""
    return _known(lines, start) and lines[start][:1].isascii()


def _known(lines: list[str], at: int) -> bool:
    name = FIELD.match(lines[at]) if at < len(lines) else None
    return name is not None and is_name(name["name"]) and ":" in lines[at]


def _merged(path: str, lines: list[str], found: Block) -> Block:
    """The block was closed too early: what follows are fields too."""
    stray = found.stop
    stop = end_of_fields(lines, found.body)
    closed = stop < len(lines) and bool(EXACT.match(lines[stop]))
    edits: tuple[Edit, ...] = (cut(stray + 1, lines[stray]),)
    if not closed:
        edits += (Edit(stop, len(lines[stop - 1]) + 1, 0, "\n---"),)
    problem = STRAY_FENCE.at(Place(path, stray + 1), width=3, excerpt=lines[stray], edits=edits)
    again = replace(
        found,
        stop=stop,
        body=stop + closed,
        skipped=found.skipped | {stray},
        problems=(*found.problems, problem),
    )
    return without_strays(path, lines, again) if closed else again


def _second(path: str, lines: list[str], found: Block) -> Block:
    """A second block, or a second closing line, at the head of the body."""
    at = found.body
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at >= len(lines) or not EXACT.match(lines[at]):
        return found
    place, excerpt = Place(path, at + 1), lines[at]
    if _known(lines, at + 1):
        stop = end_of_fields(lines, at + 1)
        if stop < len(lines) and EXACT.match(lines[stop]):
            problem = STRAY_FENCE.at(
                place, "second", width=3, excerpt=excerpt, autofix=Autofix.NO, line=stop + 1
            )
            return replace(found, body=stop + 1, problems=(*found.problems, problem))
    if at != found.body:
        return found
    edits = (cut(at + 1, lines[at]),)
    problem = STRAY_FENCE.at(
        place, "twice", width=3, excerpt=excerpt, edits=edits, autofix=Autofix.YES
    )
    return replace(found, body=at + 1, problems=(*found.problems, problem))
