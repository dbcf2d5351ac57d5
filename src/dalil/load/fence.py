"""Where the settings block begins and ends.

FM101 no-front-matter   no block, or fields without the lines `---`
FM102 not-closed        no line `---` behind the fields
FM103 before-fence      something stands before the first `---`
FM104 bad-fence         a line that was meant to be `---`
FM108 stray-fence       a `---` in the middle of the fields, or a second block
FM109 no-final-newline  the file ends with `---` and no line end

PASS  ---
      title: قانون تجريبي
      ---
FAIL  ----
      title: قانون تجريبي
      ----
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Place, Severity
from dalil.load.fence_line import EXACT, near_fence
from dalil.load.field_names import is_name

NO_FRONT_MATTER = Code("FM101", "no-front-matter")
NOT_CLOSED = Code("FM102", "not-closed", autofix=Autofix.SUGGEST)
BEFORE_FENCE = Code("FM103", "before-fence", autofix=Autofix.YES)
BAD_FENCE = Code("FM104", "bad-fence", autofix=Autofix.YES)
STRAY_FENCE = Code("FM108", "stray-fence", autofix=Autofix.SUGGEST)
NO_FINAL_NEWLINE = Code("FM109", "no-final-newline", autofix=Autofix.YES)

_FIELD = re.compile(r"""\s*(?:- )?["'“]?(?P<name>[^\W\d][\w\-]*)["'”]?\s*[:：=]""")
_HEADING = re.compile(r"#{1,6} .*\{#\w+\}\s*\Z|#{2,6} \S")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a settings block. Line numbers count from 0 here."""

    start: int = 0
    """The first line of the block."""
    stop: int = 0
    """The line behind its last one."""
    body: int = 0
    """The first line of the body."""
    first: str = ""
    """What stands behind `---` on the opening line, where a field was glued to it."""
    skipped: frozenset[int] = frozenset()
    """Lines between `start` and `stop` that are no fields: stray fences."""
    problems: tuple[Diagnostic, ...] = field(default=())
    readable: bool = True


def block(path: str, lines: list[str]) -> Block:
    """The settings block of a file with these lines."""
    opened = _opening(path, lines)
    if not opened.readable:
        return opened
    closed = _closing(path, lines, opened)
    return _without_strays(path, lines, closed) if closed.readable else closed


def _opening(path: str, lines: list[str]) -> Block:
    first = lines[0]
    if EXACT.match(first):
        return Block(1, problems=_trailing(path, first, 1))
    near = near_fence(first)
    if near and near.variant in ("toml", "json"):
        if near.variant == "toml" or '"' in first + "".join(lines[1:2]):
            return _refused(path, first, near.variant)
        near = None
    if near and (near.rest or _fields_follow(lines, 1) or _is_fence(lines, 1)):
        problem = BAD_FENCE.at(
            Place(path),
            near.variant,
            width=len(first) - len(near.rest),
            excerpt=first,
            edits=(_whole(1, first, "---\n" + near.rest if near.rest else "---"),),
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
    edits = (_whole(number, line, "---"),)
    variant = "trailing" if line.startswith("---") else "dots"
    width = len(line) - place.column + 1
    return (
        BAD_FENCE.at(
            place, variant, width=width, excerpt=line, edits=edits, severity=Severity.NOTE
        ),
    )


def _without_opening(path: str, lines: list[str]) -> Block:
    if _fields_follow(lines, 0, at_once=True):
        stop = _end_of_fields(lines, 0)
        closed = stop < len(lines) and bool(EXACT.match(lines[stop]))
        edits: tuple[Edit, ...] = (Edit(1, 1, 0, "---\n"),)
        if not closed:
            edits += (Edit(stop, len(lines[stop - 1]) + 1, 0, "\n---"),)
        problem = NO_FRONT_MATTER.at(
            Place(path), "fields", excerpt=lines[0], edits=edits, autofix=Autofix.YES
        )
        return Block(0, stop, stop + closed, problems=(problem,))
    for at, line in enumerate(lines[:40]):
        if EXACT.match(line) and _fields_follow(lines, at + 1):
            return Block(at + 1, problems=(_before(path, lines, at),))
        if near_fence(line) and _fields_follow(lines, at + 1, known=True):
            return Block(at + 1, problems=(_before(path, lines, at),))
    return Block(
        problems=(NO_FRONT_MATTER.at(Place(path), excerpt=lines[0], width=len(lines[0])),),
        readable=False,
    )


def _before(path: str, lines: list[str], at: int) -> Diagnostic:
    blank = not any(line.strip() for line in lines[:at])
    edits = tuple(_cut(number, line) for number, line in enumerate(lines[:at], 1)) if blank else ()
    return BEFORE_FENCE.at(
        Place(path),
        "blank" if blank else "",
        excerpt=lines[0],
        width=len(lines[0]),
        edits=edits,
        autofix=Autofix.YES if blank else Autofix.NO,
    )


def _cut(number: int, line: str) -> Edit:
    """Takes a whole line out, its end included."""
    return Edit(number, 1, len(line) + 1, "")


def _whole(number: int, line: str, text: str) -> Edit:
    return Edit(number, 1, len(line), text)


def _fields_follow(
    lines: list[str], start: int, *, at_once: bool = False, known: bool = False
) -> bool:
    """Whether fields begin at `start`: the next line that holds something looks like one."""
    for line in lines[start : start + (1 if at_once else 20)]:
        if not line.strip() or line.lstrip().startswith("# "):
            continue
        found = _FIELD.match(line)
        if not found:
            return False
        return is_name(found["name"]) or (not known and found["name"].isascii() and not at_once)
    return False


def _end_of_fields(lines: list[str], start: int) -> int:
    """The first line from `start` on that belongs to no field: blank, a heading, a fence."""
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip() or EXACT.match(line) or _HEADING.match(line) or near_fence(line):
            return at
    return len(lines)


def _closing(path: str, lines: list[str], opened: Block) -> Block:
    if opened.stop:
        return opened
    for at in range(max(opened.start, 1), len(lines)):
        line = lines[at]
        if line == "---":
            return replace(opened, stop=at, body=at + 1)
        if not line or line[0].isalpha():
            continue
        if EXACT.match(line) or line.rstrip() == "...":
            problems = opened.problems + _trailing(path, line, at + 1)
            return replace(opened, stop=at, body=at + 1, problems=problems)
        if _HEADING.match(line) and _body_begins(lines, at, opened.start):
            break
        near = near_fence(line)
        if near and not near.rest and not _fields_follow(lines, at + 1):
            return _near_closing(path, lines, opened, at)
    return _unclosed(path, lines, opened)


def _body_begins(lines: list[str], at: int, start: int) -> bool:
    """Whether the heading at `at` is one of the body, and no remark among fields."""
    if "{#" in lines[at]:
        return True
    return not _fields_follow(lines, at + 1) and at > start


def _near_closing(path: str, lines: list[str], opened: Block, at: int) -> Block:
    line = lines[at]
    edit = _whole(at + 1, line, "---")
    same = opened.problems[-1:] and opened.problems[-1].code == BAD_FENCE.code
    if same and opened.problems[-1].excerpt.strip() == line.strip():
        both = replace(opened.problems[-1], edits=(*opened.problems[-1].edits, edit))
        problems = (*opened.problems[:-1], both)
    else:
        problem = BAD_FENCE.at(
            Place(path, at + 1), "closing", width=len(line), excerpt=line, edits=(edit,)
        )
        problems = (*opened.problems, problem)
    return replace(opened, stop=at, body=at + 1, problems=problems)


def _unclosed(path: str, lines: list[str], opened: Block) -> Block:
    """The fields end where the body seems to begin: at a blank line or a heading."""
    stop = _end_of_fields(lines, opened.start)
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


def _without_strays(path: str, lines: list[str], found: Block) -> Block:
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
    name = _FIELD.match(lines[at]) if at < len(lines) else None
    return name is not None and is_name(name["name"]) and ":" in lines[at]


def _merged(path: str, lines: list[str], found: Block) -> Block:
    """The block was closed too early: what follows are fields too."""
    stray = found.stop
    stop = _end_of_fields(lines, found.body)
    closed = stop < len(lines) and bool(EXACT.match(lines[stop]))
    edits: tuple[Edit, ...] = (_cut(stray + 1, lines[stray]),)
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
    return _without_strays(path, lines, again) if closed else again


def _second(path: str, lines: list[str], found: Block) -> Block:
    """A second block, or a second closing line, at the head of the body."""
    at = found.body
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at >= len(lines) or not EXACT.match(lines[at]):
        return found
    place, excerpt = Place(path, at + 1), lines[at]
    if _known(lines, at + 1):
        stop = _end_of_fields(lines, at + 1)
        if stop < len(lines) and EXACT.match(lines[stop]):
            problem = STRAY_FENCE.at(
                place, "second", width=3, excerpt=excerpt, autofix=Autofix.NO, line=stop + 1
            )
            return replace(found, body=stop + 1, problems=(*found.problems, problem))
    if at != found.body:
        return found
    cut = (_cut(at + 1, lines[at]),)
    problem = STRAY_FENCE.at(
        place, "twice", width=3, excerpt=excerpt, edits=cut, autofix=Autofix.YES
    )
    return replace(found, body=at + 1, problems=(*found.problems, problem))
