"""A report as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.cli.proposal.sections import Code, Line, Linked, Own, Piece, Quoted, Section
from dalil.i18n import Language
from dalil.text.isolates import isolated, visible


def plain(
    title: str, lead: str, sections: tuple[Section, ...], language: Language, preview: str = ""
) -> str:
    """The whole report, nothing left out."""
    return "\n".join(_lines(title, lead, sections, language, preview))


def _lines(
    title: str, lead: str, sections: tuple[Section, ...], language: Language, preview: str
) -> Iterator[str]:
    yield _shown(title, language)
    yield _shown(lead, language)
    for section in sections:
        yield ""
        yield _shown(section.heading, language)
        if section.note:
            yield _shown(section.note, language)
        for line in section.lines:
            yield f"  {_line(line, language, preview)}"


def _line(line: Line, language: Language, preview: str) -> str:
    """One line; each piece is isolated by itself, so that none trades places with the next."""
    return "  ".join(isolated(_piece(each, preview), language) for each in line)


def _piece(piece: Piece, preview: str) -> str:
    match piece:
        case Own(text=text) | Quoted(text=text) | Code(text=text):
            return visible(text)
        case Linked(title=title, address=address):
            return visible(f"{title}  {preview}{address}" if address else title)


def _shown(text: str, language: Language) -> str:
    return isolated(visible(text), language)
