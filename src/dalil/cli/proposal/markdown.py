"""A report as Markdown that forges show beside a pull request.

It is written in elements of HTML, one a line, without an empty line between: so no forge reads
Markdown, a mention, a reference or a command of its own into what files say. Only what is escaped
here stands between the elements.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from dalil.cli.proposal.sections import Code, Line, Linked, Own, Piece, Quoted, Section
from dalil.i18n import Words
from dalil.text.isolates import visible

LARGEST = 100_000
"""Bytes of the lines of one section; GitHub shows no summary of more than 1 MiB in all."""
LONGEST = 400
"""Characters of one piece of a line."""
CUT = "…"
_CODE = re.compile(r"`([^`\n]*)`")
_ACTIVE = {"@": "@&#8203;", "#": "#&#8203;", "!": "!&#8203;", "://": ":&#8203;//"}
"""What forges take for a mention, a reference or an address in running text: a ZERO WIDTH SPACE
parts what would act."""
_ACTING = "(" + "|".join(map(re.escape, _ACTIVE)) + ")"


def markdown(
    title: str, lead: str, sections: tuple[Section, ...], words: Words, preview: str = ""
) -> str:
    """The whole report. `preview` is the address that pages stand below; empty where none does."""
    return "".join(f"{line}\n" for line in _lines(title, lead, sections, words, preview))


def _lines(
    title: str, lead: str, sections: tuple[Section, ...], words: Words, preview: str
) -> Iterator[str]:
    language = words.language
    yield f'<div dir="{language.dir}" lang="{language.tag}">'
    yield f"<h2>{_text(title)}</h2>"
    yield f"<p>{_running(lead)}</p>"
    for section in sections:
        yield f"<h3>{_text(section.heading)}</h3>"
        if section.note:
            yield f"<p>{_text(section.note)}</p>"
        yield "<ul>"
        yield from _items(section, words, preview)
        yield "</ul>"
    yield "</div>"


def _items(section: Section, words: Words, preview: str) -> Iterator[str]:
    """As many lines of a section as there is room for, and how many more there are."""
    left = LARGEST
    for number, line in enumerate(section.lines):
        item = f"<li>{_line(line, preview)}</li>"
        left -= len(item.encode()) + 1
        if left < 0:
            more = words.count("cli.proposal.more", len(section.lines) - number)
            yield f"<li>{_text(more)}</li>"
            return
        yield item


def _line(line: Line, preview: str) -> str:
    return " ".join(_piece(each, preview) for each in line)


def _piece(piece: Piece, preview: str) -> str:
    match piece:
        case Own(text=text):
            return f"<b>{_text(text)}</b>"
        case Quoted(text=text):
            return f"<bdi>{_running(text)}</bdi>"
        case Code(text=text):
            return _code(text)
        case Linked(title=title, address=address):
            shown = f"<bdi>{_text(title)}</bdi>"
            if not address:
                return shown
            if preview:
                return f'<a href="{html.escape(preview + address)}">{shown}</a>'
            return f"{shown} {_code(address)}"


def _running(text: str) -> str:
    """Running text; what stands between backticks is code."""
    pieces = _CODE.split(_cut(text))
    return "".join(_code(each) if at % 2 else _text(each) for at, each in enumerate(pieces))


def _code(text: str) -> str:
    return f'<code dir="ltr">{html.escape(visible(_cut(text)))}</code>'


def _text(text: str) -> str:
    """Text that stays text, whatever is in it."""
    pieces = re.split(_ACTING, visible(_cut(text)))
    return "".join(_ACTIVE.get(each) or html.escape(each) for each in pieces)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + CUT
