"""The page, the JSON Schema and the form on phones take the same answers and refuse the same."""

import re
from random import Random

import pytest

from dalil.forms.dates import ordered
from dalil.forms.xform import xform
from forms.engines import by_schema, by_script, needs_node
from forms.given import mended, possible, random_answers, random_form, shipped
from forms.phone import Phone

FORMS, ANSWERS = 30, 30


def trial(seed: int, forms: int, answers: int):
    chance = Random(seed)
    for _ in range(forms):
        form = random_form(chance)
        given = [random_answers(chance, form) for _ in range(answers)]
        phone = Phone(xform(form))
        yield form, [mended(chance, form, phone, each) for each in given]


@needs_node
def test_page_and_schema_agree_on_random_forms():
    given = list(trial(1, FORMS, ANSWERS))
    taken = 0
    for (form, answers), found in zip(given, by_script(given), strict=True):
        schema = by_schema(form, answers)
        differ = [
            each
            for each, one, other in zip(answers, found["taken"], schema, strict=True)
            if one != other
        ]
        assert differ == [], form
        taken += sum(schema)
    assert FORMS * ANSWERS * 0.1 < taken < FORMS * ANSWERS * 0.9


def test_phones_and_schema_agree_on_random_forms():
    agreed = 0
    for form, answers in trial(2, 25, 16):
        right = [each for each in answers if possible(form, each)]
        agreed += len(right)
        phone = Phone(xform(form))
        for each, taken in zip(right, by_schema(form, right), strict=True):
            assert phone.takes(each) is taken, (form, each)
    assert agreed >= 200


@needs_node
def test_page_schema_and_phones_agree_on_the_forms_of_the_library():
    chance = Random(3)
    for form in shipped():
        phone = Phone(xform(form))
        given = [random_answers(chance, form, 0) for _ in range(120)]
        answers = [mended(chance, form, phone, each) for each in given]
        for each in answers:
            if isinstance(each.get("year"), int):
                each["year"] = chance.choice((2019, 2020, 2025, 2025, 2025, 2040, 2041))
        schema = by_schema(form, answers)
        assert by_script([(form, answers)])[0]["taken"] == schema
        assert [phone.takes(each) for each in answers] == schema
        assert 0 < sum(schema) < len(schema)


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">="])
def test_the_patterns_of_days_order_them_as_texts_are_ordered(sign):
    chance = Random(4)
    days = [
        f"{chance.randint(1998, 2031):04}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        for _ in range(60)
    ]
    days += ["0000-01-01", "9999-12-31", "2019-12-31", "2020-01-01"]
    order = {"<": str.__lt__, "<=": str.__le__, ">": str.__gt__, ">=": str.__ge__}[sign]
    for one in days:
        pattern = re.compile(ordered(sign, one))
        assert [bool(pattern.search(each)) for each in days] == [order(each, one) for each in days]
