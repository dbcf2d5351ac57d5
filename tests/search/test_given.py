"""Files of test documents and queries: what is missing is borne, what is wrong is said."""

import json

import pytest

from search.given import Document, Query, UnusableError, documents, queries

WHOLE = {"id": "a.ar", "slug": "a", "lang": "ar", "title": "عنوان"}
ASKED = {"lang": "ckb", "q": "کارت", "expect": ["a.ar"]}


def written(folder, value):
    file = folder / "given.json"
    file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return file


def test_a_list_or_an_object_that_holds_one(tmp_path):
    bare = documents(written(tmp_path, [WHOLE]))
    assert bare == documents(written(tmp_path, {"about": "", "documents": [WHOLE]}))
    assert bare == (Document("a.ar", "a", "ar", "عنوان"),)
    assert queries(written(tmp_path, {"queries": [ASKED]})) == queries(written(tmp_path, [ASKED]))


def test_what_is_missing_is_empty_and_what_no_record_can_hold_is_left_out(tmp_path):
    row = {"id": 7, "lang": "en", "title": "seven\nswans", "number": "١٢", "year": "soon"}
    (found,) = documents(written(tmp_path, [{**row, "status": None, "body": None, "more": []}]))
    assert found == Document("7", "7", "en", "seven swans", number="12")


def test_a_language_may_be_called_by_its_tag_or_its_folder(tmp_path):
    found = queries(written(tmp_path, [ASKED, {**ASKED, "lang": "ku", "expect": "a.ar"}]))
    assert found == (
        Query("ku", "ckb", "other", "کارت", ("a.ar",)),
        Query("ku", "ku", "other", "کارت", ("a.ar",)),
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("{", "no JSON"),
        ({"rows": []}, "neither a list nor an object"),
        ([], "holds no documents"),
        (["a"], "an object is expected"),
        ([{**WHOLE, "title": " "}], 'number 1: "title" is missing or empty'),
        ([WHOLE, {**WHOLE, "id": None}], 'number 2: "id" is missing or empty'),
        ([{**WHOLE, "lang": "fr"}], '"fr" is no language; there are ar, ku, ckb, en'),
        ([WHOLE, {**WHOLE, "slug": "b"}], "the id a.ar twice"),
        ([WHOLE, {**WHOLE, "id": "b"}], "a document of the slug a (ar) twice"),
    ],
)
def test_what_is_wrong_with_documents_is_said(value, said, tmp_path):
    with pytest.raises(UnusableError) as told:
        documents(written(tmp_path, value))
    assert said in str(told.value)


@pytest.mark.parametrize("expect", [None, [], 5])
def test_a_query_expects_something(expect, tmp_path):
    with pytest.raises(UnusableError) as told:
        queries(written(tmp_path, [{**ASKED, "expect": expect}]))
    assert '"expect" must be a list' in str(told.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnusableError) as told:
        documents(tmp_path / "none.json")
    assert "cannot be read" in str(told.value)
