"""Answers are judged in Python as the JSON Schema judges them."""

from random import Random

import pytest

from dalil.forms.answers import problems
from forms.engines import by_schema
from forms.given import random_answers, random_form, read, shipped


@pytest.mark.parametrize("seed", range(20))
def test_random_answers_to_random_forms(seed):
    chance = Random(seed)
    form = random_form(chance)
    answers = [random_answers(chance, form) for _ in range(15)]
    assert [not any(problems(form, each)) for each in answers] == by_schema(form, answers)


@pytest.mark.parametrize("form", shipped(), ids=lambda each: each.id)
def test_random_answers_to_the_forms_of_the_library(form):
    chance = Random(1)
    answers = [random_answers(chance, form, 0.01) for _ in range(60)]
    assert [not any(problems(form, each)) for each in answers] == by_schema(form, answers)


def test_what_is_wrong_is_named():
    form, _ = read(
        "name: a, type: integer, required: true, constraint: . > 2, error: {ar: س, ku: س, en: E}",
        "name: b, type: text, relevant: a > 5",
        "name: c, type: text, required: true",
    )
    assert dict(problems(form, {"a": 1, "b": "x", "z": 1})) == {
        "a": "unfit",
        "b": "unasked",
        "c": "missing",
        "z": "unknown",
    }
    assert dict(problems(form, {"a": "x", "c": "y"})) == {"a": "wrong"}
    assert dict(problems(form, {"a": 9, "b": "x", "c": "y"})) == {}
