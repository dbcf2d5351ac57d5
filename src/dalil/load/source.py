"""A Markdown file becomes a draft: bytes, fences, lines, YAML, nodes. It never raises."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Diagnostic
from dalil.load.block import Block
from dalil.load.conflict import marker
from dalil.load.draft import Draft
from dalil.load.encoding import content
from dalil.load.fence import block
from dalil.load.line import Line
from dalil.load.lines import control_char
from dalil.load.settings import Settings

_CONTROL = re.compile(f"[{control_char.CONTROLS}]")


def read(path: str, data: bytes) -> Draft:
    """The draft of one file; `path` is the one that its places name. Never raises."""
    held = content(path, data)
    problems = list(held.problems)
    conflict = marker(path, held.text) if held.readable else None
    if conflict is not None:
        problems.append(conflict)
    if conflict is not None or not held.readable:
        return _unreadable(path, held.text, problems)
    lines = held.text.split("\n")
    found = block(path, lines)
    problems += found.problems
    if not found.readable:
        return _unreadable(path, held.text, problems)
    settings = Settings(path, _lines(path, lines, found))
    header = settings.header()
    problems += settings.problems
    if header is None:
        return _unreadable(path, held.text, problems)
    if found.glued:
        lines[found.body] = found.glued
    body = "\n".join(lines[found.body :])
    problems += _controls(path, body, found.body)
    return Draft(
        path=path,
        text=held.text,
        header=header,
        body=body,
        body_line=found.body + 1,
        problems=tuple(sorted(problems)),
        spoilt=frozenset(settings.spoilt),
    )


def _unreadable(path: str, text: str, problems: list[Diagnostic]) -> Draft:
    return Draft(path, text, None, "", 1, tuple(sorted(problems)))


def _lines(path: str, lines: list[str], found: Block) -> list[Line]:
    held: list[Line] = []
    for at in range(found.start, found.stop):
        line = Line(path, at + 1, lines[at], held)
        if at == 0 and found.first:
            line.mend(0, len(lines[0]) - len(found.first), "")
        if at in found.skipped:
            line.empty()
        held.append(line)
    return held


def _controls(path: str, body: str, before: int) -> Iterator[Diagnostic]:
    """Control characters of the body, which no page may carry."""
    if not _CONTROL.search(body):
        return
    for number, text in enumerate(body.split("\n"), before + 1):
        yield from control_char.check(Line(path, number, text, []))
