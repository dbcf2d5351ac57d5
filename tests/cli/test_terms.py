"""`dalil terms` on documents as people have them."""

import csv
import io
import zipfile

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from dalil.cli.terms.command import starter
from dalil.load.terms import TERMS, terms
from made_files import docx, part, pdf

SENTENCE = "يحق لأصحاب الهمم التصويت في مراكز الاقتراع."
KURDISH = "مافی کەسانی خاوەن پێداویستی تایبەت پارێزراوە و دەتوانن دەنگ بدەن."
ENGLISH = "Handicapped voters may bring a companion."


@pytest.fixture
def look(say, tmp_path, monkeypatch):
    """Write files and look at them, outside any project; the rows of the table."""
    monkeypatch.chdir(tmp_path)

    def run(files, *arguments, lang="en"):
        for name, data in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        names = [*arguments] or [tmp_path / name for name in files]
        told = say("terms", *names, "--format", "csv", lang=lang)
        assert told.out.startswith("\ufeff"), told.err
        rows = list(csv.DictReader(io.StringIO(told.out.removeprefix("\ufeff"))))
        return told.status, rows

    return run


def test_a_certain_word_in_each_language(look):
    status, rows = look({"a.txt": f"{SENTENCE}\n{KURDISH}\n{ENGLISH}\n"})
    assert [(each["line"], each["language"]) for each in rows] == [
        ("1", "ar"),
        ("2", "ku"),
        ("3", "en"),
    ]
    assert rows[0]["column"] == "5"
    assert rows[0]["certain"] == "true"
    assert "الأشخاص ذوو الإعاقة" in rows[0]["instead"]
    assert "United Nations" in rows[0]["reason"]
    assert status == 1


def test_only_what_a_person_decides_passes(look):
    status, rows = look({"a.md": "فاز بثلاثة مقاعد، ولكل كتلة مقعد واحد."})
    assert [each["certain"] for each in rows] == ["false"] * len(rows)
    assert rows
    assert status == 0


def test_nothing_found(look):
    assert look({"a.md": "للأشخاص ذوي الإعاقة حق التصويت."}) == (0, [])


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"]
)
def test_encodings_are_told_apart(look, encoding):
    _, rows = look({"a.txt": (f"سطر أول\n{SENTENCE}\n" * 3).encode(encoding)})
    assert [(each["line"], each["column"]) for each in rows] == [("2", "5"), ("4", "5"), ("6", "5")]


def test_titles_quotations_and_code_are_spared(look):
    text = (
        "صدر قانون رعاية ذوي الإعاقة والاحتياجات الخاصة.\n\nكتب «أصحاب الهمم» في إعلانه.\n\n"
        "`أصحاب الهمم`\n\n[رابط](https://example.org/handicapped)\n"
    )
    assert look({"a.md": text}) == (0, [])


def test_emphasis_parts_no_words(look):
    _, rows = look({"a.md": "يحق لأصحاب **الهمم** التصويت.\n\nأصحاب\nالهمم"})
    assert [(each["line"], each["column"]) for each in rows] == [("1", "5"), ("3", "1")]


def test_marks_and_tatweel_keep_the_place(look):
    _, rows = look({"a.txt": "يَحِقُّ لأصحــاب الهِمَم التصويت"})
    assert [(each["column"], each["found"]) for each in rows] == [("9", "لأصحــاب الهِمَم")]


def test_html_as_readers_have_it(look):
    page = (
        "<!doctype html><html><head><title>Help for the handicapped</title>"
        "<script>var a = 'handicapped';</script></head>\n"
        "<body><p>يحق لأصحاب <b>الهمم</b> التصويت</p>\n"
        "<p>handi<i>capped</i> people</p><p>أصحاب</p><p>الهمم</p>"
        '<img src="a.png" alt="A handicapped voter"></body></html>'
    )
    _, rows = look({"a.html": page})
    assert [(each["line"], each["found"].lower()) for each in rows] == [
        ("1", "handicapped"),
        ("2", "لأصحاب الهمم"),
        ("3", "handicapped"),
        ("3", "handicapped"),
    ]


def test_docx_with_words_cut_into_runs(look):
    data = docx(
        "عنوان",
        ["يحق لأص", "حاب اله", "مم التصويت"],
        "أصحاب",
        "الهمم",
        extra={"word/footnotes.xml": part("footnotes", ENGLISH)},
    )
    _, rows = look({"a.docx": data})
    assert [(each["part"], each["paragraph"], each["column"]) for each in rows] == [
        ("", "2", "5"),
        ("footnotes", "1", "1"),
    ]


VISUAL = "ﺖﻳﻮﺼﺘﻟﺍ ﻢﻤﻬﻟﺍ ﺏﺎﺤﺻﻷ ﻖﺤﻳ"
"""The words of a line as some programs draw them: forms of letters, from left to right."""


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(VISUAL, id="forms, drawn from left to right"),
        pytest.param(VISUAL[::-1], id="forms, in the order of reading"),
        pytest.param("يحق لأصحاب الهمم التصويت", id="letters, in the order of reading"),
        pytest.param("يحق لأصحاب الهمم التصويت"[::-1], id="letters, from left to right"),
    ],
)
def test_pdf_in_either_order(look, line):
    status, rows = look({"a.pdf": pdf(["Page"], [line, ENGLISH])})
    assert [(each["page"], each["line"], each["language"]) for each in rows] == [
        ("2", "1", "ar"),
        ("2", "2", "en"),
    ]
    assert status == 1


