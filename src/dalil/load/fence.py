"""Where the settings block begins and ends.

FM101 no-front-matter   no block, or fields without the lines `---`
FM102 not-closed        no line `---` behind the fields
FM103 before-fence      something stands before the first `---`
FM104 bad-fence         a line that was meant to be `---`

PASS  ---
      title: قانون تجريبي
      ---
FAIL  ----
      title: قانون تجريبي
      ----
"""

from __future__ import annotations

from dataclasses import replace

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Place, Severity
from dalil.load.block import Block
from dalil.load.fence_line import (
    EXACT,
    HEADING,
    cut,
    end_of_fields,
    fields_follow,
    looks_like_field,
    near_fence,
    whole,
)
from dalil.load.stray_fence import without_strays

NO_FRONT_MATTER = Code("FM101", "no-front-matter")
NOT_CLOSED = Code("FM102", "not-closed", autofix=Autofix.SUGGEST)
BEFORE_FENCE = Code("FM103", "before-fence", autofix=Autofix.YES)
BAD_FENCE = Code("FM104", "bad-fence", autofix=Autofix.YES)


def block(path: str, lines: list[str]) -> Block:
    """The settings block of a file with these lines."""
    opened = _opening(path, lines)
    if not opened.readable:
        return opened
    closed = _closing(path, lines, opened)
    return without_strays(path, lines, closed) if closed.readable else closed


def _opening(path: str, lines: list[str]) -> Block:
    first = lines[0]
    if EXACT.match(first):
        return Block(1, problems=_trailing(path, first, 1))
    near = near_fence(first)
    if near and near.variant in ("toml", "json"):
        if near.variant == "toml" or '"' in first + "".join(lines[1:2]):
            return _refused(path, first, near.variant)
        near = None
    if near and len(lines) > 1 and EXACT.match(lines[1]) and fields_follow(lines, 2):
        return Block(2, problems=(_before(path, lines, 1),))
    if near and (near.rest or fields_follow(lines, 1) or _is_fence(lines, 1)):
        problem = BAD_FENCE.at(
            Place(path),
            near.variant,
            width=len(first) - len(near.rest),
            excerpt=first,
            edits=(whole(1, first, "---\n" + near.rest if near.rest else "---"),),
            **near.values,
        )
        return Block(0 if near.rest else 1, first=near.rest, problems=(problem,))
    return _without_opening(path, lines)


def _is_fence(lines: list[str], start: int) -> bool:
    return any(EXACT.match(line) for line in lines[start : start + 200])


def _refused(path: str, first: str, variant: str) -> Block:
    problem = BAD_FENCE.at(
        Place(path), variant, width=len(first), excerpt=first, autofix=Autofix.SUGGEST
    )
    return Block(problems=(problem,), readable=False)


def _trailing(path: str, line: str, number: int) -> tuple[Diagnostic, ...]:
    """A fence with spaces behind it is read, and noted."""
    if line == "---":
        return ()
    place = Place(path, number, 4 if line.startswith("---") else 1)
    edits = (whole(number, line, "---"),)
    variant = "trailing" if line.startswith("---") else "dots"
    width = len(line) - place.column + 1
    return (
        BAD_FENCE.at(
            place, variant, width=width, excerpt=line, edits=edits, severity=Severity.NOTE
        ),
    )


def _without_opening(path: str, lines: list[str]) -> Block:
    if fields_follow(lines, 0, at_once=True):
        stop = end_of_fields(lines, 0)
        closed = stop < len(lines) and bool(EXACT.match(lines[stop]))
        edits: tuple[Edit, ...] = (Edit(1, 1, 0, "---\n"),)
        if not closed:
            edits += (Edit(stop, len(lines[stop - 1]) + 1, 0, "\n---"),)
        problem = NO_FRONT_MATTER.at(
            Place(path), "fields", excerpt=lines[0], edits=edits, autofix=Autofix.YES
        )
        return Block(0, stop, stop + closed, problems=(problem,))
    for at, line in enumerate(lines[:40]):
        if EXACT.match(line) and fields_follow(lines, at + 1):
            return Block(at + 1, problems=(_before(path, lines, at),))
        if near_fence(line) and fields_follow(lines, at + 1, known=True):
            return Block(at + 1, problems=(_before(path, lines, at),))
    return Block(
        problems=(NO_FRONT_MATTER.at(Place(path), excerpt=lines[0], width=len(lines[0])),),
        readable=False,
    )


