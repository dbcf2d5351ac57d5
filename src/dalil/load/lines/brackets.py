"""FM219 bracket, FM208 too-deep, FM225 arabic-comma: a list or map written between brackets.

It may run over several lines. Every bracket must be closed by its like, nothing may follow but a
remark, and forty are the most that may stand inside each other. Only the Latin comma divides.

PASS  topics: [voting, parties]
FAIL  topics: [voting, parties
FAIL  topics: [voting، parties]
FAIL  title: [مسودة] قانون تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line
from dalil.load.lines.hash_in_value import HASH, remark
from dalil.load.lines.no_space import NO_SPACE
from dalil.load.lines.quotes import UNCLOSED_QUOTE, backslashes, is_remark
from dalil.load.lines.quoting import quote

BRACKET = Code("FM219", "bracket", autofix=Autofix.SUGGEST)
TOO_DEEP = Code("FM208", "too-deep")
ARABIC_COMMA = Code("FM225", "arabic-comma", autofix=Autofix.YES)

DEEPEST = 40
_TOKEN = re.compile(
    r"""(?<=[\[{,:\s])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?P<hash>(?<!\S)\#)|(?P<sign>[\[\]{}])"""
    r"""|(?:(?<=[\[{,])|(?<=[,:]\ ))(?P<quote>["'])"""
)
_CLOSES = {"[": "]", "{": "}"}
_FIELD = re.compile(r"[ ]*(?:-[ ]+)?[A-Za-z_]\w*:(?:\s|\Z)")
_COMMA = re.compile(r"""(?<=[A-Za-z0-9_\-"'\]])(?P<sign>[ ]*[،，؛][ ]*)(?=[A-Za-z0-9"'\[])""")
_GLUED = re.compile(r"(?<=[{,])\s*[A-Za-z_]\w*:(?=[^\s:/,}\]])")
_ONLY_CLOSED = re.compile(r"[A-Za-z0-9_\-, ]+\]\Z")


class _Found(NamedTuple):
    """How far a bracketed value was read."""

    what: str
    """`closed`, `open`, `deep`, `mismatch`, `quote` or `hash`."""
    line: Line
    at: int
    missing: str = ""
    """The brackets that are still open, as they must be closed."""


def check(line: Line) -> Iterator[Diagnostic]:
    """What is wrong with a value that begins with a bracket."""
    if line.parts.value[:1] not in _CLOSES:
        yield from _never_opened(line)
        return
    if line.parts.value.startswith(("{{", "{%")):
        yield _text(line)
        return
    yield from _commas(line)
    found = _scan(line)
    if found.what == "closed":
        yield from _closed(line, found)
    elif found.what == "hash":
        yield line.problem(HASH, found.line.place(found.at), "list")
        _forget_all(line)
    elif found.what == "deep":
        yield line.problem(TOO_DEEP, line.parts.at, limit=DEEPEST)
        _forget_all(line)
    elif found.what == "quote":
        sign = found.line.text[found.at]
        yield found.line.problem(UNCLOSED_QUOTE, found.at, "list", autofix=Autofix.NO, sign=sign)
        _forget_all(line)
    elif found.what == "mismatch":
        sign = found.line.text[found.at]
        yield found.line.problem(
            BRACKET, found.at, "mismatch", autofix=Autofix.NO, sign=sign, wanted=found.missing
        )
        _forget_all(line)
    else:
        yield _unclosed(line, found)


def _forget_all(line: Line) -> None:
    """Take the value out, with the lines below that may belong to it."""
    line.more = 0
    for each in line.after():
        if _leaves(line, each) or (each.parts.key and each.parts.indent <= line.parts.indent):
            break
        line.more += 1
    line.forget()


def _scan(line: Line) -> _Found:
    start, missing = line.parts.at, ""
    for count, each in enumerate([line, *line.after()]):
        if count and _leaves(line, each):
            break
        line.more = count
        for token in _TOKEN.finditer(each.text, start):
            if token["hash"]:
                if each.text[: token.start()].strip():
                    return _Found("hash", each, token.start())
                break
            if token["quote"]:
                return _Found("quote", each, token.start())
            if sign := token["sign"]:
                if sign in _CLOSES:
                    missing = _CLOSES[sign] + missing
                    if len(missing) > DEEPEST:
                        return _Found("deep", each, token.start())
                elif missing[:1] != sign:
                    return _Found("mismatch", each, token.start(), missing[:1])
                else:
                    missing = missing[1:]
                    if not missing:
                        return _Found("closed", each, token.end())
        start = 0
    line.more = 0
    return _Found("open", line, len(line.text.rstrip()), missing)


def _leaves(line: Line, other: Line) -> bool:
    """Whether `other` is a field of its own, so that the brackets were not closed before it."""
    if not line.parts.key and not line.parts.dashes:
        return False
    text = other.text
    return bool(_FIELD.match(text)) and other.parts.indent <= line.parts.indent


def _closed(line: Line, found: _Found) -> Iterator[Diagnostic]:
    rest = found.line.text[found.at :]
    if is_remark(rest):
        if rest.strip():
            at = found.line.text.index("#", found.at)
            yield remark(found.line, at)
        for each in [line, *line.after()[: line.more]]:
            yield from _inside(each)
        return
    behind = found.at + len(rest) - len(rest.lstrip())
    place = found.line.place(behind)
    if found.line is not line:
        yield found.line.problem(BRACKET, place, "behind", autofix=Autofix.NO, fixed="")
        line.forget()
        return
    if rest.strip() in (",", ";", "،", "؛"):
        edits: tuple[object, ...] = (line.mend(found.at, len(rest), ""),)
        yield line.problem(
            BRACKET,
            place,
            "comma",
            edits=edits,  # type: ignore[arg-type]
            autofix=Autofix.YES,
            sign=rest.strip(),
            fixed=line.text.strip(),
        )
        return
    yield _text(line)


def _text(line: Line) -> Diagnostic:
    """A text that begins with a bracket; it is quoted."""
    parts = line.parts
    place = line.place(parts.at)
    edits = quote(line, parts.at, parts.at + len(parts.value))
    return line.problem(BRACKET, place, "text", edits=edits, fixed=line.text.strip())


def _inside(line: Line) -> Iterator[Diagnostic]:
    while glued := _GLUED.search(_masked(line.text)):
        place = line.place(glued.end())
        edit = line.mend(glued.end(), 0, " ")
        yield line.problem(NO_SPACE, place, edits=(edit,), fixed=line.text.strip())
    at = 0
    while token := _TOKEN.search(line.text, at):
        at = token.end()
        if token[0].startswith('"'):
            before = len(line.text)
            yield from backslashes(line, token.start() + 1, token.end() - 1)
            at += len(line.text) - before


def _unclosed(line: Line, found: _Found) -> Diagnostic:
    parts = line.parts
    place, width = line.place(parts.at), len(parts.value)
    edit = line.mend(parts.at + width, 0, found.missing)
    return line.problem(
        BRACKET,
        place,
        edits=(edit,),
        width=width,
        sign=parts.value[0],
        wanted=found.missing,
        fixed=line.text.strip(),
    )


def _never_opened(line: Line) -> Iterator[Diagnostic]:
    parts = line.parts
    if parts.key and _ONLY_CLOSED.match(parts.value):
        place = line.place(parts.at)
        edit = line.mend(parts.at, 0, "[")
        yield line.problem(
            BRACKET, place, "unopened", edits=(edit,), sign="]", fixed=line.text.strip()
        )


def _commas(line: Line) -> Iterator[Diagnostic]:
    while found := _COMMA.search(_masked(line.text), line.parts.at):
        sign = found["sign"].strip()
        place = line.place(found.start() + found["sign"].index(sign))
        edit = line.mend(found.start(), len(found["sign"]), ", ")
        yield line.problem(ARABIC_COMMA, place, edits=(edit,), sign=sign, fixed=line.text.strip())


def _masked(text: str) -> str:
    """`text` with the same length and nothing to find between quotation marks."""
    if '"' not in text and "'" not in text:
        return text
    return _TOKEN.sub(
        lambda token: token[0] if token["sign"] or token["hash"] else '"' * len(token[0]), text
    )
