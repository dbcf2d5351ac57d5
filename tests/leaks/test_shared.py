"""A members' text in the public project is told from a phrase that both sides use."""

from __future__ import annotations

import unicodedata

import pytest

from dalil.check.check import check
from dalil.diagnostics import Severity
from leaks.conftest import ENGLISH, QUOTED, SENTENCE, page, record, write

LONG = " ".join(f"{word} {number}" for number, word in enumerate(SENTENCE.split()))


def pasted(sides):
    return [
        (each.place.path, dict(each.values)["source"])
        for each in check(sides.library)
        if each.code == "ACC906"
    ]


def test_both_trees_as_they_should_be(sides):
    codes = {each.code for each in check(sides.library)}
    assert codes == {"REC902"}  # the file that no record lists
    assert pasted(sides) == []


@pytest.mark.parametrize(
    "change",
    [
        str,
        lambda text: text.replace("١٢", "12"),
        lambda text: "\N{ARABIC TATWEEL}".join(text.partition("ي")),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\n"),
        lambda text: f"{text}\n\nوكلمة أخرى لا توجد هناك.",
    ],
)
def test_a_copy_without_its_marks_is_told(sides, change):
    body = f"{change(SENTENCE)}\n\nجاء في القانون: {QUOTED}"
    write(
        sides.public,
        {"content/laws/iq-2021-5/index.ar.md": record("iq-2021-5", "قانون آخر تماماً", body)},
    )
    assert pasted(sides) == [
        ("../public/content/laws/iq-2021-5/index.ar.md", "content/laws/iq-2020-7-guide/index.ar.md")
    ]


def test_a_copied_page_is_told_with_its_line(sides):
    write(sides.public, {"docs/ar/new/page.md": page("صفحة جديدة", f"كلام جديد.\n\n{ENGLISH}")})
    (found,) = [each for each in check(sides.library) if each.code == "ACC906"]
    assert found.place.path == "../public/docs/ar/new/page.md"
    assert found.place.line == 7
    words = " ".join(value for _, value in found.values)
    assert not [word for word in ENGLISH.split() if len(word) > 3 and word in words]


def test_a_copy_under_its_title_is_told_where_less_of_it_is_left(sides):
    body = "\n\n".join((ENGLISH, *(f"{LONG} {number}" for number in range(2))))
    more = "canary: dalil-members-" + "1" * 32 + "\n"
    write(sides.members, {"docs/ar/long.md": page("A long page of the sample", body, more)})
    write(sides.public, {"docs/ar/a.md": page("Another page of the sample", ENGLISH)})
    assert ("../public/docs/ar/a.md", "docs/ar/long.md") not in pasted(sides)
    write(sides.public, {"docs/ar/a.md": page("A long page of the sample", f"{ENGLISH}\n\n{LONG}")})
    assert ("../public/docs/ar/a.md", "docs/ar/long.md") in pasted(sides)


def test_a_passage_on_both_sides_is_asked_about_unless_it_is_a_quotation(sides):
    passage = " ".join(f"{word} {number + 7}" for number, word in enumerate(QUOTED.split() * 2))
    body = "\n\n".join([SENTENCE, ENGLISH, LONG, f"{LONG} {ENGLISH}", passage])
    more = "canary: dalil-members-" + "1" * 32 + "\n"
    public = {"content/laws/iq-2023-8/index.ar.md": record("iq-2023-8", "قانون جديد هنا", passage)}
    write(sides.public, public)
    write(sides.members, {"docs/ar/asking.md": page("صفحة تسأل كثيراً", body, more)})
    (found,) = [each for each in check(sides.library) if each.code == "ACC906"]
    assert (found.variant, found.severity) == ("part", Severity.WARNING)
    assert found.place.path == f"../public/{next(iter(public))}"
    named = f"{body}\n\n[القانون](record:iq-2023-8)"
    write(sides.members, {"docs/ar/asking.md": page("صفحة تسأل كثيراً", named, more)})
    assert pasted(sides) == []


def test_a_quotation_is_no_copy(sides):
    body = "\n\n".join([SENTENCE, ENGLISH, QUOTED, LONG])
    more = "canary: dalil-members-" + "1" * 32 + "\n"
    write(sides.members, {"docs/ar/quoting.md": page("صفحة تقتبس كلاماً", body, more)})
    assert pasted(sides) == []


def test_what_many_public_texts_say_is_no_copy(sides):
    usual = "يجوز الطعن في القرار أمام الهيئة المختصة خلال ثلاثة أيام عمل من تاريخ النشر."
    for number in range(3):
        id = f"iq-2022-{number}"
        write(
            sides.public, {f"content/laws/{id}/index.ar.md": record(id, f"قانون {number}", usual)}
        )
    more = "canary: dalil-members-" + "1" * 32 + "\n"
    write(sides.members, {"docs/ar/usual.md": page("صفحة معتادة جداً", usual, more)})
    assert pasted(sides) == []
