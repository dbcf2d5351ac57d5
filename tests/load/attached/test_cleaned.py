"""Hostile and good files: what acts or tells too much is gone or refused, what is good stays."""

import io
import itertools

import pikepdf
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from dalil.load.attached.cleaned import Refusal, RefusedError, Removed, cleaned, dangers
from dalil.model.attachment import AttachmentKind
from made_files import docx, pdf

LINES = ["Page", "words"]
ACTIONS = {
    "script": ("<</S/JavaScript/JS(app.alert\\(1\\))>>", Removed.SCRIPT),
    "launch": ("<</S/Launch/F(cmd.exe)>>", Removed.ACTION),
    "submit": ("<</S/SubmitForm/F(https://example.org)>>", Removed.ACTION),
    "import": ("<</S/ImportData/F(a.fdf)>>", Removed.ACTION),
    "remote": ("<</S/GoToR/F(other.pdf)/D[0/Fit]>>", Removed.ACTION),
    "within": ("<</S/GoToE/T<</R/C/N(a)>>>>", Removed.ACTION),
    "address": ("<</S/URI/URI(javascript:alert\\(1\\))>>", Removed.ACTION),
    "file": ("<</S/URI/URI(file:///etc/passwd)>>", Removed.ACTION),
    "data": ("<</S/URI/URI(data:text/html,x)>>", Removed.ACTION),
    "film": ("<</S/Rendition/OP 0>>", Removed.ACTION),
    "chained": ("<</S/GoTo/D[100 0 R/Fit]/Next<</S/JavaScript/JS(1)>>>>", Removed.SCRIPT),
    "printed": ("<</S/Named/N/Print>>", Removed.ACTION),
    "unknown": ("<</S/Anything>>", Removed.ACTION),
}
LINK = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A {0}>>]"


def placed(action):
    """A PDF with the action in each place where a program looks for one."""
    yield "opened", pdf(LINES, catalog=f"/OpenAction {action}")
    yield "page", pdf(LINES, page=f"/AA<</O {action}>>")
    yield "link", pdf(LINES, page=LINK.format(action))
    yield "apart", pdf(LINES, page=LINK.format("10 0 R"), objects=[action])


def mark(kind, more=""):
    return pdf(LINES, page=f"/Annots[<</Type/Annot/Subtype/{kind}/Rect[0 0 9 9]{more}>>]")


FILE = "<</Type/Filespec/F(a.exe)/EF<</F 11 0 R>>>>"
INNER = "<</Length 2>>stream\nMZ\nendstream"
HOSTILE = {
    **{
        f"{name}, {where}": (data, {ACTIONS[name][1], Removed.ACTION})
        for name, (action, _) in ACTIONS.items()
        for where, data in placed(action)
    },
    "script by name": (
        pdf(LINES, catalog="/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>"),
        {Removed.SCRIPT},
    ),
    "file by name": (
        pdf(
            LINES,
            catalog="/Names<</EmbeddedFiles<</Names[(a) 10 0 R]>>>>",
            objects=[FILE, INNER],
        ),
        {Removed.EMBEDDED},
    ),
    "associated file": (
        pdf(LINES, catalog="/AF[10 0 R]", objects=[FILE, INNER]),
        {Removed.EMBEDDED},
    ),
    "file on a page": (
        pdf(
            LINES,
            page="/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 10 0 R>>]",
            objects=[FILE, INNER],
        ),
        {Removed.EMBEDDED},
    ),
    "portfolio": (pdf(LINES, catalog="/Collection<</View/D>>"), {Removed.EMBEDDED}),
    "XFA": (pdf(LINES, catalog="/AcroForm<</Fields[]/XFA(x)>>"), {Removed.FORM}),
    "field that computes": (
        pdf(
            LINES,
            catalog="/AcroForm<</Fields[<</FT/Tx/T(a)/AA<</K<</S/JavaScript/JS(1)>>>>>>]>>",
        ),
        {Removed.ACTION},
    ),
    "outline that runs": (
        pdf(LINES, catalog="/Outlines<</First<</Title(a)/A<</S/JavaScript/JS(1)>>>>>>"),
        {Removed.SCRIPT},
    ),
    **{kind: (mark(kind), {Removed.MEDIA}) for kind in ("Movie", "Sound", "Screen", "RichMedia")},
    "3D": (mark("3D"), {Removed.MEDIA}),
}


