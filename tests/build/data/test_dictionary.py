"""The dictionary means every field and value that the data holds."""

import json

import pytest

import projects
from conftest import HERE
from dalil.build.data.files import files


@pytest.fixture(scope="module")
def given():
    found = files(projects.library(HERE / "site"))
    return {
        each.address: json.loads(each.asset.data)
        for each in found
        if each.media_type == "application/json"
    }


def test_every_key_of_every_record_is_in_the_dictionary(given):
    told = given["data/dictionary.json"]["collections"]
    for folder, collection in told.items():
        names = {(each["in"], each["name"]) for each in collection["fields"]}
        for record in given[collection["files"]["json"]]["records"]:
            assert {("facts", each) for each in record["facts"]} <= names, folder
            assert {("relations", each) for each in record["relations"]} <= names, folder
            for statement in record["statements"]:
                own = {("statements", each) for each in statement if each != "words"}
                assert own <= names, folder


def test_every_value_of_a_list_has_its_labels(given):
    told = given["data/dictionary.json"]
    laws = given["data/laws.json"]["records"]
    issuers = told["lists"]["issuers"]
    for record in laws:
        issuer = record["facts"]["issuer"]
        assert issuer is None or set(issuers[issuer]["label"]) == {"ar", "ku", "en"}
    field = next(
        each for each in told["collections"]["laws"]["fields"] if each["name"] == "legal_status"
    )
    assert field["values"]["in_force"]["en"] == "In force"
    assert field["values"]["in_force"]["ku"] != "in_force"


def test_states_of_translations_are_explained(given):
    states = given["data/dictionary.json"]["translation_states"]
    used = {
        state["state"]
        for record in given["data/laws.json"]["records"]
        for state in record["translations"].values()
    }
    assert used <= set(states)
    assert states["missing"]["en"] == "not translated"
