"""A document of any kind, told by what it holds and only then by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dalil.load.encoding import content
from dalil.load.papers.docx import docx
from dalil.load.papers.html import html
from dalil.load.papers.markdown import markdown, plain
from dalil.load.papers.paper import LARGEST, Paper, PaperError, Reason
from dalil.load.papers.pdf import pdf

MARKDOWN = frozenset((".md", ".markdown"))
ENDINGS = frozenset((*MARKDOWN, ".txt", ".text", ".html", ".htm", ".xhtml", ".docx", ".pdf"))
"""Of files that are looked at in a folder."""
_PAGE = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I)
_OTHERS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x1f\x8b",
)
"""How files begin whose words we do not read: pictures, old Word, RTF, gzip."""


def paper(path: Path) -> Paper:
    """The words of the document at `path`.

    Raises:
        PaperError: it cannot be read, and why.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise PaperError(Reason.NO_ACCESS) from error
    if len(data) > LARGEST:
        raise PaperError(Reason.TOO_LARGE)
    return of_bytes(data, path.suffix.lower())


def of_bytes(data: bytes, ending: str = "") -> Paper:
    """The words of a document that is `data` and whose name has this ending.

    Raises:
        PaperError: it cannot be read, and why.
    """
    if not data.strip():
        raise PaperError(Reason.EMPTY)
    if b"%PDF-" in data[:1024]:
        return pdf(data)
    if data.startswith(b"PK"):
        return docx(data)
    if data.startswith(_OTHERS):
        raise PaperError(Reason.UNKNOWN_KIND)
    held = content("", data, LARGEST)
    if not held.text or "\0" in held.text:
        raise PaperError(Reason.NOT_TEXT)
    if ending in (".docx", ".pdf"):
        raise PaperError(Reason.BROKEN)
    if ending in (".html", ".htm", ".xhtml") or _PAGE.match(held.text[:2000]):
        return html(held.text)
    return markdown(held.text) if ending in MARKDOWN else plain(held.text)


def papers(path: Path) -> Iterator[Path]:
    """The documents at `path`: itself, or in a folder those of a known kind; links lead nowhere."""
    if not path.is_dir():
        yield path
        return
    for each in sorted(path.iterdir()):
        if each.is_symlink() or each.name.startswith((".", "~$")) or each.name == "node_modules":
            continue
        if each.is_dir() or each.suffix.lower() in ENDINGS:
            yield from papers(each)
