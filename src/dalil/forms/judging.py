"""FRM903 bad-expression: a skip rule or a constraint that cannot be meant.

It is written in the small language of forms: a question compared with a value (`=`, `!=`, `<`,
`<=`, `>`, `>=`), `selected(question, 'option')`, `count(question)`, `answered(question)`, joined by
`and`, `or`, `not` and brackets. A skip rule looks back only, at questions that stand before it; a
constraint looks at the answer itself, which is called `.`, and back.

PASS  relevant: kind = 'bribery' or kind = 'threat'
PASS  constraint: . >= 2025 and . <= 2035
FAIL  relevant: kind = bribery              (an option stands in quotation marks)
FAIL  relevant: kind = 'bribary'            (no such option)
FAIL  constraint: . >= year                 (a question is compared with a value)

Source: the record format, forms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import yaml

from dalil.diagnostics import Code, Diagnostic
from dalil.forms.dates import is_day
from dalil.forms.expression import THIS, Answered, Compare, Expression, Leaf, Selected, leaves
from dalil.forms.form import LARGEST, NUMBERS, Form, Kind, Question
from dalil.forms.nodes import Source
from dalil.text.names import nearest

BAD_EXPRESSION = Code("FRM903", "bad-expression")

Wrong = tuple[int, str, dict[str, str]]
"""Where in the expression, which sentence, and what it names."""


def judged(
    source: Source, form: Form, expressions: Iterable[tuple[str, Expression, yaml.Node]]
) -> Iterator[Diagnostic]:
    """What is wrong with expressions that can be read, each given with its question and node."""
    order = [each.question for each in form.every()]
    places = {each.name: place for place, each in reversed([*enumerate(order)])}
    for name, expression, node in expressions:
        if name not in places:
            continue
        constraint = order[places[name]].constraint is expression
        for leaf in leaves(expression):
            if wrong := _wrong(leaf, name, constraint, order, places):
                at, variant, values = wrong
                yield source.at(BAD_EXPRESSION, node, variant, at, **values)


def _wrong(
    leaf: Leaf, name: str, constraint: bool, order: list[Question], places: Mapping[str, int]
) -> Wrong | None:
    if leaf.name == THIS:
        if not constraint:
            return leaf.at, "this", {}
        return _judged(leaf, order[places[name]])
    if leaf.name not in places:
        near = nearest(leaf.name, list(places))
        return leaf.at, "unknown-near" if near else "unknown", {"name": leaf.name, "near": near}
    if leaf.name == name:
        return leaf.at, "itself", {"name": name}
    if places[leaf.name] > places[name]:
        return leaf.at, "later", {"name": leaf.name}
    return _judged(leaf, order[places[leaf.name]])


def _judged(leaf: Leaf, asked: Question) -> Wrong | None:
    """Whether such an answer can be asked so."""
    kind, values = asked.meant, {"name": asked.name}
    if kind in (Kind.NOTE, Kind.GROUP):
        return leaf.at, "silent", values
    match leaf:
        case Answered():
            return None
        case Selected(_, option):
            chosen = kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE)
            return _option(leaf, asked, option) if chosen else (leaf.at, "not-chosen", values)
        case Compare(_, _, value, True):
            if kind is not Kind.SELECT_MULTIPLE:
                return leaf.at, "not-counted", values
            whole = isinstance(value, Decimal) and value >= 0 and value == int(value)
            return None if whole else (leaf.at, "count", values)
        case Compare(_, sign, value, _):
            return _compared(leaf, asked, sign, value)


def _compared(leaf: Leaf, asked: Question, sign: str, value: str | Decimal) -> Wrong | None:
    kind, values = asked.meant, {"name": asked.name, "sign": sign}
    if kind in NUMBERS:
        fits = isinstance(value, Decimal) and abs(value) <= LARGEST
        return None if fits else (leaf.at, "number", values)
    if isinstance(value, Decimal):
        return leaf.at, "quoted", values
    if kind is Kind.DATE:
        return None if is_day(value) else (leaf.at, "day", values)
    if kind is Kind.SELECT_MULTIPLE:
        return leaf.at, "many", values
    if sign not in ("=", "!="):
        return leaf.at, "order", values
    return _option(leaf, asked, value) if kind is Kind.SELECT_ONE else None


def _option(leaf: Leaf, asked: Question, option: str) -> Wrong | None:
    names = [each.name for each in asked.options]
    if option in names:
        return None
    near = nearest(option, names)
    values = {"name": asked.name, "option": option, "near": near, "allowed": ", ".join(names)}
    return leaf.at, "no-option-near" if near else "no-option", values
