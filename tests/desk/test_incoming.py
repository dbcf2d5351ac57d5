"""Reports are read as the page, ODK and KoboToolbox write them, and what is wrong is named."""

import pytest

from dalil.desk.incoming import Incoming
from dalil.desk.openrosa import report
from dalil.desk.sheet import Left, reports
from dalil.diagnostics import Diagnostic
from desk.given import answers, central, instance, kobo, table, xml
from forms.given import shipped

FORMS = {each.id: each for each in shipped()}
FORM = FORMS["incident"]


def read(data, left=None):
    return list(reports("r.csv", data, FORM, Left() if left is None else left))


def told(data):
    return [each.words for each in read(data) if isinstance(each, Diagnostic)]


ROWS = [(0, answers(0)), (1, answers(1, kind="violence", affected="staff", district="Karrada"))]


@pytest.mark.parametrize(
    "data",
    [
        central(ROWS),
        central(ROWS, "/"),
        central(ROWS, ":"),
        kobo(ROWS),
        central(ROWS).replace(b"\r\n", b"\n"),
        table({**row, "instanceID": instance(number)} for number, row in ROWS),
    ],
    ids=["central", "slashes", "colons", "kobo", "unix", "without-groups"],
)
def test_every_export_says_the_same(data):
    one, two = read(data)
    assert isinstance(one, Incoming)
    assert (one.instance, two.instance) == (instance(0), instance(1))
    assert one.answers["kind"] == "barrier"
    assert one.answers["year"] == 2026
    assert one.answers["affected"] == ["voters", "women"]
    assert two.answers["affected"] == ["staff"]
    assert one.answers["story"] == answers(0)["story"]


def test_the_page_says_the_same():
    (found,) = report("r.xml", xml(0, answers(0)), FORMS)
    (row,) = read(central(ROWS[:1]))
    assert (found.form, found.version) == ("incident", "20261126")
    assert (found.answers, found.instance) == (row.answers, row.instance)


def test_what_no_question_asks_for_is_not_kept():
    left = Left()
    found = read(central(ROWS), left)
    assert {"deviceid", "phonenumber", "where-point-Latitude"} <= set(left)
    assert "collect:" not in repr(found)
    (page,) = report("r.xml", xml(0, answers(0)), FORMS)
    assert "collect:" not in repr(page)


def test_a_wrong_answer_is_named_by_line_and_column_and_the_others_are_taken():
    rows = [(0, answers(0)), (1, answers(1, kind="barier")), (2, answers(2, week=""))]
    text = central(rows).replace(b"\r\n", b"\n")
    good, option, missing = read(text)
    assert isinstance(good, Incoming)
    # a story has two lines: the second report begins in the fourth
    line = text.split(b"\n")[3].decode()
    assert (option.words, option.place.line) == ("DSK901.option", 4)
    assert line[option.place.column - 1 :].startswith("barier")
    assert (missing.words, missing.place.line) == ("DSK901.missing", 7)


@pytest.mark.parametrize(
    ("instead", "words"),
    [
        ({"year": "soon"}, "DSK901"),
        ({"year": "1999"}, "DSK901.unfit"),
        ({"other_kind": "x"}, "DSK901.unasked"),
        ({"affected": "voters women displaced staff"}, "DSK901.unfit"),
        ({"affected": "voters nobody"}, "DSK901.option"),
        ({"governorate": "atlantis"}, "DSK901.option"),
        ({"known_by": None}, "DSK901.missing"),
        ({"story": "x" * 5001}, "DSK901"),
    ],
)
def test_answers_that_the_form_does_not_take(instead, words):
    rows = [(0, answers(0)), (1, answers(1, **instead))]
    good, wrong = read(central(rows))
    assert isinstance(good, Incoming)
    assert wrong.words == words
    assert "x" * 100 not in repr(wrong)
    (page,) = report("r.xml", xml(1, answers(1, **instead)), FORMS)
    assert page.words == words


def test_digits_of_any_script_are_a_year():
    (found,) = read(central([(0, answers(0, year="٢٠٢٦"))]))
    assert found.answers["year"] == 2026


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "DSK902.labels"),
        (b"\xff\xfe", "DSK902.letters"),
        ("نوع;مكان\n1;2\n".encode(), "DSK902.labels"),
        (central(ROWS).replace(b"what-known_by", b"known"), "DSK902.missing"),
        (table([answers(0)]), "DSK902.no-instance"),
        (table([{**answers(0), "what-kind": "x", "KEY": "y" * 9}]), "DSK902.twice"),
        (table([{**answers(0), "KEY": ""}]), "DSK901.instance"),
        (central(ROWS[:1]) + b"a,b\r\n", "DSK902.columns"),
        (central(ROWS[:1]) + b'"a', "DSK902.csv"),
    ],
)
def test_tables_that_cannot_be_read(data, words):
    assert told(data) == [words]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (xml(0, answers(0))[:-9], "DSK902.xml"),
        (b"<data/>", "DSK902.form"),
        (xml(0, answers(0), form="incidents"), "DSK902.form"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><data>&a;</data>', "DSK902.xml"),
        (b"<a>" * 5000, "DSK902.xml"),
        (xml(0, answers(0)).replace(b"uuid:", b"?"), "DSK901.instance"),
    ],
)
def test_files_that_are_no_report(data, words):
    (found,) = report("r.xml", data, FORMS)
    assert found.words == words
