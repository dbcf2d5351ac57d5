"""Whatever a file of the public site is packed in, what is for members is found in it."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import tarfile
import unicodedata
import zipfile
from html import escape
from urllib.parse import quote

import pytest

from dalil.leaks.finding import findings
from dalil.leaks.scan import UNREAD, leaks
from dalil.leaks.secrets import secrets
from dalil.leaks.unwrap import DEEPEST
from leaks.conftest import ENGLISH, MARK, QUOTED, SENTENCE, page, record, write

GUIDE = "content/laws/iq-2020-7-guide/index.ar.md"
FILE = "content/laws/iq-2020-7-guide/files/sample-seats.csv"
WORK = "docs/ar/together/how.md"
TITLE = "دليل المنسقين المختلق"


def zipped(*names):
    def pack(text):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in names:
                archive.writestr(
                    name, f"<w:p><w:r><w:t>{text[:9]}</w:t></w:r><w:t>{text[9:]}</w:t></w:p>"
                )
        return held.getvalue()

    return pack


def tarred(text):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        data = text.encode()
        entry = tarfile.TarInfo("a/b.txt")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return held.getvalue()


def numbered(text):
    return "".join(f"&#{ord(each)};" for each in text)


def vowelled(text):
    return "".join(f"{each}\N{ARABIC FATHA}" if "ب" <= each <= "ي" else each for each in text)


WAYS = {
    "plain": str,
    "a paragraph": lambda text: f"<p>{text}</p>",
    "marked inline": lambda text: (
        f"<p>{text[:20]}<b>{text[20:30]}</b><bdi dir=rtl>{text[30:]}</bdi></p>"
    ),
    "within a word": lambda text: f"<p>{text[:22]}<span class=x>{text[22:]}</span></p>",
    "an attribute": lambda text: f'<meta name="description" content="{escape(text)}">',
    "a comment": lambda text: f"<p>x</p><!-- {text} -->",
    "a script": lambda text: f"<script>var a = {json.dumps([text])}</script>",
    "entities": lambda text: f"<p>{numbered(text)}</p>",
    "JSON, escaped": lambda text: json.dumps({"a": {"b": [text]}}),
    "JSON, as it is": lambda text: json.dumps({"a": text}, ensure_ascii=False, indent=2),
    "JSON in an attribute": lambda text: f"<div data-x='{escape(json.dumps({'a': text}))}'>",
    "HTML in JSON": lambda text: json.dumps({"html": f"<p>{text}</p>"}),
    "an address": lambda text: f'<a href="/search/?q={quote(text)}">x</a>',
    "XML": lambda text: f'<?xml version="1.0"?><feed><title><![CDATA[{text}]]></title></feed>',
    "calendar": lambda text: f"BEGIN:VCALENDAR\r\nSUMMARY:{text[:33]}\r\n {text[33:]}\r\n",
    "CSV": lambda text: f'id,text\n1,"{text}"\n',
    "wrapped lines": lambda text: text.replace(" ", "\n"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "base64": lambda text: f'{{"a": "{base64.b64encode(text.encode()).decode()}"}}',
    "base64 in an address": lambda text: (
        f"data:x;base64,{base64.urlsafe_b64encode(text.encode()).decode()}"
    ),
    "gzip": lambda text: gzip.compress(text.encode()),
    "bzip2": lambda text: bz2.compress(text.encode()),
    "xz": lambda text: lzma.compress(text.encode()),
    "zip": zipped("a.txt"),
    "a Word document": zipped("word/document.xml"),
    "zip in gzip": lambda text: gzip.compress(zipped("a.html")(text)),
    "tar": tarred,
    "vowel marks": vowelled,
    "other digits": lambda text: text.replace("١٢", "۱۲"),
    "Latin digits": lambda text: text.replace("١٢", "12"),
    "tatweel": lambda text: text.replace("ي", "ي\N{ARABIC TATWEEL}"),
    "Persian letters": lambda text: text.replace("ي", "ی").replace("ك", "ک"),
    "presentation forms": lambda text: text.replace("لا", "\ufefb").replace("م", "\ufee3"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "capitals": str.upper,
    "directional marks": lambda text: text.replace(" ", " \N{RIGHT-TO-LEFT MARK}"),
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_sentence_is_found_however_it_is_written(kept, way):
    assert ("text", GUIDE) in kept.found("a.bin", WAYS[way](SENTENCE))
    assert ("text", WORK) in kept.found("a.bin", WAYS[way](ENGLISH))


@pytest.mark.parametrize("way", sorted(WAYS.keys() - {"base64", "base64 in an address"}))
def test_a_title_is_found_however_it_is_written(kept, way):
    assert ("title", GUIDE) in kept.found("a.bin", WAYS[way](f"{TITLE} وغيره من الأدلة الكثيرة"))


@pytest.mark.parametrize("way", WAYS)
def test_a_mark_is_found_however_it_is_written(kept, way):
    assert ("canary", GUIDE) in kept.found("a.bin", WAYS[way](f"canary: {MARK} and more of it"))


@pytest.mark.parametrize("way", WAYS)
def test_what_the_public_library_says_is_no_leak(kept, way):
    said = f"{QUOTED} جاء في القانون: قانون الصناديق سجل للاختبار فقط"
    assert kept.found("a.bin", WAYS[way](said)) == set()


@pytest.mark.parametrize(
    "text",
    [
        '<a href="../iq-2020-7-guide/">x</a>',
        "https://example.org/ar/laws/iq-2020-7-guide/#art_1",
        "https://example.org/AR/laws/IQ-2020-7-Guide/",
        "live ar/laws/iq-2020-7-guide/",
        '{"id":"iq-2020-7-guide"}',
        "/ar/laws/iq%2D2020-7%2dguide/",
        "<loc>https://example.org/files/iq-2020-7-guide/x.csv</loc>",
    ],
)
def test_an_address_or_id_is_found(kept, text):
    assert ("address", GUIDE) in kept.found("a.html", text)


@pytest.mark.parametrize(
    "text",
    [
        'href="../together/how/"',
        "<loc>https://example.org/ar/together/how/</loc>",
        "ar/together/how/",
    ],
)
def test_an_address_of_a_page_is_found(kept, text):
    assert ("address", WORK) in kept.found("a.html", text)


def test_the_name_of_a_file_of_the_site_is_looked_at(kept):
    assert ("address", GUIDE) in kept.found("ar/laws/iq-2020-7-guide/index.html", "x")
    assert ("address", WORK) in kept.found("ar/together/how/index.html", "x")
    assert ("title", GUIDE) in kept.found(f"ar/{quote(TITLE)}.html", "x")


def test_an_attachment_is_found_by_what_it_holds(kept):
    data = (kept.members / FILE).read_bytes()
    assert kept.found("assets/x.png", data) == {("file", FILE)}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("y.bin", data)
    assert kept.found("all.zip", held.getvalue()) == {("file", FILE)}
    assert ("name", FILE) in kept.found("a.html", "<li>sample-seats.csv</li>")


def test_an_attachment_of_both_sides_is_no_leak(sides):
    data = (sides.members / FILE).read_bytes()
    write(sides.public, {"docs/assets/sample-seats.csv": data})
    assert sides.found("assets/sample-seats.csv", data) == set()


def test_a_mark_of_another_folder_is_found_too(kept):
    assert kept.found("a.txt", "dalil-members-" + "f" * 32) == {("canary", "")}
    assert kept.found("a.txt", "dalil-members-" + "f" * 31) == set()


def test_what_cannot_be_opened_is_told(kept):
    assert ("file", "") in kept.found("a.zip", b"PK\x03\x04 broken")
    assert ("file", "") in kept.found("a.gz", gzip.compress(b"abc" * 99)[:-12])
    deep = b"text"
    for _ in range(DEEPEST + 3):
        deep = gzip.compress(deep)
    assert ("file", "") in kept.found("a.gz", deep)


def test_a_title_of_one_common_word_is_not_looked_for(sides):
    write(sides.members, {"docs/ar/b.md": page("صناديق", "نص.", f"canary: {MARK[:-1]}1\n")})
    assert sides.found("a.html", "<p>صناديق كثيرة</p>") == set()


def test_a_phrase_that_public_texts_are_made_of_is_no_leak(sides):
    body = "يستند هذا إلى المادة 20 من قانون الصناديق التجريبية الكبيرة المضاءة رقم 31 لسنة 2019."
    write(
        sides.public,
        {
            "content/laws/a/index.ar.md": record(
                "a", "قانون الصناديق التجريبية الكبيرة المضاءة رقم 31 لسنة 2019", "نص"
            )
        },
    )
    write(sides.members, {"docs/ar/c.md": page("صفحة ثالثة هنا", body, f"canary: {MARK[:-1]}2\n")})
    said = "<p>المادة 20 من قانون الصناديق التجريبية الكبيرة المضاءة رقم 31 لسنة 2019</p>"
    assert sides.found("a.html", said) == set()


def test_every_file_is_searched_and_links_are_told(sides):
    write(
        sides.site, {"index.html": "<p>x</p>", ".hidden/a.txt": SENTENCE, "b.md": f"canary: {MARK}"}
    )
    (sides.site / "way").symlink_to(sides.members)
    found = leaks(sides.site, secrets(sides.library))
    assert {(each.artefact, each.secret.kind.value) for each in found} == {
        (".hidden/a.txt", "text"),
        ("b.md", "canary"),
        ("way", UNREAD.kind.value),
    }
    told = list(findings(found, "site"))
    assert [each.place.path for each in told] == ["site/.hidden/a.txt", "site/b.md", "site/way"]
    words = " ".join(value for each in told for _, value in each.values)
    assert not [word for word in SENTENCE.split() if word in words]


def test_two_processes_find_the_same(sides):
    files = {f"{n}.html": f"<p>{n}</p>" for n in range(500)}
    write(sides.site, files | {"400.html": f"<p>{SENTENCE}</p>", "7.html": TITLE})
    held = secrets(sides.library)
    assert leaks(sides.site, held, 2) == leaks(sides.site, held, 1)
    assert {each.artefact for each in leaks(sides.site, held, 2)} == {"400.html", "7.html"}


@pytest.mark.parametrize(
    "text",
    [
        "0770 123 4567",
        "+964 (770) 123-4567",
        "٠٧٧٠١٢٣٤٥٦٧",
        "tel:+9647701234567",
        "Desk@Example.org",
    ],
)
def test_a_number_or_address_of_post_is_found(sides, text):
    more = f"canary: {MARK[:-1]}3\n"
    body = "هاتف المكتب: 0770 123 4567، والبريد desk@example.org، منذ 2026-03-20-1."
    write(sides.members, {"docs/ar/desk.md": page("صفحة المكتب المختلق", body, more)})
    assert ("contact", "docs/ar/desk.md") in sides.found("a.html", f'<a href="{text}">x</a>')
    assert sides.found("a.html", "0770 123 4568, 2026-03-20-1, other@example.org") == set()


def test_a_number_that_the_public_library_gives_is_no_leak(sides):
    more = f"canary: {MARK[:-1]}3\n"
    write(sides.members, {"docs/ar/desk.md": page("صفحة المكتب المختلق", "0770 123 4567", more)})
    write(sides.public, {"docs/ar/call.md": page("هاتف", "+964 770 123 4567")})
    assert sides.found("a.html", "0770 123 4567") == set()
