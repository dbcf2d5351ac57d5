"""The statement says what the file says, and nothing where there is no file."""

import re

import pytest

from conftest import HERE
from dalil.build.accessibility import accessibility_pages, to_statement
from dalil.build.text import Speech
from dalil.check.check import check
from dalil.i18n import languages, words
from dalil.load import tested as files
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.project import Project, project
from theme import tested

ADDRESSES = ["accessibility/", "accessibility/matrix/", "accessibility/speech/"]


def speech(code, library):
    spoken = languages()[code]
    return Speech(spoken, words(spoken), library)


def pages(code="en"):
    return {each.template: each for each in tested.pages(languages()[code])}


@pytest.mark.parametrize("code", languages())
def test_the_statement_and_its_parts(code):
    assert [each.address for each in tested.pages(languages()[code])] == [
        f"{code}/{each}" for each in ADDRESSES
    ]


@pytest.mark.parametrize("code", languages())
def test_a_project_that_tested_nothing_says_nothing(code):
    empty = speech(code, Library(Project(HERE)))
    assert list(accessibility_pages(empty)) == []
    assert to_statement(empty) == []


def test_every_figure_is_that_of_the_file():
    data = pages()["accessibility.html"].data
    assert [each.value for each in data["lines"]] == [
        *("20", "90", "7", "3", "6", "1", "2"),
        *("8 to 12", "9 to 11"),
    ]
    [visit] = data["visits"]
    assert (visit.others, visit.whole, visit.requests, visit.paint) == (
        "20 KB",
        "50 KB",
        "5",
        "1.3 s",
    )
    assert str(data["date"].datetime) == "2026-03-05"


def test_numbers_are_in_the_digits_of_the_page():
    data = pages("ku")["accessibility.html"].data
    assert data["lines"][0].value == "٢٠"
    assert data["visits"][0].paint == "١٫٣ چرکە"


def test_a_run_that_was_cut_short_says_so():
    assert "20 of them" in pages()["accessibility.html"].data["scope"]


def test_a_cell_without_a_trial_is_untested_and_the_latest_trial_counts():
    data = pages()["accessibility-matrix.html"].data
    nvda, magnifier = data["tables"]
    cells = [cell for _, row in (*nvda.rows, *magnifier.rows) for cell in row]
    assert len(cells) == 12
    assert cells.count("not tested") == 11
    assert magnifier.rows[1][1][1] == "works in part, 5 February 2026"
    assert "1 of 12" in data["state"]


def test_shares_of_voices_add_up():
    [row] = pages()["accessibility-speech.html"].data["rows"]
    assert row == ("Kurdish", "Persian", "200", "70.0%", "25.0%", "5.0%")
    (letter, cells), (_, none) = pages()["accessibility-speech.html"].data["letters"]
    assert (letter.text, letter.language.code, cells) == ("ڵ", "ku", ("3 of 20",))
    assert none == ("no word",)


def test_what_a_reader_can_do_is_said_in_latin_letters_too():
    lines = pages()["accessibility-speech.html"].data["latin"]
    assert len(lines) == 4
    assert all(re.search("[êîûşç]", each) for each in lines)
    assert not re.search("[\u0600-\u06ff]", "".join(lines))


@pytest.mark.parametrize(
    "spoilt",
    [
        "[",
        "",
        "gaps: [{en: only English}]",
        tested.ACCESSIBILITY.replace("{ar: جملة, ", "{"),
        tested.ACCESSIBILITY.replace("task: read_table", "task: no_such_task"),
        tested.ACCESSIBILITY.replace("technology: magnifier,", "technology: none,"),
    ],
)
def test_a_file_that_says_too_little_is_none(spoilt):
    assert files.accessibility(spoilt) is None


def test_the_check_takes_a_sound_file_and_tells_one_that_cannot_be_read(site_copy):
    def problems():
        return [each.code for each in check(load(project(site_copy)))]

    before = problems()
    file = site_copy / files.ACCESSIBILITY
    file.write_text(tested.ACCESSIBILITY, encoding="utf-8")
    assert problems() == before
    file.write_text("gaps: nothing", encoding="utf-8")
    assert sorted(problems()) == sorted([*before, "ID505"])
