"""Frozen values, and what they are as bytes."""

import pickle
from dataclasses import replace

import pytest

from dalil.i18n import languages
from dalil.memory.value import value


@value
class Pair:
    first: str
    second: tuple[int, ...] = ()


@value
class Triple(Pair):
    third: str = ""


def test_a_value_comes_back_as_it_was():
    held = Pair("a", (1, 2))
    found = pickle.loads(pickle.dumps(held, pickle.HIGHEST_PROTOCOL))
    assert found == held
    assert hash(found) == hash(held)
    assert replace(found, first="b") == Pair("b", (1, 2))


def test_a_value_with_more_fields_is_another():
    held = Triple("a", (1,), "z")
    assert pickle.loads(pickle.dumps(held, pickle.HIGHEST_PROTOCOL)) == held
    assert Triple("a", (1,)) != Pair("a", (1,))


def test_a_value_has_no_place_for_anything_else():
    with pytest.raises(AttributeError):
        Pair("a").third = "c"


def test_values_that_differ_in_one_field_differ_as_bytes():
    held = {pickle.dumps(each) for each in (Pair("a"), Pair("b"), Pair("a", (1,)))}
    assert len(held) == 3


@pytest.mark.parametrize("each", languages().values(), ids=str)
def test_a_language_comes_back_as_the_very_same(each):
    assert pickle.loads(pickle.dumps(each)) is each
