"""What is written in a file, however it was packed: compressed, archived, in a document."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, NamedTuple, cast

from dalil.load.papers.paper import PaperError
from dalil.load.papers.pdf import pdf

DEEPEST = 5
"""Archives within archives that are opened."""
LARGEST = 200_000_000
"""Bytes that one packed file may become; a bomb becomes more, and is said to be unread."""

_COMPRESSED: tuple[tuple[bytes, Callable[[io.BytesIO], IO[bytes]]], ...] = (
    (b"\x1f\x8b", lambda data: cast("IO[bytes]", gzip.open(data))),  # noqa: SIM115
    (b"BZh", lambda data: bz2.open(data)),  # noqa: SIM115
    (b"\xfd7zXZ", lambda data: lzma.open(data)),  # noqa: SIM115
)
"""How files begin that are packed whole, and what opens them; each is closed where it is read."""
_TAR = (257, b"ustar")
_BROKEN = (
    OSError,
    EOFError,
    ValueError,
    KeyError,
    RuntimeError,
    NotImplementedError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    tarfile.TarError,
)


class Unpacked(NamedTuple):
    """A file, or one within another."""

    name: str
    """Where it lies: `data/all.zip!word/document.xml`."""
    data: bytes
    read: bool = True
    """False where it is packed in a way that cannot be undone: nobody knows what is in it."""
    text: str = ""
    """Its words, where they are not its bytes: those of a PDF."""


def unpacked(name: str, data: bytes, depth: int = 0) -> Iterator[Unpacked]:
    """The file itself, and everything that is packed in it."""
    yield Unpacked(name, data)
    if depth > DEEPEST:
        yield Unpacked(name, b"", read=False)
        return
    try:
        for inner, held in _inside(data):
            yield from unpacked(f"{name}!{inner}", held, depth + 1)
        if data[:5] == b"%PDF-":
            yield Unpacked(name, b"", text=_words(data))
    except _BROKEN:
        yield Unpacked(name, b"", read=False)


def _inside(data: bytes) -> Iterator[tuple[str, bytes]]:
    for magic, opened in _COMPRESSED:
        if data.startswith(magic):
            with opened(io.BytesIO(data)) as file:
                yield "", _all(file)
            return
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                with archive.open(entry) as file:
                    yield entry.filename, _all(file)
            if archive.comment:
                yield "comment", archive.comment
    elif data[_TAR[0] : _TAR[0] + len(_TAR[1])] == _TAR[1]:
        with tarfile.open(fileobj=io.BytesIO(data)) as held:
            for each in held:
                if each.isfile() and (inner := held.extractfile(each)):
                    yield each.name, _all(inner)


def _all(file: IO[bytes]) -> bytes:
    """Everything in a packed file.

    Raises:
        ValueError: it becomes far larger than any file of ours.
    """
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError("too large")
    return data


def _words(data: bytes) -> str:
    """The words of a PDF in every order that programs paint them; empty where it has none."""
    try:
        paper = pdf(data)
    except PaperError:
        return ""
    return "\n\n".join(each.text for each in (paper, *paper.others))
