import json
import re

import pytest

from dalil.load.load import load
from dalil.load.project import project
from dalil.model.collection import collections

IDS = {"laws": "iq-2024-5", "regulations": "ihec-2025-reg-4", "decisions": "2026-03-20-2"}


@pytest.mark.parametrize("folder", sorted(collections()))
def test_every_gap_of_a_new_record_is_named(say, library, folder):
    id = IDS.get(folder, "proc-new")
    assert say("new", folder, id).status == 0
    path = library / "content" / folder / id / "index.ar.md"
    if collections()[folder].table:
        path = library / "content" / f"{folder}.yml"
    items = json.loads(say("check", path, "--format", "json").out)
    assert items
    gaps = [each for each in items if each["code"] != "SEC701"]  # notes, to be deleted
    assert {each["code"] for each in gaps} == {"FM107"}
    lines = path.read_text(encoding="utf-8").splitlines()
    assert all(lines[each["line"] - 1].rstrip().endswith(":") for each in gaps)


def test_a_row_stands_behind_the_others_and_nothing_else_changes(say, library):
    path = library / "content/recommendations.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before + "\n# behind the list\nother: x\n", encoding="utf-8")
    assert say("new", "recommendations", "rec-new", "--title", "توصية: جديدة").status == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith(before.rstrip())
    assert text.endswith("\n# behind the list\nother: x\n")
    assert '        title: "توصية: جديدة"\n' in text
    assert "rec-new" in load(project(library)).unreadable  # its gaps are told, and it is known


def test_a_row_that_is_not_filled_yet_is_not_made_again(say, snapshot):
    assert say("new", "terms", "term-new").status == 0
    before = snapshot()
    told = say("new", "terms", "term-new")
    assert told.status == 2
    assert "is taken: content/terms.yml" in told.err
    assert snapshot() == before


def test_a_row_is_changed_where_it_stands(say, snapshot):
    before = snapshot()
    for arguments in (
        ("new", "--translation", "term-sample", "ku"),
        ("rename", "term-sample", "term-other"),
        ("withdraw", "term-sample", "--reason", "error"),
    ):
        told = say(*arguments)
        assert told.status == 1
        assert "term-sample is a row of content/terms.yml" in told.err
    assert snapshot() == before


def test_what_the_id_tells_is_filled_in(say, library):
    say("new", "law", "iq-2024-5", "--title", "قانون: رقم #5")
    text = (library / "content/laws/iq-2024-5/index.ar.md").read_text(encoding="utf-8")
    for line in ("id: iq-2024-5", "jurisdiction: iq", "year: 2024", "number: 5"):
        assert f"\n{line}\n" in text
    assert '\ntitle: "قانون: رقم #5"\n' in text
    assert "\npublication: draft\n" in text
    say("new", "decisions", "2026-03-20-2")
    text = (library / "content/decisions/2026-03-20-2/index.ar.md").read_text(encoding="utf-8")
    assert "\ndate: 2026-03-20\n" in text


def test_a_filled_record_is_clean(say, library):
    """The gaps of the block, and one optional field whose hash was taken away."""
    say("new", "laws", "krd-2024-5")
    path = library / "content/laws/krd-2024-5/index.ar.md"
    text = path.read_text(encoding="utf-8")
    for gap, value in {
        "title:\n# ": "title: قانون نموذجي ثان\n# ",
        "summary:": "summary: سجل للاختبار.",
        "legal_status:": "legal_status: unknown",
        "  - title:": "  - title: مصدر نموذجي",
        "    address:": "    address: https://example.org/x",
        "    kind:": "    kind: report",
        "# provisions:\n#  ": "provisions:\n ",
        "# topics: []": "topics: [voting]",
    }.items():
        assert gap in text
        text = text.replace(gap, value, 1)
    path.write_text(text + "\n## المادة 1 {#art_1}\n\nنص نموذجي.\n", encoding="utf-8")
    told = say("check", "content/laws/krd-2024-5")
    assert told.status == 0, told.out


def test_guidance_speaks_the_language_of_the_editor(say, library):
    for number, (lang, word) in enumerate({"ar": "املأ", "ku": "پڕ بکەوە", "en": "Fill"}.items()):
        assert say("new", "laws", f"iq-2024-{number}", lang=lang).status == 0
        text = (library / f"content/laws/iq-2024-{number}/index.ar.md").read_text(encoding="utf-8")
        assert word in text.splitlines()[1]


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["lows", "x"], "Did you mean laws?"),
        (["laws", "IQ-2024"], "cannot be an id"),
        (["laws", "sample-law"], "is taken: content/laws/sample-law/index.ar.md"),
        (["laws", "2020-01-15-1"], "is taken: content/decisions"),
        (["decisions", "first"], "its day and a number"),
        (["--translation", "sample-law", "fr"], "There is no language fr."),
        (["--translation", "sample-lew", "ku"], "Did you mean sample-law?"),
        (["--translation", "sample-law", "ar"], "written in Arabic itself"),
    ],
)
def test_what_cannot_be_meant(say, snapshot, arguments, piece):
    before = snapshot()
    told = say("new", *arguments)
    assert told.status == 2
    assert piece in told.err
    assert snapshot() == before


