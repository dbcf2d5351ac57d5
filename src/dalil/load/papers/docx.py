"""DOCX (Word, LibreOffice): the words of its paragraphs, however a program cut them into runs.

Read with what Python brings along: a zip, and expat for the XML in it. A document type declaration
is refused, so no entity is ever defined; a part is read only as far as its limit.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from dalil.load.papers.paper import LARGEST, Paper, PaperError, Piece, Reason, Spot, joined

BODY = "word/document.xml"
_PARTS = re.compile(r"\Aword/(document|footnotes|endnotes|comments|header|footer)\d*\.xml\Z")
_WORD = frozenset(
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_MOST_PARTS = 200
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    expat.ExpatError,
)


def docx(data: bytes) -> Paper:
    """The words of a document: its text, notes, comments, headers and footers.

    Raises:
        PaperError: it is broken, encrypted, far too large, or declares what no document needs.
    """
    try:
        return Paper(joined(_paragraphs(data)))
    except _BROKEN as error:
        raise PaperError(Reason.BROKEN) from error
    except RuntimeError as error:  # what `zipfile` says of a part behind a password
        raise PaperError(Reason.ENCRYPTED) from error


def _paragraphs(data: bytes) -> Iterator[list[Piece]]:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        names = sorted(
            {each for each in held.namelist() if _PARTS.match(each)},
            key=lambda each: (each != BODY, each),
        )
        if BODY not in names:
            raise PaperError(Reason.UNKNOWN_KIND)
        left = LARGEST
        for name in names[:_MOST_PARTS]:
            with held.open(name) as part:
                xml = part.read(left + 1)
            left -= len(xml)
            if left < 0:
                raise PaperError(Reason.TOO_LARGE)
            found = _PARTS.match(name)
            assert found is not None, "only such names were kept"
            kind = "" if name == BODY else found[1]
            for number, text in enumerate(_texts(xml), 1):
                yield [Piece(text, Spot(paragraph=number, part=kind))]


@dataclass(slots=True)
class _Reading:
    """Where the reader is in a part; a text box is a paragraph within another."""

    done: dict[int, str] = field(default_factory=dict)
    open: list[tuple[int, list[str]]] = field(default_factory=list)
    began: int = 0
    skipped: int = 0
    """How many elements deep it is in what only older programs show."""
    in_text: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.skipped or name == _FALLBACK:
            self.skipped += 1
            return
        space, _, local = name.rpartition(" ")
        if space not in _WORD:
            return
        if local == "p":
            self.open.append((self.began, []))
            self.began += 1
        self.in_text = local == "t"
        if local in _SIGNS and self.open:
            self.open[-1][1].append(_SIGNS[local])

    def end(self, name: str) -> None:
        if self.skipped:
            self.skipped -= 1
            return
        space, _, local = name.rpartition(" ")
        if space in _WORD and local == "t":
            self.in_text = False
        if space in _WORD and local == "p" and self.open:
            number, pieces = self.open.pop()
            self.done[number] = "".join(pieces)

    def text(self, data: str) -> None:
        if self.in_text and self.open and not self.skipped:
            self.open[-1][1].append(data)


def _texts(xml: bytes) -> Iterator[str]:
    """The text of every paragraph, empty ones too, in the order in which they begin."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    parser.StartDoctypeDeclHandler = _refused
    parser.Parse(xml, True)
    yield from (text for _, text in sorted(reading.done.items()))


def _refused(*declared: Any) -> None:
    raise PaperError(Reason.HOSTILE)
