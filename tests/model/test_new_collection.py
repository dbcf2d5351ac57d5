"""A new collection takes one Python file, one template, one block of words per language."""

import json
import shutil

import pytest

from conftest import HERE, ROOT, run

PYTHON = '''
"""Petitions: made up for this test."""

from dalil.model.collection import Collection
from dalil.model.record import Record
from dalil.model.values import Date


class Petition(Record):
    """A petition."""

    handed_in: Date | None = None


COLLECTION = Collection(
    name="petition",
    model=Petition,
    folder="petitions",
    uri="petitions",
    facts=("handed_in", "topics"),
    order=("-handed_in", "id"),
    indexes=("topics",),
)
'''
TEMPLATE = '{% extends "records/record.html" %}\n'
WORDS = """
petition:
  one: "{one}"
  plural: "{plural}"
  description: "{plural}."
  count: {{other: "{{n}} {one}"}}
fields: {{handed_in: "{handed_in}"}}
kinds: {{petition: "{one}"}}
"""
LABELS = {
    "ar": ("عريضة تجريبية", "عرائض تجريبية", "سُلّمت في"),
    "ku": ("داواکاریی تاقیکاری", "داواکارییە تاقیکارییەکان", "ڕادەست کراوە لە"),
    "en": ("test petition", "Test petitions", "Handed in"),
}
RECORD = """---
id: petition-one
title: عريضة تجريبية أولى
summary: سجل للاختبار فقط.
handed_in: 2024-05-06
topics: [voting]
verification: needs-check
sources:
  - {title: مصدر تجريبي, address: example.org, kind: report}
---

## نقطة {#point_a}

نص تجريبي.
"""


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HERE / "site", folder / "tests" / "site")
    package = folder / "src" / "dalil"
    (package / "model" / "collections" / "petition.py").write_text(PYTHON, encoding="utf-8")
    (package / "theme" / "records" / "petition.html").write_text(TEMPLATE, encoding="utf-8")
    for code, (one, plural, handed_in) in LABELS.items():
        text = WORDS.format(one=one, plural=plural, handed_in=handed_in)
        (package / "i18n" / "words" / code / "petition.yml").write_text(text, encoding="utf-8")
    record = folder / "tests" / "site" / "content" / "petitions" / "petition-one" / "index.ar.md"
    record.parent.mkdir(parents=True)
    record.write_text(RECORD, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_pages_indexes_menus_schema_and_checks_follow(checkout):
    source = {"PYTHONPATH": str(checkout / "src")}
    project = checkout / "tests" / "site"
    done = run(["dalil", "build", "--site-dir", str(checkout / "out")], project, **source)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (checkout / "out/ar/petitions/petition-one/index.html").read_text(encoding="utf-8")
    assert "٦ أيار ٢٠٢٤" in page
    assert "سُلّمت في" in page
    index = (checkout / "out/en/petitions/index.html").read_text(encoding="utf-8")
    assert "عريضة تجريبية أولى" in index
    assert "Test petitions" in (checkout / "out/en/index.html").read_text(encoding="utf-8")
    data = json.loads((checkout / "out/data/petitions.json").read_text(encoding="utf-8"))
    assert data["records"][0]["facts"] == {"handed_in": "2024-05-06"}
    table = (checkout / "out/data/petitions.csv").read_text(encoding="utf-8-sig")
    assert "2024-05-06" in table
    assert "/data/petitions.schema.json" in (checkout / "out/en/data/index.html").read_text("utf-8")
    assert '"@type":"CreativeWork"' in page
    schema = run(["dalil", "schema", "petitions"], project, **source)
    assert '"handed_in"' in schema.stdout, schema.stdout + schema.stderr
    record = project / "content/petitions/petition-one/index.ar.md"
    record.write_text(RECORD.replace("2024-05-06", "6/5/2024"), encoding="utf-8")
    checked = run(["dalil", "check", "--format", "json"], project, **source)
    assert checked.returncode == 1
    assert "FM301" in checked.stdout
