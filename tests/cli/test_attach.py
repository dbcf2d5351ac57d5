"""`dalil attach` on the new library, to the page and the data that readers get."""

import io
import json

import pikepdf
import pytest
from PIL import Image

from dalil.build.site import site
from dalil.check.check import check
from dalil.engine.render import Renderer
from dalil.load.ledger import Ledger
from dalil.load.load import load
from dalil.load.project import project
from made_files import pdf

ID = "sample-law"
FOLDER = f"content/laws/{ID}"
SUMMARY = {
    "ar": "يقول الملف أين يصوت الناس.",
    "ku": "فایلەکە دەڵێت خەڵک لە کوێ دەنگ دەدەن.",
    "en": "The file says where people vote.",
}


@pytest.fixture
def annex(tmp_path):
    """A PDF that runs a script when it is opened."""
    path = tmp_path / "Annex 1 (final).pdf"
    path.write_bytes(pdf(["Page"], catalog="/OpenAction<</S/JavaScript/JS(1)>>/Lang(ar)"))
    return path


@pytest.fixture
def attached(say, library, annex):
    """The library with the file attached and its words written in every language."""
    told = say("attach", ID, annex, "--title", "ملحق نموذجي")
    assert told.status == 0, told.err
    for code, words in SUMMARY.items():
        path = library / FOLDER / f"index.{code}.md"
        text = path.read_text(encoding="utf-8").partition("<!-- ما يقوله")[0]
        if code != "ar":
            text = f"{text.rstrip()}\n\n## Annex {code} {{#file_1}}\n"
        path.write_text(f"{text.rstrip()}\n\n{words}\n", encoding="utf-8")
    return library


def problems(folder):
    return [each for each in check(load(project(folder))) if each.severity == "error"]


def test_the_file_is_cleaned_and_written_into_the_record(say, library, annex):
    told = say("attach", ID, annex, "--title", "ملحق نموذجي")
    assert told.status == 0, told.err
    file = library / FOLDER / "files/annex-1-final.pdf"
    with pikepdf.open(file) as held:
        assert "/OpenAction" not in held.Root
    assert "Taken out: actions" in told.out
    assert "not tagged" in told.out
    text = (library / FOLDER / "index.ar.md").read_text(encoding="utf-8")
    assert "file: annex-1-final.pdf, kind: pdf, language: ar, size: " in text
    assert "## ملحق نموذجي {#file_1}" in text
    found = {(each.code, each.variant) for each in problems(library)}
    assert ("REC902", "words") in found, "what it says is still to be written"


def test_then_everything_is_sound(attached):
    assert [each for each in problems(attached) if each.code in ("REC902", "SEC705")] == []


def test_a_second_file_gets_the_next_row(say, attached, annex):
    assert say("attach", ID, annex).status == 0
    held = load(project(attached)).works[ID].facts.attachments
    assert [each.id for each in held] == ["file_1", "file_2"]
    assert [each.file for each in held] == ["annex-1-final.pdf", "annex-1-final-file-2.pdf"]


def test_a_name_in_arabic_letters_becomes_one_for_addresses(say, library, tmp_path):
    path = tmp_path / "خريطة.png"
    Image.new("RGB", (9, 9)).save(path)
    assert say("attach", ID, path, "--language", "ar").status == 0
    assert (library / FOLDER / "files/file-1.png").is_file()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((ID, "missing.pdf"), 2),
        (("no-such-law", "annex"), 2),
        ((ID, "annex", "--language", "Arabic please"), 2),
        ((ID, "page.html"), 1),
    ],
)
def test_what_is_not_attached_changes_nothing(
    say, library, annex, snapshot, arguments, status, tmp_path
):
    (tmp_path / "page.html").write_text("<script>alert(1)</script>")
    named = {"annex": annex, "page.html": tmp_path / "page.html"}
    before = snapshot()
    told = say("attach", *(named.get(each, each) for each in arguments))
    assert told.status == status
    assert "Traceback" not in told.err
    assert snapshot() == before


def page(folder, code):
    made = site(load(project(folder)))
    found = next(each for each in made.pages if each.address == f"{code}/laws/{ID}/")
    return made, found, Renderer(made, folder).html(found)


@pytest.mark.parametrize("code", ["ar", "ku", "en"])
def test_the_page_shows_it(attached, code):
    made, found, html = page(attached, code)
    address = f"files/{ID}/annex-1-final.pdf"
    assert made.copies[address] == f"{FOLDER}/files/annex-1-final.pdf"
    assert f'href="../../../{address}"' in html
    assert SUMMARY[code] in html
    assert 'id="file_1"' in html
    (held,) = load(project(attached)).works[ID].facts.attachments
    assert held.sha256 in html
    media = json.loads(found.linked)["mainEntity"]["encoding"][0]
    assert media["encodingFormat"] == "application/pdf"
    assert media["sha256"] == held.sha256


def test_it_is_in_the_data(attached):
    made, _, _ = page(attached, "en")
    data = next(each.data for each in made.assets if each.address.endswith("data/laws.json"))
    record = next(each for each in json.loads(data)["records"] if each["id"] == ID)
    assert record["attachments"][0]["file"] == "annex-1-final.pdf"


