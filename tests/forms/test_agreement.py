"""The page, the JSON Schema and the form on phones take the same answers and refuse the same."""

import re
from random import Random

import pytest
from lxml import etree

from dalil.forms.dates import ordered
from dalil.forms.expression import THIS
from dalil.forms.form import Kind
from dalil.forms.xpath import xpath
from forms.engines import by_schema, by_script, needs_node
from forms.given import OPTIONS, TEXTS, random_answers, random_form, shipped

FORMS, ANSWERS = 40, 40


def trial(seed: int, forms: int, answers: int):
    chance = Random(seed)
    for _ in range(forms):
        form = random_form(chance)
        given = [random_answers(chance, form) for _ in range(answers)]
        yield form, [mended(chance, form, each) for each in given]


def mended(chance, form, answers):
    """Half of the answers without those that nobody asked for, so that many may stand."""
    if chance.random() < 0.5:
        return answers
    found = {}
    for each in form.asked():
        name = each.question.name
        if name in answers and (each.relevant is None or holds(form, each.relevant, found, name)):
            found[name] = answers[name]
    return found


def holds(form, expression, answers, this):
    """What an engine of XForms finds: XPath over the answers as XML."""
    kinds = {each.question.name: each.question.meant for each in form.asked()}
    root = etree.Element("data")
    for name, value in answers.items():
        node = etree.SubElement(root, name)
        node.text = " ".join(value) if isinstance(value, list) else str(value)
    text = xpath(
        expression,
        lambda name: f"/data/{this if name == THIS else name}",
        lambda name: kinds[this if name == THIS else name],
    )
    return bool(etree.ElementTree(root).xpath(text, extensions=FUNCTIONS))


def _words(nodes):
    return (nodes[0].text or "").split() if nodes else []


FUNCTIONS = {
    (None, "selected"): lambda _, nodes, option: option in _words(nodes),
    (None, "count-selected"): lambda _, nodes: float(len(_words(nodes))),
}


def by_xpath(form, answers):
    """Whether an engine of XForms takes answers of the right kinds."""
    for each in form.asked():
        question, name = each.question, each.question.name
        asked = each.relevant is None or holds(form, each.relevant, answers, name)
        if (name in answers) > asked or (asked and question.required and name not in answers):
            return False
        rule = question.constraint if name in answers else None
        if rule is not None and not holds(form, rule, answers, name):
            return False
    return True


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
    for form, answers in trial(2, 40, 20):
        right = [each for each in answers if not _strange(form, each)]
        agreed += len(right)
        for each, taken in zip(right, by_schema(form, right), strict=True):
            assert by_xpath(form, each) is taken, (form, each)
    assert agreed >= 200


def _strange(form, answers):
    """Whether an answer is of no kind that the question takes: phones cannot give such a one."""
    for each in form.asked():
        value, kind = answers.get(each.question.name), each.question.meant
        number = kind in (Kind.INTEGER, Kind.DECIMAL)
        if value is None:
            if each.question.name in answers:
                return True
            continue
        if number != (type(value) in (int, float)) or (
            kind is Kind.INTEGER and type(value) is float
        ):
            return True
        if (kind is Kind.SELECT_MULTIPLE) != isinstance(value, list):
            return True
        if isinstance(value, list) and (
            not value or set(value) - set(OPTIONS) or len(set(value)) < len(value)
        ):
            return True
        if kind is Kind.SELECT_ONE and value not in OPTIONS:
            return True
        if kind in (Kind.TEXT, Kind.LONG_TEXT) and value not in TEXTS:
            return True
        if kind is Kind.DATE and (
            not isinstance(value, str) or len(value) != 10 or "-13-" in value
        ):
            return True
    return "stranger" in answers


@needs_node
def test_page_schema_and_phones_agree_on_the_forms_of_the_library():
    chance = Random(3)
    for form in shipped():
        answers = [mended(chance, form, random_answers(chance, form, 0)) for _ in range(120)]
        for each in answers:
            if isinstance(each.get("year"), int):
                each["year"] = chance.choice((2019, 2020, 2025, 2025, 2025, 2040, 2041))
        schema = by_schema(form, answers)
        assert by_script([(form, answers)])[0]["taken"] == schema
        assert [by_xpath(form, each) for each in answers] == schema
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