def words(data):
    from pypdf import PdfReader

    return [each.extract_text().strip().split("\n") for each in PdfReader(io.BytesIO(data)).pages]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pdf_is_cleaned(name):
    data, expected = HOSTILE[name]
    assert set(dangers(data)) & expected
    made = cleaned(data)
    assert made.removed.keys() & expected
    assert dangers(made.data) == ()
    with pikepdf.open(io.BytesIO(made.data)) as held:
        raw = "".join(each.unparse(resolved=True).decode("latin-1") for each in held.objects)
    for word in ("/JavaScript", "/JS", "/Launch", "/EF", "/OpenAction", "/AA", "/XFA", "MZ"):
        assert word not in raw
    assert words(made.data) == [LINES], "the page says what it said"


def test_twice_the_same_bytes():
    for data, _ in [*HOSTILE.values()][:5]:
        assert cleaned(data).data == cleaned(data).data
    assert cleaned(photo("jpg")).data == cleaned(photo("jpg")).data


def photo(kind, *, gps=True, size=(40, 30), exif=True, **settings):
    """A picture with what a camera writes into it."""
    held = Image.new("RGB", size, (200, 30, 30))
    written = Image.Exif()
    if exif:
        written[0x010F] = "Camera"
        written[0x0112] = 6
    if gps:
        written.get_ifd(0x8825).update(
            {1: "N", 2: (33.0, 18.0, 55.0), 3: "E", 4: (44.0, 21.0, 58.0)}
        )
    out = io.BytesIO()
    name = {"jpg": "JPEG"}.get(kind, kind.upper())
    held.save(out, name, **({"exif": written} if exif or gps else {}), **settings)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_a_photograph_tells_no_place(kind):
    data = photo(kind)
    assert {Removed.METADATA, Removed.GPS} <= set(dangers(data))
    made = cleaned(data)
    assert Removed.GPS in made.removed
    assert dangers(made.data) == ()
    with Image.open(io.BytesIO(made.data)) as held:
        assert len(held.getexif()) == 0
        assert held.size == (30, 40), "turned upright, as the camera meant it"
    assert b"Camera" not in made.data


def test_a_photograph_within_a_pdf_tells_no_place():
    inner = photo("jpg")
    with pikepdf.open(io.BytesIO(pdf(LINES))) as held:
        image = pikepdf.Stream(held, inner)
        image["/Type"], image["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Image
        image["/Width"], image["/Height"], image["/BitsPerComponent"] = 40, 30, 8
        image["/ColorSpace"], image["/Filter"] = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
        held.pages[0].Resources["/XObject"] = pikepdf.Dictionary(I=held.make_indirect(image))
        out = io.BytesIO()
        held.save(out)
    made = cleaned(out.getvalue())
    assert Removed.PICTURE_METADATA in made.removed
    assert b"Camera" not in made.data
    assert b"Exif" not in made.data


def test_other_colours_become_those_of_the_web():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = cleaned(photo("jpg", gps=False, exif=False, icc_profile=profile))
    assert Removed.COLOURS in made.removed
    assert b"ICC_PROFILE" not in made.data


def test_a_comment_and_what_is_behind_a_picture_go():
    held = PngImagePlugin.PngInfo()
    held.add_text("Author", "somebody")
    data = photo("png", gps=False, exif=False, pnginfo=held) + b"<script>alert(1)</script>"
    made = cleaned(data)
    assert b"somebody" not in made.data
    assert b"script" not in made.data


def several():
    out = io.BytesIO()
    frames = [Image.new("RGB", (9, 9), (value, 0, 0)) for value in (0, 90, 200)]
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:], duration=50)
    return out.getvalue()


def locked(owner_only):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(LINES))) as held:
        user = "" if owner_only else "secret"
        held.save(out, encryption=pikepdf.Encryption(owner="owner", user=user, R=6))
    return out.getvalue()


