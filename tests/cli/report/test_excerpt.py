import pytest

from dalil.cli.report.excerpt import WIDEST, cells, excerpt
from dalil.diagnostics import Code, Place

CODE = Code("XX000", "for-tests")


def shown(line, column, width=1):
    return excerpt(CODE.at(Place("a.md", 1, column), width=width, excerpt=line))


@pytest.mark.parametrize(
    ("text", "expected"), [("قانون", 5), ("قَانُون", 5), ("漢字", 4), ("می\u200cخوانم", 7), ("", 0)]
)
def test_cells(text, expected):
    assert cells(text) == expected


def test_caret_stands_by_display_width():
    found = shown("قَانُون: x", 8)
    assert (found.indent, found.width) == (5, 1)


def test_what_is_empty_is_marked_behind_the_last_character():
    found = shown("title:", 7)
    assert (found.text, found.indent, found.width) == ("title:", 6, 1)


def test_nothing_in_an_excerpt_acts_unseen():
    found = shown("a\x1b[31m\u202eb\tc", 1)
    assert found.text == "a�[31m�b→c"


def test_a_long_line_is_cut_around_the_caret():
    line = "summary: " + "كلمة " * 100
    found = shown(line, 400, 4)
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert cells(found.text) <= WIDEST + 2
    assert found.text[found.indent : found.indent + 4] == line[399:403]


def test_a_file_without_such_a_line_has_no_excerpt():
    assert shown("", 1) is None
