"""Documents made for tests: real files, as programs write them."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(*paragraphs, head="", extra=None):
    """A Word document; a paragraph is one text, or the runs that a program cut it into."""
    cut = ([each] if isinstance(each, str) else each for each in paragraphs)
    body = "".join(f"<w:p>{''.join(map(_run, runs))}</w:p>" for runs in cut)
    start = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{W}">'
    xml = f"{start}<w:body>{body}</w:body></w:document>"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", xml)
        for name, data in (extra or {}).items():
            file.writestr(name, data)
    return held.getvalue()


def _run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def part(name, text):
    """Another part of a Word document, with one paragraph."""
    return f'<w:{name} xmlns:w="{W}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{name}>'


def pdf(*pages, catalog="", page="", objects=()):
    """A PDF whose signs stand on its pages as they are given, line by line.

    `catalog` and `page` are further entries; `objects` further objects, numbered from 10.
    """
    signs = sorted({each for lines in pages for line in lines for each in line})
    codes = {sign: number for number, sign in enumerate(signs, 1)}
    rows = "".join(
        f"<{code:04X}> <{sign.encode('utf-16-be').hex().upper()}>\n" for sign, code in codes.items()
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def\n"
        "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{rows}endbfchar endcmap end end"
    )
    made = {
        3: "<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/Identity-H"
        "/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        4: "<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 6 0 R>>",
        5: f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
        6: "<</Type/FontDescriptor/FontName/T/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1"
        "/Descent 0/CapHeight 1/StemV 1>>",
    }
    made |= dict(enumerate(objects, 10))
    kids = []
    for number, lines in enumerate(pages):
        drawn = "".join(
            "<" + "".join(f"{codes[sign]:04X}" for sign in line) + "> Tj 0 -20 Td\n"
            for line in lines
        )
        stream = f"BT /F 12 Tf 50 700 Td\n{drawn}ET"
        first = 100 + 2 * number
        kids.append(f"{first} 0 R")
        made[first] = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {first + 1} 0 R{page}>>"
        )
        made[first + 1] = f"<</Length {len(stream)}>>stream\n{stream}\nendstream"
    made[1] = f"<</Type/Catalog/Pages 2 0 R{catalog}>>"
    made[2] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _file(made)


def _file(made):
    out = b"%PDF-1.7\n"
    places = {}
    for number in sorted(made):
        places[number] = len(out)
        out += f"{number} 0 obj\n{made[number]}\nendobj\n".encode("latin-1")
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += f"{number} 1\n{place:010} 00000 n \n".encode()
    size = max(made) + 1
    return out + f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
