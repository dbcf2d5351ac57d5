"""The language of skip rules: what it reads, and what it says of what it cannot read."""

from decimal import Decimal

import pytest

from dalil.forms.expression import (
    All,
    Answered,
    Any,
    Compare,
    ExpressionError,
    Not,
    Selected,
    leaves,
    parse,
)
from forms.given import read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kind = 'a b'", Compare("kind", "=", "a b")),
        ('kind != "it\'s"', Compare("kind", "!=", "it's")),
        (". >= -2.5", Compare(".", ">=", Decimal("-2.5"))),
        ("5 < age", Compare("age", ">", Decimal(5), at=4)),
        ("count(seen) <= 3", Compare("seen", "<=", Decimal(3), counted=True, at=6)),
        ("selected(seen, 'x')", Selected("seen", "x", 9)),
        ("not answered(seen)", Not(Answered("seen", 13))),
        ("count = 3", Compare("count", "=", Decimal(3))),
    ],
)
def test_what_it_reads(text, meant):
    assert parse(text) == meant


def test_and_binds_closer_than_or_and_not_closest():
    found = parse("not a = 1 and b = 2 or c = 3")
    assert isinstance(found, Any)
    assert isinstance(found.parts[0], All)
    assert isinstance(found.parts[0].parts[0], Not)
    bracketed = parse("not (a = 1 and (b = 2 or c = 3))")
    assert isinstance(bracketed, Not)
    assert [each.name for each in leaves(bracketed)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "at", "variant"),
    [
        ("", 0, "name"),
        ("a = ", 3, "value"),
        ("a = b", 4, "value"),
        ("a = ''", 4, "empty"),
        ("a ~ 1", 2, "character"),
        ("a 1", 2, "sign"),
        ("a = 1 b", 6, ""),
        ("(a = 1", 6, "must"),
        ("selected(a, b)", 12, "option"),
        ("selected(a)", 10, "must"),
        ("today() > a", 0, "function"),
        ("and = 1", 0, "name"),
        ("(" * 30 + "a = 1", 20, "deep"),
    ],
)
def test_what_it_cannot_read_is_told_at_its_place(text, at, variant):
    with pytest.raises(ExpressionError) as told:
        parse(text)
    assert (told.value.at, told.value.variant) == (at, variant)


EARLIER = (
    "name: kind, type: select_one, options: [{name: one, label: W}, {name: two, label: W}]",
    "name: many, type: select_multiple, options: [{name: one, label: W}, {name: two, label: W}]",
    "name: age, type: integer",
    "name: day, type: date",
    "name: said, type: text",
    "name: hear, type: note",
)


@pytest.mark.parametrize(
    ("rule", "variant"),
    [
        ("kind = 'on'", "no-option-near"),
        ("kind = 'zebra'", "no-option"),
        ("kind = 1", "quoted"),
        ("kind < 'one'", "order"),
        ("many = 'one'", "many"),
        ("count(kind) = 1", "not-counted"),
        ("count(many) = 1.5", "count"),
        ("selected(said, 'x')", "not-chosen"),
        ("age = '5'", "number"),
        ("day > '2025-13-01'", "day"),
        ("said >= 'x'", "order"),
        ("hear = 'x'", "silent"),
        ("later = 'x'", "later"),
        ("this_one = 'x'", "itself"),
        (". = 'x'", "this"),
        ("kinds = 'one'", "unknown-near"),
        ("zebra = 'one'", "unknown"),
    ],
)
def test_what_cannot_be_meant_is_told(rule, variant):
    asked = [each.replace("W", "{ar: س, ku: پ, en: Q}") for each in EARLIER]
    here = f'name: this_one, type: text, relevant: "{rule}"'
    found, problems = read(*asked, here, "name: later, type: text")
    assert found is None
    assert [(each.code, each.variant) for each in problems] == [("FRM903", variant)]


def test_the_place_is_that_of_the_word_in_the_file():
    _, (problem,) = read(
        "name: a, type: integer", 'name: b, type: text, relevant: "a > 1 or x = 2"'
    )
    line = problem.excerpt
    assert line[problem.place.column - 1 :].startswith("x = 2")
    assert (problem.place.line, problem.variant) == (6, "unknown")
