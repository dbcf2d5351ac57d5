"""A workbook (.xlsx) of plain texts: the same bytes for the same cells, on every machine.

It is a zip of small XML files. Nothing is compressed, for programs that compress differ, and no
file tells a time.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Cells = Mapping[str, str]
"""A row: the name of each column that is filled, and what stands there."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(sheets: Mapping[str, Sequence[Cells]]) -> bytes:
    """The workbook with these sheets; the first row of each names its columns."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, text in _files(sheets):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            packed.writestr(entry, (_HEAD + text).encode())
    return held.getvalue()


def columns(rows: Iterable[Cells]) -> list[str]:
    """Every column that a row fills, in the order in which they first come."""
    return list(dict.fromkeys(name for row in rows for name in row))


def _files(sheets: Mapping[str, Sequence[Cells]]) -> Iterable[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{each}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for each in numbers
    )
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f"{parts}</Types>",
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    named = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{each}" r:id="rId{each}"/>'
        for each, name in zip(numbers, sheets, strict=True)
    )
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{named}</sheets></workbook>',
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        _relations([("worksheet", f"worksheets/sheet{each}.xml") for each in numbers]),
    )
    for each, rows in zip(numbers, sheets.values(), strict=True):
        yield f"xl/worksheets/sheet{each}.xml", _sheet(rows)


def _relations(links: Iterable[tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _sheet(rows: Sequence[Cells]) -> str:
    names = columns(rows)
    lines = [{name: name for name in names}, *rows]
    written = "".join(
        f'<row r="{down}">{_row(down, names, cells)}</row>' for down, cells in enumerate(lines, 1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{written}</sheetData></worksheet>'


def _row(down: int, names: Sequence[str], cells: Cells) -> str:
    return "".join(
        f'<c r="{_letters(across)}{down}" t="inlineStr"><is><t xml:space="preserve">'
        f"{escape(cells[name])}</t></is></c>"
        for across, name in enumerate(names)
        if cells.get(name)
    )


def _letters(across: int) -> str:
    """What a column is called: A, B, …, Z, AA, …."""
    found = ""
    across += 1
    while across:
        across, rest = divmod(across - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