def _before(path: str, lines: list[str], at: int) -> Diagnostic:
    blank = not any(line.strip() for line in lines[:at])
    edits = tuple(cut(number, line) for number, line in enumerate(lines[:at], 1)) if blank else ()
    return BEFORE_FENCE.at(
        Place(path),
        "blank" if blank else "",
        excerpt=lines[0],
        width=len(lines[0]),
        edits=edits,
        autofix=Autofix.YES if blank else Autofix.NO,
    )


def _closing(path: str, lines: list[str], opened: Block) -> Block:
    if opened.stop:
        return opened
    for at in range(max(opened.start, 1), len(lines)):
        line = lines[at]
        if line == "---":
            if _text_between(lines, opened.start, at):
                break
            return replace(opened, stop=at, body=at + 1)
        if not line or line[0].isalpha():
            continue
        if EXACT.match(line) or line.rstrip() == "...":
            problems = opened.problems + _trailing(path, line, at + 1)
            return replace(opened, stop=at, body=at + 1, problems=problems)
        if HEADING.match(line) and _body_begins(lines, at, opened.start):
            break
        near = near_fence(line)
        if near and not looks_like_field(near.rest) and not _more_fields(lines, at + 1):
            return _near_closing(path, lines, opened, at, near.rest)
    return _unclosed(path, lines, opened)


def _body_begins(lines: list[str], at: int, start: int) -> bool:
    """Whether the heading at `at` is one of the body, and no remark among fields."""
    if "{#" in lines[at]:
        return True
    return not fields_follow(lines, at + 1) and at > start


def _more_fields(lines: list[str], start: int) -> bool:
    """Whether fields stand between `start` and the next fence, so that no fence belongs before."""
    if fields_follow(lines, start):
        return True
    stop = next((at for at in range(start, len(lines)) if EXACT.match(lines[at])), start)
    return any(looks_like_field(line) for line in lines[start:stop] if line[:1].isalpha())


def _text_between(lines: list[str], start: int, stop: int) -> bool:
    """Whether a blank line and then only text stand before `stop`: the fields ended before it."""
    if "" not in lines[start:stop]:
        return False
    rest = [line for line in lines[lines.index("", start) : stop] if line]
    plain = [line for line in rest if line[0] not in " \t#-}]"]
    return bool(plain) and not any(looks_like_field(line) for line in rest)


def _near_closing(path: str, lines: list[str], opened: Block, at: int, rest: str) -> Block:
    line = lines[at]
    edit = whole(at + 1, line, f"---\n{rest}" if rest else "---")
    same = opened.problems[-1:] and opened.problems[-1].code == BAD_FENCE.code
    if same and opened.problems[-1].excerpt.strip()[:3] == line.strip()[:3]:
        both = replace(opened.problems[-1], edits=(*opened.problems[-1].edits, edit))
        problems = (*opened.problems[:-1], both)
    else:
        problem = BAD_FENCE.at(
            Place(path, at + 1), "closing", width=len(line), excerpt=line, edits=(edit,)
        )
        problems = (*opened.problems, problem)
    body = at if rest else at + 1
    return replace(opened, stop=at, body=body, glued=rest, problems=problems)


def _unclosed(path: str, lines: list[str], opened: Block) -> Block:
    """The fields end where the body seems to begin: at a blank line or a heading."""
    stop = end_of_fields(lines, opened.start)
    edits = (Edit(stop, len(lines[stop - 1]) + 1, 0, "\n---"),) if stop > opened.start else ()
    problem = NOT_CLOSED.at(
        Place(path),
        width=len(lines[0]),
        excerpt=lines[0],
        edits=edits,
        line=stop + 1,
        autofix=Autofix.SUGGEST if edits else Autofix.NO,
    )
    return replace(opened, stop=stop, body=stop, problems=(*opened.problems, problem))
