"""What the data holds is told from the models, and every name has its words in three languages."""

import pytest

from dalil.build.data import fields
from dalil.build.data.dictionary import GROUPS, nested
from dalil.build.data.meanings import about, label, second_line, value_label
from dalil.i18n import languages, words
from dalil.model.collection import collections

COLLECTIONS = list(collections().values())
every_collection = pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.name)


def every_field(collection):
    for group in GROUPS.values():
        yield from nested(group(collection))


@every_collection
def test_every_field_of_a_model_has_one_place(collection):
    groups = [of for of in GROUPS.values() if of is not fields.statements]
    told = [each.name for of in groups for each in of(collection)]
    assert len(told) == len(set(told))
    declared = set(collection.model.model_fields) - fields.HIDDEN
    left = declared - set(told)
    stated = {"provisions", "points", "measures", "activities", "findings", "recommendations"}
    assert left <= stated, "statements stand at the record"
    assert set(told) - declared == {each.name for each in fields.COMPUTED} & set(collection.facts)


@every_collection
@pytest.mark.parametrize("code", languages())
def test_every_field_and_fixed_value_has_a_label(collection, code):
    spoken = words(languages()[code])
    for each in every_field(collection):
        name = label(spoken, each, collection)
        assert code == "en" or name != each.name, each
        for value in each.choice or ():
            text = value_label(spoken, each, value)
            assert code == "en" or text != value.value, f"{each.name}: {value}"


@every_collection
@pytest.mark.parametrize("code", languages())
def test_every_date_is_defined_in_two_lines(collection, code):
    spoken = words(languages()[code])
    for each in every_field(collection):
        if each.kind in ("date", "day"):
            assert about(spoken, each, collection), each
            assert second_line(spoken, each, collection), each


def test_kinds():
    by_name = {
        each.name: each.kind for collection in COLLECTIONS for each in every_field(collection)
    }
    assert {name: by_name[name] for name in KINDS} == KINDS


KINDS = {
    "adopted": "date",
    "published_on": "day",
    "amends": "reference",
    "gazette": "part",
    "legal_status": "choice",
    "issuer": "row",
    "official_text": "address",
    "year": "number",
    "percent": "percent",
    "recommended": "truth",
    "time_limit": "duration",
    "former_ids": "id",
    "provisions": "anchor",
    "code": "text",
}


def test_a_type_without_a_word_is_a_fault():
    from pydantic import create_model

    with pytest.raises(TypeError, match="strange"):
        fields.fields(create_model("Strange", strange=(bytes, ...)))