REFUSED = {
    "HTML": (b"<!doctype html><script>alert(1)</script>", Refusal.KIND),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', Refusal.KIND),
    "Word": (docx("a"), Refusal.KIND),
    "program": (b"MZ" + bytes(200), Refusal.KIND),
    "GIF": (b"GIF89a" + bytes(50), Refusal.KIND),
    "empty": (b"", Refusal.KIND),
    "text": ("كلمات فقط".encode(), Refusal.KIND),
    "shell": (b"#!/bin/sh\nrm -rf /\n", Refusal.KIND),
    "binary table": (b"a,b\n\0,1\n", Refusal.KIND),
    "table with markup": (b"<b>a</b>,b\n1,2\n", Refusal.KIND),
    "uneven table": (b"a,b\n1,2,3\n", Refusal.KIND),
    "broken JSON": (b'{"a": ', Refusal.KIND),
    "deep JSON": (b"[" * 100_000, Refusal.KIND),
    "half a PDF": (pdf(LINES)[:300], Refusal.BROKEN),
    "half a picture": (photo("jpg")[:300], Refusal.BROKEN),
    "PNG by name only": (b"\x89PNG\r\n\x1a\n" + bytes(100), Refusal.BROKEN),
    "moving": (several(), Refusal.MOVING),
    "locked": (locked(False), Refusal.ENCRYPTED),
    "locked against change": (locked(True), Refusal.ENCRYPTED),
    "too large": (b"a,b\n" + b"1,2\n" * 5_000_001, Refusal.TOO_LARGE),
    "too many pixels": (
        photo("png", gps=False, exif=False, size=(6000, 4001)),
        Refusal.TOO_MANY_PIXELS,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_cleaned_is_refused(name):
    data, why = REFUSED[name]
    with pytest.raises(RefusedError) as caught:
        cleaned(data)
    assert caught.value.why is why


def test_a_cell_that_a_spreadsheet_runs():
    made = cleaned(b'place,what\nA,"=HYPERLINK(""x"")"\nB,-5\nC,+964 770\n')
    assert made.removed == {Removed.FORMULA: 1}
    assert "'=HYPERLINK" in made.data.decode("utf-8-sig")
    assert "-5" in made.data.decode("utf-8-sig")
    assert "'-5" not in made.data.decode("utf-8-sig")
    assert dangers(made.data) == ()


SIZES = [(1, 1), (7, 3), (64, 64), (200, 100)]
MODES = {
    "png": ["1", "L", "LA", "P", "RGB", "RGBA"],
    "jpg": ["L", "RGB", "CMYK"],
    "webp": ["RGB", "RGBA"],
}


def plain(kind, mode, size):
    out = io.BytesIO()
    Image.new(mode, size).save(out, {"jpg": "JPEG"}.get(kind, kind.upper()))
    return out.getvalue()


GOOD = {
    **{
        f"{kind} {mode} {size}": plain(kind, mode, size)
        for kind, modes in MODES.items()
        for mode, size in itertools.product(modes, SIZES)
    },
    **{f"PDF of {number} pages": pdf(*[LINES] * number) for number in (1, 2, 7)},
    "PDF in Arabic": pdf(["يحق", "التصويت"]),
    "PDF with a link": pdf(LINES, page=LINK.format("<</S/URI/URI(https://example.org)>>")),
    "PDF with mail": pdf(LINES, page=LINK.format("<</S/URI/URI(mailto:a@example.org)>>")),
    "PDF with a way": pdf(LINES, page=LINK.format("<</S/GoTo/D[100 0 R/Fit]>>")),
    "PDF with an outline": pdf(LINES, catalog="/Outlines<</First<</Title(a)/Dest[100 0 R/Fit]>>>>"),
    "PDF with a form": pdf(LINES, catalog="/AcroForm<</Fields[<</FT/Tx/T(a)/V(b)>>]>>"),
    "PDF with tags": pdf(
        LINES, catalog="/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot>>/Lang(ar)"
    ),
    **{f"table {number}": b"a,b\n" + b"1,2\n" * number for number in (1, 3, 500)},
    "table in Arabic": "المركز,العدد\nأ,-5\nب,+3.5%\n".encode("utf-8-sig"),
    "JSON": b'{"a": [1, 2, "\xd8\xa3"]}',
    "list": b"[1, 2]",
}


def test_there_are_enough_of_them():
    assert len(HOSTILE) + len(REFUSED) >= 60
    assert len(GOOD) >= 60


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_no_alarm(name):
    made = cleaned(GOOD[name])
    assert made.removed == {}
    assert dangers(made.data) == ()
    assert cleaned(made.data).kind is made.kind
    if made.kind is AttachmentKind.PDF:
        assert words(made.data) == words(GOOD[name])


def test_what_a_pdf_says_of_itself():
    made = cleaned(GOOD["PDF with tags"])
    assert (made.tagged, made.language) == (True, "ar")
    assert cleaned(GOOD["PDF of 1 pages"]).tagged is False


def test_only_the_title_stays_of_what_a_pdf_tells():
    with pikepdf.open(io.BytesIO(pdf(LINES))) as held:
        with held.open_metadata() as told:
            told["dc:creator"] = ["Somebody"]
        held.docinfo["/Title"], held.docinfo["/Author"] = "A title", "Somebody"
        out = io.BytesIO()
        held.save(out)
    made = cleaned(out.getvalue())
    assert made.title == "A title"
    assert Removed.METADATA in made.removed
    assert b"Somebody" not in made.data
    with pikepdf.open(io.BytesIO(made.data)) as held:
        assert dict(held.docinfo) == {"/Title": "A title"}


def test_a_link_to_the_web_stays():
    with pikepdf.open(io.BytesIO(cleaned(GOOD["PDF with a link"]).data)) as held:
        assert str(held.pages[0].Annots[0].A.URI) == "https://example.org"
