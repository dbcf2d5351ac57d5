"""What a proposal does to translations, told unit by unit."""

import json
from datetime import date

import pytest

from dalil.load.load import load
from dalil.load.lock import written
from dalil.load.project import project
from dalil.parity.locking import agreed
from dalil.parity.pair import pairs
from dalil.parity.parity import states

LAW = "content/laws/sample-law/index.ar.md"
KURDISH = "content/laws/sample-law/index.ku.md"


def vouch(root):
    """Lock every translation that has a file of its own, as `dalil sync` would."""
    library = load(project(root))
    found = states(library)
    for pair in pairs(library):
        for code, words in pair.translations.items():
            if words and not words.prefix:
                text = found.text(pair.key, code)
                done = agreed(pair, words, text, date(2026, 1, 1), (), "")
                (root / words.lock).write_text(written(done.lines, "head"), encoding="utf-8")


@pytest.fixture
def locked(repository, git):
    """The repository with every translation vouched for."""
    vouch(repository)
    git("add", "-A")
    git("commit", "-qm", "lock")
    return repository


@pytest.fixture
def turned(say, locked):
    """The translations of the report: (kind, key, language, state, units)."""

    def run():
        told = say("report", "--base", "main", "--format", "json")
        assert (told.status, told.err) == (0, "")
        found = json.loads(told.out)["translations"]
        return [
            (kind, each["key"], each["language"], each["state"], each["units"])
            for kind in ("worse", "level")
            for each in found[kind]
        ]

    return run


def test_an_edit_of_one_article_makes_that_article_stale_and_nothing_else(turned, edit):
    edit(LAW, "نص نموذجي لا أثر له.", "نص نموذجي آخر لا أثر له.")
    assert turned() == [
        ("worse", "sample-law", "ku", "stale", ["art_1"]),
        ("worse", "sample-law", "en", "stale", ["art_1"]),
        ("worse", "sample-check", "ar", "stale", ["sample-law#art_1"]),
    ]


def test_what_a_turn_says_is_no_problem_beside_it(say, locked, edit):
    edit(LAW, "نص نموذجي لا أثر له.", "نص نموذجي آخر لا أثر له.")
    assert "I18N609" in say("check").out
    told = json.loads(say("report", "--base", "main", "--format", "json").out)
    assert told["problems"]["new"] == []


def test_spacing_and_marks_that_nobody_reads_make_nothing_stale(turned, edit):
    edit(LAW, "نص نموذجي لا أثر له.", "نص  نموذجي لا أثر لـه\u200f.")
    assert turned() == []


def test_work_that_is_done_again_is_told_too(turned, edit, git, locked):
    edit(LAW, "نص نموذجي لا أثر له.", "نص نموذجي آخر لا أثر له.")
    git("commit", "-aqm", "the law changes")
    text = (locked / KURDISH).read_text(encoding="utf-8")
    (locked / KURDISH).write_text(f"{text.rstrip()} دیکە.\n", encoding="utf-8")
    vouch(locked)
    git("checkout", "-q", "content/laws/sample-law/index.en.lock")
    assert turned() == [("level", "sample-law", "ku", "stale", ["art_1"])]


def test_an_article_without_translation_and_a_translation_that_is_gone(turned, edit, locked):
    text = (locked / LAW).read_text(encoding="utf-8")
    more = "\n## المادة 2 {#art_2}\n\nنص نموذجي ثان.\n"
    (locked / LAW).write_text(text + more, encoding="utf-8")
    (locked / KURDISH).unlink()
    assert turned() == [
        ("worse", "sample-law", "ku", "missing", []),
        ("worse", "sample-law", "en", "missing", ["art_2"]),
    ]


def test_a_number_in_one_language_only(turned, edit, locked):
    text = (locked / KURDISH).read_text(encoding="utf-8")
    (locked / KURDISH).write_text(f"{text.rstrip()} 7.\n", encoding="utf-8")
    assert turned() == [("worse", "sample-law", "ku", "numbers", ["art_1"])]


def test_a_record_that_has_another_id_stays_as_it_was(turned, say, locked):
    assert say("rename", "sample-law", "iq-2000-999").status == 0
    assert [each for each in turned() if each[1] == "iq-2000-999"] == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ar", "الكردية: تغيّر الأصل بعدها"),
        ("ku", "کوردی: دەقی بنەڕەتی دوای ئەوە گۆڕاوە"),
        ("en", "Kurdish: the original has changed since"),
    ],
)
def test_reviewers_read_it_in_their_language(say, locked, edit, lang, words):
    edit(LAW, "نص نموذجي لا أثر له.", "نص نموذجي آخر لا أثر له.")
    told = say("report", "--base", "main", "--format", "md", lang=lang).out
    (line,) = [each for each in told.splitlines() if words in each]
    assert '<code dir="ltr">sample-law</code> <code dir="ltr">art_1</code>' in line