@pytest.mark.parametrize("hidden", ["publication: draft", "access: members"])
def test_of_a_record_that_is_not_shown_no_file_is_published(attached, hidden):
    path = attached / FOLDER / "index.ar.md"
    text = path.read_text(encoding="utf-8").replace("publication: published\n", "")
    path.write_text(text.replace("\nid: ", f"\n{hidden}\nid: ", 1), encoding="utf-8")
    made = site(load(project(attached)))
    assert not [each for each in made.copies if each.startswith(f"files/{ID}/")]
    assert not [each for each in made.assets if b"annex-1-final" in each.data]


def test_its_address_answers_after_a_new_id_and_is_known_to_be_gone_after_withdrawal(say, attached):
    say("lock")
    assert f"files/{ID}/annex-1-final.pdf" in ledger(attached).live
    assert say("rename", ID, "sample-law-2").status == 0
    made = site(load(project(attached)))
    for id_ in (ID, "sample-law-2"):
        path = made.copies[f"files/{id_}/annex-1-final.pdf"]
        assert (attached / path).is_file()
    say("lock")
    assert say("withdraw", "sample-law-2", "--reason", "privacy").status == 0
    assert not list((attached / "content/laws/sample-law-2").rglob("*.pdf"))
    assert f"files/{ID}/annex-1-final.pdf" in ledger(attached).gone
    assert [each for each in problems(attached) if each.code == "URL901"] == []


def ledger(folder):
    return Ledger.parse((folder / "urls.lock").read_text(encoding="utf-8"))


def test_a_file_changed_by_hand_is_told(attached):
    path = attached / FOLDER / "files/annex-1-final.pdf"
    path.write_bytes(pdf(["Page"], catalog="/OpenAction<</S/Launch/F(a)>>"))
    found = {(each.code, each.variant) for each in problems(attached)}
    assert {("REC902", "differs"), ("SEC705", "")} <= found


def test_bytes_are_the_same_each_time(say, library, annex, tmp_path):
    say("attach", ID, annex)
    say("attach", ID, annex)
    one, other = sorted((library / FOLDER / "files").iterdir())
    assert one.read_bytes() == other.read_bytes()
    assert io.BytesIO(one.read_bytes()).read(5) == b"%PDF-"


@pytest.mark.parametrize(
    ("id", "folder"), [("sample-sign", "signs"), ("rec-sample-1", "recommendations")]
)
def test_a_row_of_a_table_takes_a_file_and_its_words(say, library, tmp_path, id, folder):
    path = tmp_path / "Drawing.png"
    Image.new("RGB", (8, 8), "white").save(path)
    for _ in range(2):
        told = say("attach", id, path, "--title", "رسم: نموذجي", "--language", "en")
        assert told.status == 0, told.err
    table = library / f"content/{folder}.yml"
    files = sorted(each.name for each in (library / f"content/{folder}/{id}/files").iterdir())
    assert files == ["drawing-file-2.png", "drawing.png"]
    text = table.read_text(encoding="utf-8").replace("text:\n", "text: رسم نموذجي.\n")
    table.write_text(text, encoding="utf-8")
    (work,) = [each for each in load(project(library)).works.values() if each.id == id]
    assert [each.id for each in work.facts.attachments] == ["file_1", "file_2"]
    assert work.source.body.unit("file_2").heading == "رسم: نموذجي"
    lacking = {each.code for each in problems(library)}
    assert lacking <= {"I18N604"}, "the translations of the words are told, nothing else"


def test_the_page_of_a_row_leads_to_its_file(say, library, tmp_path):
    path = tmp_path / "Drawing.png"
    Image.new("RGB", (8, 8), "white").save(path)
    assert say("attach", "sample-sign", path, "--title", "رسم", "--language", "en").status == 0
    table = library / "content/signs.yml"
    text = table.read_text(encoding="utf-8").replace("text:\n", "text: وصف الرسم.\n")
    table.write_text(text, encoding="utf-8")
    made = site(load(project(library)))
    assert made.copies["files/sample-sign/drawing.png"] == (
        "content/signs/sample-sign/files/drawing.png"
    )
    page = next(each for each in made.pages if each.address == "ar/signs/sample-sign/")
    html = Renderer(made, library).html(page)
    assert "وصف الرسم." in html
    assert 'href="../../../files/sample-sign/drawing.png"' in html


def test_a_file_of_no_row_is_misplaced(library):
    folder = library / "content/signs/no-such-sign/files"
    folder.mkdir(parents=True)
    (folder / "drawing.png").write_bytes(b"x")
    assert "ID505" in {each.code for each in problems(library)}


def test_a_row_in_braces_is_left_as_it_is(say, library, tmp_path, snapshot):
    path = tmp_path / "Drawing.png"
    Image.new("RGB", (8, 8), "white").save(path)
    table = library / "content/signs.yml"
    text = table.read_text(encoding="utf-8")
    start = text.index("      ar:\n        title: لافتة")
    end = text.index("      ku:", start)
    inner = (
        text[start:end].replace("      ar:\n", "      ar: {").replace("\n        ", ",\n        ")
    )
    table.write_text(text[:start] + inner.rstrip() + "}\n" + text[end:], encoding="utf-8")
    before = snapshot()
    told = say("attach", "sample-sign", path)
    assert told.status != 0
    assert "a line of its own" in told.err
    assert snapshot() == before
