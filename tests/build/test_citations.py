"""What citations lead to: the record that is meant, or nothing."""

import shutil

import pytest

from conftest import HERE
from dalil.build.citations import cited, named
from dalil.build.site import site
from dalil.load.load import load
from dalil.load.project import project

RECORD = """---
id: {id}
title: {title}
summary: سجل للاختبار فقط.
jurisdiction: {jurisdiction}
{more}
legal_status: in_force
publication: {publication}
verification: secondary
sources:
  - {{title: مصدر تجريبي, address: example.org, kind: report}}
---

## المادة 7 {{#art_7}}

نص تجريبي.

### الفقرة 3 {{#art_7__para_3}}

نص تجريبي.
"""
DECISION = """---
id: 2025-09-18-1
title: قرار تجريبي
summary: سجل للاختبار فقط.
kind: polling
decision_number: "١٠"
date: 2025-09-18
verification: secondary
sources:
  - {title: مصدر تجريبي, address: example.org, kind: report}
---
"""


def write(root, folder, id, title, number=0, year=0, jurisdiction="iq", publication="published"):
    more = f"number: {number}\nyear: {year}" if number else "topics: []"
    text = RECORD.format(
        id=id, title=title, jurisdiction=jurisdiction, publication=publication, more=more
    )
    path = root / "content" / folder / id / "index.ar.md"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """A library with numbers that come back."""
    folder = tmp_path_factory.mktemp("cited") / "project"
    shutil.copytree(HERE / "site" / "content" / "vocab", folder / "content" / "vocab")
    write(folder, "laws", "iq-2018-12", "قانون الانتخابات رقم (12) لسنة 2018", 12, 2018)
    write(folder, "laws", "iq-1992-1", "قانون اتحادي رقم (1) لسنة 1992", 1, 1992)
    write(folder, "laws", "krd-1992-1", "قانون الإقليم رقم (1) لسنة 1992", 1, 1992, "krd")
    write(folder, "laws", "krd-2011-22", "قانون الإقليم رقم (22) لسنة 2011", 22, 2011, "krd")
    write(folder, "laws", "iq-2024-5", "قانون المسودة رقم (5) لسنة 2024", 5, 2024, "iq", "draft")
    write(folder, "laws", "iq-2005-constitution", "دستور تجريبي")
    write(folder, "regulations", "ihec-2025-reg-4", "نظام الحملات رقم (4) لسنة 2025", 4, 2025)
    write(folder, "regulations", "ihec-2025-reg-6", "نظام المراقبين رقم (6) لسنة 2025", 6, 2025)
    write(folder, "regulations", "ihec-2025-instr-6", "تعليمات رقم (6) لسنة 2025", 6, 2025)
    path = folder / "content" / "decisions" / "2025-09-18-1" / "index.ar.md"
    path.parent.mkdir(parents=True)
    path.write_text(DECISION, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def library(root):
    return load(project(root))


def addresses(found):
    return [target.address for target in found.targets.values()]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("القانون رقم 12 لسنة 2018", "ar/laws/iq-2018-12/"),
        ("**القانون** رقم \\(12\\) لسنة 2018", "ar/laws/iq-2018-12/"),
        ("المادة 7 من القانون رقم 12 لسنة 2018", "ar/laws/iq-2018-12/#art_7"),
        ("المادة 7/ثالثا من القانون رقم 12 لسنة 2018", "ar/laws/iq-2018-12/#art_7__para_3"),
        ("المادة 7/رابعا من القانون رقم 12 لسنة 2018", "ar/laws/iq-2018-12/#art_7"),
        ("المادة 8 من القانون رقم 12 لسنة 2018", "ar/laws/iq-2018-12/"),
        ("القانون رقم 22 لسنة 2011", "ar/laws/krd-2011-22/"),
        ("القانون رقم 1 لسنة 1992 لإقليم كردستان", "ar/laws/krd-1992-1/"),
        ("القانون الاتحادي رقم 1 لسنة 1992", "ar/laws/iq-1992-1/"),
        ("المادة 7 من الدستور", "ar/laws/iq-2005-constitution/#art_7"),
        ("النظام رقم 4 لسنة 2025", "ar/regulations/ihec-2025-reg-4/"),
        ("النظام رقم 6 لسنة 2025", "ar/regulations/ihec-2025-reg-6/"),
        ("التعليمات رقم 6 لسنة 2025", "ar/regulations/ihec-2025-instr-6/"),
        ("القرار رقم 10 في 18 أيلول 2025", "ar/decisions/2025-09-18-1/"),
    ],
)
def test_the_record_that_is_meant(library, text, address):
    found = cited(library, [text], "ar")
    assert addresses(found)[0] == address
    folder = address.partition("#")[0].removeprefix("ar").strip("/")
    assert f"content/{folder}/index.ar.md" in found.inputs


