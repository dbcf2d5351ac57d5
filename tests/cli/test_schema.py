import json
import re
from pathlib import Path

import jsonschema
import pytest

import projects
from dalil.load.draft import Fields, Items
from dalil.model.collection import collections
from dalil.model.record import Wording

ROOT = Path(__file__).parents[2]
NUMBER = re.compile(r"(0|[1-9]\d*)(\.\d+)?\Z", re.ASCII)


def plain(node):
    """What an editor that speaks YAML 1.2 makes of a settings block."""
    if isinstance(node, Fields):
        return {each.name: plain(each.value) for each in node.entries}
    if isinstance(node, Items):
        return [plain(each) for each in node.items]
    if node.quoted:
        return node.text
    if node.text in ("true", "false"):
        return node.text == "true"
    return float(node.text) if NUMBER.match(node.text) else node.text


@pytest.fixture(scope="module")
def real():
    return projects.library(ROOT)


@pytest.fixture
def schemas(say):
    told = say("schema", "--project", ROOT)
    assert told.status == 0
    return json.loads(told.out)


def test_schemas_are_schemas(schemas):
    assert set(schemas) == {each.name for each in collections().values()} | {"translation"}
    for each in schemas.values():
        jsonschema.Draft202012Validator.check_schema(each)
        assert each["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_real_header_fits(schemas, real):
    seen = 0
    for work in real.works.values():
        for code, each in work.expressions.items():
            if code != work.source.language and work.collection.wording is not Wording:
                continue  # the words of a row have no file, and so no schema, of their own
            name = work.collection.name if code == work.source.language else "translation"
            validator = jsonschema.Draft202012Validator(schemas[name])
            errors = [error.message for error in validator.iter_errors(plain(each.draft.header))]
            assert errors == [], each.path
            seen += 1
    assert seen >= 30


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("legal_status", "amended"),
        ("topics", ["nothing-like-it"]),
        ("issuer", "nobody"),
        ("adopted", "20/3/2023"),
        ("sources", []),
        ("template", "home.html"),
    ],
)
def test_a_wrong_header_does_not_fit(schemas, real, field, value):
    header = plain(real.works["iq-2019-31"].source.draft.header) | {field: value}
    assert not jsonschema.Draft202012Validator(schemas["law"]).is_valid(header)


@pytest.mark.parametrize(
    ("lang", "title"), [("ar", "العنوان"), ("ku", "ناونیشان"), ("en", "Title")]
)
def test_titles_speak_the_language_of_the_editor(say, lang, title):
    found = json.loads(say("schema", "law", "--project", ROOT, lang=lang).out)
    assert found["properties"]["title"]["title"] == title
    named = [each for each in found["properties"].values() if "title" in each]
    assert len(named) == len(found["properties"])


def test_files(say, library, tmp_path):
    told = say("schema", "--output", tmp_path / "out")
    assert told.status == 0
    names = {each.name for each in (tmp_path / "out").iterdir()}
    assert {"law.schema.json", "translation.schema.json"} <= names


def test_an_unknown_collection(say, library):
    assert say("schema", "lows").status == 2
