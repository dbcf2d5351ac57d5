from hypothesis import given
from hypothesis import strategies as st

from dalil.diagnostics import Code, Edit, Place
from dalil.load.repair import edited, repaired

CODE = Code("XX000", "for-tests")


def fix(line, column, *edits):
    return CODE.at(Place("a.md", line, column), edits=edits)


def test_edits_land_where_they_say():
    text = "one\nقانون two\n"
    found = [fix(1, 1, Edit(1, 1, 3, "1")), fix(2, 7, Edit(2, 7, 3, "2"), Edit(2, 10, 0, "!"))]
    assert repaired(text, found) == "1\nقانون 2!\n"


def test_where_two_touch_the_first_wins():
    text = "title: a: b\n"
    quote = fix(1, 9, Edit(1, 8, 0, '"'), Edit(1, 12, 0, '"'))
    cut = fix(1, 10, Edit(1, 8, 4, "c"))
    assert repaired(text, [cut, quote]) == 'title: "a: b"\n'


def test_edits_of_one_problem_are_made_all_or_not_at_all():
    first = fix(1, 1, Edit(1, 1, 2, "x"))
    second = fix(1, 2, Edit(1, 2, 1, "y"), Edit(1, 4, 1, "z"))
    assert repaired("abcd\n", [first, second]) == "xcd\n"


def test_an_edit_may_take_a_line_end_with_it():
    assert repaired("a\nb\nc\n", [fix(2, 1, Edit(2, 1, 2, ""))]) == "a\nc\n"


def test_an_edit_outside_the_text_is_not_made():
    assert repaired("a\n", [fix(9, 1, Edit(9, 1, 1, "x")), fix(1, 1, Edit(1, 1, 99, "x"))]) == "a\n"


@given(st.text("aقە\n", max_size=30))
def test_a_text_ends_in_one_line_end(text):
    once = repaired(text, [])
    assert once == repaired(once, [])
    assert once.rstrip("\n") == text.rstrip("\n")
    assert not once or once.endswith("\n")


@given(st.text("abق\n", max_size=20), st.data())
def test_what_is_not_edited_stays(text, data):
    at = data.draw(st.integers(0, len(text)))
    line, column = text[:at].count("\n") + 1, at - (text[:at].rfind("\n") + 1) + 1
    assert edited(text, [Edit(line, column, 0, "*")]) == text[:at] + "*" + text[at:]
