"""Frozen values as bytes."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from dalil.i18n import languages
from dalil.memory.fields import by_fields


@by_fields
@dataclass(frozen=True, slots=True)
class Pair:
    first: str
    second: tuple[int, ...] = ()


def test_a_value_comes_back_as_it_was():
    held = Pair("a", (1, 2))
    found = pickle.loads(pickle.dumps(held, pickle.HIGHEST_PROTOCOL))
    assert found == held
    assert replace(found, first="b") == Pair("b", (1, 2))
    with pytest.raises(FrozenInstanceError):
        found.first = "c"


def test_values_that_differ_in_one_field_differ_as_bytes():
    held = {pickle.dumps(each) for each in (Pair("a"), Pair("b"), Pair("a", (1,)))}
    assert len(held) == 3


@pytest.mark.parametrize("each", languages().values(), ids=str)
def test_a_language_comes_back_as_the_very_same(each):
    assert pickle.loads(pickle.dumps(each)) is each