def test_a_folder_that_is_there_is_left_alone(say, library, snapshot):
    (library / "content/laws/iq-2024-5").mkdir()
    before = snapshot()
    assert say("new", "laws", "iq-2024-5").status == 2
    assert snapshot() == before


def test_a_translation_that_is_there_is_left_alone(say, snapshot):
    before = snapshot()
    told = say("new", "--translation", "sample-law", "ku")
    assert told.status == 1
    assert "was left as it is" in told.err
    assert snapshot() == before


@pytest.mark.parametrize("id", ["sample-law", "sample-procedure", "2020-01-15-1"])
def test_a_translation_has_the_ids_of_the_source_and_none_of_its_words(say, library, id):
    held = load(project(library)).works[id]
    path = library / held.expressions["ku"].path
    path.unlink()
    assert say("new", "--translation", id, "ku").status == 0
    text = path.read_text(encoding="utf-8")
    made = load(project(library)).drafts[held.expressions["ku"].path]
    from dalil.load.body import body

    cut = body(made.body, made.body_line)
    assert cut.eids == held.source.body.eids
    assert all(not unit.markdown.strip() for unit in cut.units)
    for unit in held.source.body.units:
        assert unit.markdown in text
    items = json.loads(say("check", path, "--format", "json").out)
    assert {each["code"] for each in items} == {"FM107", "I18N604", "SEC701"}


def test_headings_of_articles_are_translated(say, library):
    for lang, words in {"ku": "ماددەی 1", "en": "Article 1"}.items():
        path = library / f"content/laws/sample-law/index.{lang}.md"
        path.unlink()
        say("new", "--translation", "sample-law", lang)
        assert f"## {words} {{#art_1}}\n" in path.read_text(encoding="utf-8")


def test_a_new_row_offers_what_may_be_known_in_the_form_it_has(say, library):
    table = library / "content/contacts.yml"
    assert say("new", "contacts", "liaison-one", "--title", "جهة اتصال ثانية").status == 0
    text = table.read_text(encoding="utf-8")
    assert "channels:\n    #   - {kind: phone, value: …}\n" in text
    assert "    #   - {weekdays: [monday], opens: …, closes: …}\n" in text
    assert "# office_address" not in text, "words stand below their language"
    begun = text.index("- id: liaison-one")
    for old, new in {
        "    # channels:\n    #   - {kind: phone, value: …}": "    channels:\n"
        '      - {kind: phone, value: "+441632960999"}',
        "    # hours:\n    #   - {weekdays: [monday], opens: …, closes: …}": "    hours:\n"
        '      - {weekdays: [monday], opens: "08:00", closes: "15:00"}',
        "    unit:": "    unit: sample-unit",
        "    verified_on:": "    verified_on: 2026-01-01",
        "      - title:\n        address:\n": "      - title: نموذج\n",
        "        kind:": "        kind: editorial",
        "        summary:": "        summary: نموذج للتجربة.",
    }.items():
        assert old in text[begun:], old
        text = text[:begun] + text[begun:].replace(old, new, 1)
    table.write_text(text, encoding="utf-8")
    told = say("check", "content/contacts.yml")
    assert told.status == 0, told.out


def test_a_new_report_has_the_headings_that_it_needs_and_says_what_to_write(say, library):
    assert say("new", "reports", "report-x", "--title", "تقرير", lang="ku").status == 0
    text = (library / "content/reports/report-x/index.ar.md").read_text(encoding="utf-8")
    below = text.split("---\n", 2)[2]
    ids = ["coverage", "method", "finding_1", "recommendation_1"]
    assert re.findall(r"\{#(\w+)\}", below) == ids
    assert "## مدى التغطية {#coverage}" in below
    assert below.count("<!-- ") == len(ids)
    assert "بێ ناوی کەس" in below
    assert "  - {id: finding_1, verification: needs-check}" in text
    told = say("check", "content/reports/report-x").out
    assert "REF40" not in told


def test_a_new_audit_asks_every_criterion_and_knows_nothing_yet(say, library):
    assert say("new", "audits", "audit-x", "--title", "مركز").status == 0
    path = library / "content/audits/audit-x/index.ar.md"
    rows = re.findall(r"\{criterion: ([\w-]+), result: (\w+)\}", path.read_text(encoding="utf-8"))
    assert [name for name, _ in rows] == [
        "crit-sample-entrance",
        "crit-sample-door",
        "crit-sample-help",
    ]
    assert {result for _, result in rows} == {"unknown"}
    told = say("check", path.parent.relative_to(library)).out
    assert "AUD90" not in told
