"""Each data file keeps to its JSON Schema, and the schema refuses what is not so."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

import projects
from conftest import HERE, ROOT
from dalil.build.data.files import files
from dalil.load.load import load
from dalil.load.project import project


@pytest.fixture(scope="module", params=["tests/site", "."], ids=["test", "real"])
def given(request):
    library = load(project(ROOT / request.param))
    found = {}
    for each in files(library):
        if each.collection and each.kind in ("json", "schema"):
            found.setdefault(each.collection.folder, {})[each.kind] = json.loads(each.asset.data)
    return found


def test_the_data_keeps_to_its_schema(given):
    assert given
    for name, pair in given.items():
        Draft202012Validator.check_schema(pair["schema"])
        validator = Draft202012Validator(
            pair["schema"], format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        assert [each.message for each in validator.iter_errors(pair["json"])] == [], name


@pytest.fixture(scope="module")
def laws():
    library = projects.library(HERE / "site")
    found = {
        each.kind: json.loads(each.asset.data)
        for each in files(library)
        if each.collection and each.collection.folder == "laws" and each.kind in ("json", "schema")
    }
    return Draft202012Validator(
        found["schema"], format_checker=Draft202012Validator.FORMAT_CHECKER
    ), found["json"]


def no_id(held):
    del held["id"]


def more(held):
    held["facts"]["colour"] = "red"


def no_such_status(held):
    held["facts"]["legal_status"] = "sleeping"


def no_such_issuer(held):
    held["facts"]["issuer"] = "nobody"


def half_a_date(held):
    held["facts"]["published"] = "2021-4"


def no_such_state(held):
    held["translations"]["ku"]["state"] = "perfect"


def language_left_out(held):
    del held["words"]["ku"]


def no_source(held):
    held["sources"] = []


WRONG = [
    no_id,
    more,
    no_such_status,
    no_such_issuer,
    half_a_date,
    no_such_state,
    language_left_out,
    no_source,
]


@pytest.mark.parametrize("spoil", WRONG, ids=lambda each: each.__name__)
def test_the_schema_refuses(spoil, laws):
    validator, told = laws
    told = copy.deepcopy(told)
    spoil(told["records"][0])
    assert list(validator.iter_errors(told)) != []


def test_fields_are_named_and_explained(laws):
    facts = laws[0].schema["$defs"]["record"]["properties"]["facts"]["properties"]
    assert facts["published"]["title"] == "Published in the gazette"
    assert facts["published"]["description"] == "The day the gazette printed it."
