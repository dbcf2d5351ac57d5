"""PDF: the words of its pages.

Files of this kind hold drawn signs, not sentences: Arabic may stand in the forms that letters take
within a word, and from left to right as it was painted. Forms are folded; a line is offered in
the order in which it was found and in both orders that programs turn it into.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Callable, Iterator

from dalil.load.papers.paper import MOST_LETTERS, Paper, PaperError, Piece, Reason, Spot, joined

MOST_PAGES = 2000
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_ARABIC = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
Lines = list[tuple[Spot, str]]


def pdf(data: bytes) -> Paper:
    """The words of a PDF.

    Raises:
        PaperError: it is broken or encrypted, or holds only pictures of words.
    """
    try:
        lines = list(_lines(data))
    except PaperError:
        raise
    except Exception as error:  # its reader raises anything at all for a broken file
        raise PaperError(Reason.BROKEN) from error
    if not any(text.strip() for _, text in lines):
        raise PaperError(Reason.NO_WORDS)
    arabic = [(spot, text) for spot, text in lines if _ARABIC.search(text)]
    turned = (_paper(arabic, _letters_back, back=True), _paper(arabic, _words_back, back=True))
    return Paper(_paper(lines, str).pieces, turned if arabic else ())


def _lines(data: bytes) -> Iterator[tuple[Spot, str]]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise PaperError(Reason.ENCRYPTED)
    letters = 0
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        letters += len(text)
        if number > MOST_PAGES or letters > MOST_LETTERS:
            raise PaperError(Reason.TOO_LARGE)
        for line, each in enumerate(text.split("\n"), 1):
            yield Spot(line=line, page=number), each


def _paper(lines: Lines, turned: Callable[[str], str], *, back: bool = False) -> Paper:
    pages: dict[int, list[Piece]] = {}
    for spot, text in lines:
        folded = f"{_folded(turned(text))}\n"
        pages.setdefault(spot.page, []).append(Piece(folded, spot, back))
    return Paper(joined(pages.values()))


def _folded(text: str) -> str:
    return _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _letters_back(text: str) -> str:
    return text[::-1]


def _words_back(text: str) -> str:
    return " ".join(reversed(text.split()))