def test_kurdish_of_old_programs(look):
    _, rows = look({"a.txt": "ئه‌و كه‌سانه‌ى خاوه‌ن پێداویستی تایبه‌ت ده‌توانن ده‌نگ بده‌ن."})
    assert [each["language"] for each in rows] == ["ku"]
    assert rows[0]["found"].endswith("تایبه‌ت")


def test_a_word_of_one_language_is_not_looked_for_in_the_other(look):
    text = "کەسێکی گەنج دەتوانێت بچێتە هۆڵی دەنگدان و دەنگ بدات، معاق لەوێ نییە."
    _, rows = look({"a.txt": text})
    assert not [each for each in rows if each["language"] == "ar"]


def bomb():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 60_000_000)
    return held.getvalue()


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BROKEN = {
    "empty.txt": b"",
    "half.docx": docx("a")[:200],
    "other.docx": b"PK\x03\x04" + bytes(300),
    "text.docx": "no zip at all",
    "bomb.docx": bomb(),
    "laughs.docx": docx("&b;", head=LAUGHS),
    "outside.docx": docx("&x;", head=OUTSIDE),
    "torn.docx": docx("<w:t>"),
    "half.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/Cat",
    "text.pdf": "no PDF at all",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "old.doc": b"\xd0\xcf\x11\xe0" + bytes(50),
    "binary.txt": bytes(range(256)) * 40,
    "wordless.pdf": pdf([""]),
}


def test_broken_files_are_told_and_the_others_read(look):
    status, rows = look({**BROKEN, "good.txt": SENTENCE})
    told = {each["file"].rpartition("/")[2]: each for each in rows}
    assert set(told) == {*BROKEN, "good.txt"}
    assert told["good.txt"]["found"] == "لأصحاب الهمم"
    assert all(told[name]["problem"] for name in BROKEN)
    assert "declarations" in told["laughs.docx"]["problem"]
    assert "declarations" in told["outside.docx"]["problem"]
    assert "too large" in told["bomb.docx"]["problem"]
    assert status == 1


def test_broken_files_alone_are_no_finding(say, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").write_bytes(BROKEN["half.pdf"])
    told = say("terms", "a.pdf")
    assert told.status == 0
    assert "damaged" in told.out
    assert told.out.endswith("1 file could not be read.\n")
    assert "Traceback" not in told.out + told.err


def test_a_folder_of_documents(look, tmp_path):
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "link.txt").symlink_to(tmp_path / "outside.txt")
    status, rows = look(
        {
            "outside.txt": SENTENCE,
            "papers/deep/a.md": SENTENCE,
            "papers/b.docx": docx(SENTENCE),
            "papers/.hidden/c.md": SENTENCE,
            "papers/data.bin": b"\0\1",
        },
        tmp_path / "papers",
    )
    assert [each["file"].rpartition("papers/")[2] for each in rows] == ["b.docx", "deep/a.md"]
    assert status == 1


def test_a_cell_is_never_a_formula(look):
    _, rows = look({"=1+1.txt": SENTENCE}, "=1+1.txt")
    assert rows[0]["file"] == "'=1+1.txt"


@pytest.mark.parametrize("lang", ["ar", "ku", "en"])
def test_as_a_page(say, tmp_path, monkeypatch, lang):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"{SENTENCE} <script>alert(1)</script>", encoding="utf-8")
    told = say("terms", "a.txt", "a.txt", "--format", "html", lang=lang)
    tree = LexborHTMLParser(told.out)
    root = tree.css_first("html").attributes
    assert (root["lang"], root["dir"]) == {
        "ar": ("ar", "rtl"),
        "ku": ("ckb", "rtl"),
        "en": ("en", "ltr"),
    }[lang]
    assert tree.css_first("mark").text() == "لأصحاب الهمم"
    assert len(tree.css("tbody tr")) == 1
    assert not tree.css("script")


@pytest.mark.parametrize("lang", ["ar", "ku", "en"])
def test_as_text(say, tmp_path, monkeypatch, lang):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    told = say("terms", "a.txt", lang=lang)
    assert "لأصحاب الهمم" in told.out
    assert "الأشخاص ذوو الإعاقة" in told.out
    assert "content/" in told.out.split("\n")[0], "it says whose list it went by"


def test_in_a_project_by_its_own_list(say, library):
    (library / "content/terms.yml").write_text(
        "avoid: [{lang: en, forms: [blurb], prefer: [text], verification: official}]\n",
        encoding="utf-8",
    )
    (library / "a.txt").write_text("A blurb for the handicapped.", encoding="utf-8")
    told = say("terms", "a.txt")
    assert "blurb" in told.out
    assert told.out.startswith("a.txt: line 1, column 3\n")


def test_a_file_that_is_not_there(say, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert say("terms", "a.txt").status == 2


def test_a_new_library_begins_with_the_list_of_the_real_one():
    real = terms((ROOT / TERMS).read_text(encoding="utf-8"))
    assert _rows(starter()) == _rows(real)
    assert starter().exempt_titles == real.exempt_titles


def _rows(held):
    return [
        (row.language, row.forms, row.prefer, row.ambiguous, row.source, row.verification)
        for row in held.avoided
    ]
