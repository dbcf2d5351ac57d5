"""Markdown as running words: what readers do not read is cut out, or blanked where places count."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_SPAN = re.compile(r"(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_TARGET = re.compile(r"(?<=\]\()[^)\n]*|^ {0,3}\[[^\]\n]+\]:[^\n]*", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}|\{:?[ \t]*[\w-]+=[^{}\n]*\}")
_WEB = re.compile(r"<?https?://[^\s<>]+")
_NOT_LINE_END = re.compile(r"[^\n]")


def without_comments(markdown: str, *, blanks: bool = False) -> str:
    """`markdown` without HTML comments, or with `blanks` in their place.

    They are notes among editors: no page shows one, and nothing in it is a heading, a link or a
    word. One that is not closed is no comment.
    """
    kept: list[str] = []
    done = 0
    while (start := markdown.find("<!--", done)) >= 0:
        end = markdown.find("-->", start + 4) + 3
        if end < 3:
            break
        kept.append(markdown[done:start])
        if blanks:
            kept.append(_NOT_LINE_END.sub(" ", markdown[start:end]))
        done = end
    return "".join((*kept, markdown[done:]))


def without_code(markdown: str) -> str:
    """`markdown` with fenced code and code spans blanked; letters keep their offsets."""
    markdown = without_fences(markdown)
    return _SPAN.sub(_blank, markdown) if "`" in markdown else markdown


def without_fences(markdown: str) -> str:
    """`markdown` with fenced code blanked; letters keep their offsets."""
    if "~~~" in markdown or "```" in markdown:
        return "\n".join(_unfenced(markdown.split("\n")))
    return markdown


def blanked(markdown: str) -> str:
    """`markdown` with comments, link targets, addresses, attributes blanked; offsets stay."""
    if "<!--" in markdown:
        markdown = without_comments(markdown, blanks=True)
    for mark, pattern in (("]", _TARGET), ("{", _ATTRIBUTES), ("://", _WEB)):
        if mark in markdown:
            markdown = pattern.sub(_blank, markdown)
    return markdown


def _blank(found: re.Match[str]) -> str:
    return "".join("\n" if each == "\n" else " " for each in found[0])


def _unfenced(lines: list[str]) -> Iterator[str]:
    fence = ""
    for text in lines:
        mark = _FENCE.match(text)
        if not fence and not mark:
            yield text
            continue
        yield " " * len(text)
        if not fence and mark:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not text.strip().strip(fence[0]):
            fence = ""
