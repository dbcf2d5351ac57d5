"""A file's text as pieces that are read as one: a paragraph, a value, an address."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

ROUNDS = 3
"""Escapes within escapes that are undone: JSON in an attribute of HTML."""

_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong"
    r"|sub|sup|time|tspan|u|var|wbr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""Tags within a sentence."""
_PARAGRAPH = re.compile(r"</(?:w:p|a:p|text:p|text:h|si|row|c|v|title|creator)>|<(?:w:br|br)\b")
"""What ends a paragraph or cell in documents of offices; their other tags are within it."""
_TAG = re.compile(r"<[^<>]*>")
_WRAPPED = ("<!--", "-->", "<![CDATA[", "]]>")
"""Text stands between them, and no tags end there."""
_ATTRIBUTE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
_APART = re.compile(r"""["\x00-\x08\x0b\x0c\x0e-\x1f]|\n[ \t\r]*\n|`""")
_UNICODE = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_BYTES = re.compile(r"(?:\\x[0-9a-fA-F]{2})+")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
_FOLDED_LINE = re.compile(r"\r?\n[ \t](?=\S)")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{32,}={0,2}")
_HIGH = frozenset((0x00, 0x06, 0x20, 0xFB, 0xFE))
"""The first halves of letters in UTF-16: Latin, Arabic, marks, forms of letters."""
_BEGINNING, _FEW = 400, 8
_URL_SAFE = str.maketrans("-_", "+/")


def decoded(data: bytes) -> str:
    """The text of a file, in the encoding it most likely has; what is no text becomes noise."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    for encoding, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        first = data[high:_BEGINNING:2]
        if len(first) > _FEW and sum(each in _HIGH for each in first) > len(first) * 0.9:
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    as_it_is = data.decode("utf-8", "replace")
    if data.isascii() or as_it_is.count("\ufffd") * 20 < len(as_it_is):
        return as_it_is
    return f"{as_it_is}\n\n{data.decode('cp1256', 'replace')}"


def segments(text: str, *, office: bool = False) -> Iterator[str]:
    """What stands in a text between tags and in them, as it is written: many pages share most.

    `office` says that it is a part of a document.
    """
    if text.startswith("BEGIN:V"):
        text = _FOLDED_LINE.sub("", text)
    if "<" not in text or ">" not in text:
        yield text
        return
    yield from (one or other for one, other in _ATTRIBUTE.findall(text))
    if office:
        yield from (_TAG.sub("", each) for each in _PARAGRAPH.split(text))
        return
    for mark in _WRAPPED:
        text = text.replace(mark, "\n\n")
    yield from _TAG.split(_INLINE.sub("", text))


def pieces(segment: str) -> Iterator[str]:
    """What is read as one in a segment, escapes undone, those within one another too."""
    plain = plainly(segment)
    if plain != segment and "<" in plain and _TAG.search(plain):
        for inner in segments(plain):
            if inner != segment:
                yield from pieces(inner)
        return
    for each in _APART.split(plain):
        if len(each) > 2 and not each.isspace():
            yield each


def plainly(text: str) -> str:
    """A text with its escapes undone: of JSON, HTML, addresses, and those within one another."""
    for _ in range(ROUNDS):
        before = text
        if "\\" in text:
            text = _UNICODE.sub(_unicode, text)
            text = _BYTES.sub(_bytes, text)
            text = text.replace('\\"', '"').replace("\\n", "\n").replace("\\/", "/")
        if "&" in text:
            text = unescape(text)
        if "%" in text and _PERCENT.search(text):
            text = unquote(text, errors="replace")
        if text == before:
            return text
    return text


def packed(text: str) -> Iterator[str]:
    """Texts that stand in `text` as base64."""
    for found in _BASE64.finditer(text):
        written = found[0].rstrip("=").translate(_URL_SAFE)
        try:
            data = b64decode(written + "=" * (-len(written) % 4), validate=True)
            text = data.decode("utf-8")
        except (Error, UnicodeDecodeError):
            continue
        if sum(each.isprintable() or each.isspace() for each in text) == len(text):
            yield text


def _unicode(found: re.Match[str]) -> str:
    numbers = [int(each, 16) for each in found[0].split("\\u")[1:]]
    data = b"".join(each.to_bytes(2, "big") for each in numbers)
    return data.decode("utf-16-be", "replace")


def _bytes(found: re.Match[str]) -> str:
    return bytes(int(each, 16) for each in found[0].split("\\x")[1:]).decode("utf-8", "replace")
