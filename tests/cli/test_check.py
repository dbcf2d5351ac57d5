import json
import re

import pytest

FIRST, POP = "\u2068", "\u2069"


def golden(text):
    """Isolates written as ⟨…⟩, so that the expected text can be read."""
    return text.replace(FIRST, "⟨").replace(POP, "⟩")


COLON = {
    "en": """\
content/laws/sample-law/index.ar.md:3:20
FM210  colon-in-value   error
{message}
  3 | title: قانون نموذجي: للتجربة
    |                    ^
Way out:  {hint}
Can be fixed automatically:  dalil fix content/laws/sample-law/index.ar.md
More:  dalil explain FM210

1 error in 1 file.
""",
    "ar": """\
content/laws/sample-law/index.ar.md:3:20
FM210  colon-in-value   خطأ
{message}
  3 | title: قانون نموذجي: للتجربة
    |                    ^
الحل:  {hint}
يمكن الإصلاح آليًا:  ⟨dalil fix content/laws/sample-law/index.ar.md⟩
المزيد:  ⟨dalil explain FM210⟩

خطأ واحد في ملف واحد.
""",
    "ku": """\
content/laws/sample-law/index.ar.md:3:20
FM210  colon-in-value   هەڵە
{message}
  3 | title: قانون نموذجي: للتجربة
    |                    ^
چارەسەر:  {hint}
دەتوانرێت بە شێوەی خۆکار چاک بکرێت:  ⟨dalil fix content/laws/sample-law/index.ar.md⟩
زیاتر:  ⟨dalil explain FM210⟩

١ هەڵە لە ١ فایلدا.
""",
}
HINT = '⟨`title: "قانون نموذجي: للتجربة"`⟩'


@pytest.mark.parametrize("lang", ["ar", "ku", "en"])
def test_text_form(say, spoil, lang):
    spoil("title: قانون نموذجي للتجربة", "title: قانون نموذجي: للتجربة")
    told = say("check", lang=lang)
    assert told.status == 1
    lines = golden(told.out).splitlines()
    expected = COLON[lang].format(message=lines[2], hint=HINT).splitlines()
    assert lines == expected
    assert lines[2]
    assert "FM210" not in lines[2]


def test_clean(say, library):
    told = say("check", "--strict")
    assert (told.status, told.err) == (0, "")
    files = sum(
        each.is_file() for name in ("content", "docs") for each in library.glob(f"{name}/**/*")
    )
    assert told.out == f"No problems: {files} files read.\n"


def test_nothing_but_json_on_stdout(say, spoil):
    spoil("title: قانون نموذجي للتجربة", "title: 𐎠قانون: نموذجي")
    told = say("check", "--format", "json", lang="ar")
    (item,) = json.loads(told.out)
    assert told.err == ""
    assert {key: item[key] for key in item if key not in ("message", "hint")} == {
        "path": "content/laws/sample-law/index.ar.md",
        "line": 3,
        "column": 14,
        "column_utf16": 15,
        "end_column": 15,
        "code": "FM210",
        "slug": "colon-in-value",
        "severity": "error",
        "autofix": "yes",
    }
    assert FIRST not in item["message"] + item["hint"]


def test_json_of_a_clean_library_is_an_empty_array(say, library):
    assert json.loads(say("check", "--format", "json").out) == []


def test_github_annotations_are_escaped(say, library, spoil):
    spoil("address: https://example.org/sample-law", "address: 100%, no: address")
    told = say("check", "--format", "github")
    assert told.status == 1
    for line in told.out.splitlines():
        head, _, message = line.removeprefix("::error ").partition("::")
        assert dict(each.split("=", 1) for each in head.split(","))["file"].endswith("index.ar.md")
        assert message
    assert "100%," not in told.out


def test_paths_filter_what_is_told(say, spoil, library, monkeypatch):
    spoil("{id: art_1, verification: needs-check}", "{id: art_2, verification: needs-check}")
    assert say("check", "content/laws").status == 1
    assert say("check", "content/decisions").status == 0
    assert say("check", library / "content/laws/sample-law/index.ar.md").status == 1
    monkeypatch.chdir(library / "content")
    assert say("check", "laws/sample-law").status == 1
    assert say("check", "content/decisions").status == 0


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        ("content/nothing", "There is no file or folder content/nothing."),
        ("..", "lies outside the project"),
        ("README.md", "README.md is not part of the library"),
    ],
)
def test_paths_that_cannot_be_meant(say, library, path, piece):
    told = say("check", path)
    assert told.status == 2
    assert piece in told.err


def test_warnings_fail_only_when_strict(say, law):
    text = law.read_text(encoding="utf-8")
    law.write_text(text + "\n<!-- ملاحظة للمحررين -->\n", encoding="utf-8")
    assert say("check").status == 0
    assert say("check", "--strict").status == 1


def test_problems_are_in_order_of_path_and_line(say, spoil, library):
    spoil("legal_status: unknown", "legal_status: perhaps")
    spoil("verification: needs-check\nlegal", "verification: maybe\nlegal")
    other = library / "content/decisions/2020-01-15-1/index.ar.md"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace("date: 2020-01-15\n", "date: 15/1/2020\n"), encoding="utf-8")
    items = json.loads(say("check", "--format", "json").out)
    places = [(each["path"], each["line"]) for each in items]
    assert places == sorted(places)
    assert len({path for path, _ in places}) == 2


def test_a_contact_that_nobody_tried_for_a_year_is_a_note_and_fails_nothing(say, library):
    table = library / "content/contacts.yml"
    text = re.sub(r"verified_on: \S+", "verified_on: 2020-02-29", table.read_text(encoding="utf-8"))
    table.write_text(text, encoding="utf-8")
    told = say("check", "--strict")
    assert told.status == 0, told.out
    assert "CON904" in told.out
    assert "2020-02-29" in told.out