@pytest.mark.parametrize(
    "text",
    [
        "القانون رقم 99 لسنة 2018",  # nothing of that number
        "القانون رقم 4 لسنة 2025",  # that is a regulation
        "النظام رقم 12 لسنة 2018",  # that is a law
        "التعليمات رقم 4 لسنة 2025",  # instructions are numbered apart from regulations
        "القانون رقم 1 لسنة 1992",  # two of them
        "القانون رقم 12 لسنة 2018 لإقليم كردستان",  # we hold the federal one only
        "القانون المصري رقم 12 لسنة 2018",
        "القانون رقم 5 لسنة 2024",  # readers do not see it
        "المادة 7 من دستور إقليم كردستان",
        "القرار رقم 10 في 19 أيلول 2025",
    ],
)
def test_nothing_where_nothing_or_more_than_one_is_meant(library, text):
    found = cited(library, [text], "ar")
    assert found.targets == {}
    assert not any(each.startswith("content/") for each in found.inputs)


def test_a_record_links_to_its_own_provisions_only(library):
    here = library.works["iq-2018-12"]
    assert cited(library, ["القانون رقم 12 لسنة 2018، والمادة 8 منه"], "ar", here).targets == {}
    own = cited(library, ["المادة 7 من القانون رقم 12 لسنة 2018"], "ar", here)
    assert addresses(own) == ["ar/laws/iq-2018-12/#art_7"]


def test_an_article_alone_is_no_citation(library):
    here = library.works["iq-2018-12"]
    assert (
        cited(library, ["تشترط المادة 7 ما يأتي، والمادة 7 من القانون"], "ar", here).targets == {}
    )


def test_another_language_is_named_where_the_record_has_none(library):
    found = cited(library, ["Law No. 12 of 2018, art. 7"], "en")
    target = found.targets["law:12:2018:#art_7"]
    assert (target.address, target.elsewhere.code) == ("ar/laws/iq-2018-12/#art_7", "ar")


def test_a_page_is_made_anew_when_a_record_joins_that_it_cited(root, tmp_path):
    folder = tmp_path / "project"
    shutil.copytree(root, folder)
    text = (folder / "content/decisions/2025-09-18-1/index.ar.md").read_text(encoding="utf-8")
    text += "\nيستند القرار إلى القانون رقم 36 لسنة 2015.\n"
    (folder / "content/decisions/2025-09-18-1/index.ar.md").write_text(text, encoding="utf-8")

    def decision():
        made = site(load(project(folder)))
        page = next(each for each in made.pages if each.address == "ar/decisions/2025-09-18-1/")
        return page, made.derived

    before, old = decision()
    assert before.citations == {}
    write(folder, "laws", "iq-2015-36", "قانون الأحزاب رقم (36) لسنة 2015", 36, 2015)
    after, new = decision()
    assert [each.address for each in after.citations.values()] == ["ar/laws/iq-2015-36/"]
    changed = {name for name in new if old.get(name) != new[name]}
    assert "citation:law:36:2015" in before.inputs & changed


def test_derived_values_name_the_records(library):
    names = ["citation:law:1:1992", "citation:law:99:2018", "menu:ar"]
    assert named(library, names) == {
        "citation:law:1:1992": "iq-1992-1 krd-1992-1",
        "citation:law:99:2018": "",
    }
