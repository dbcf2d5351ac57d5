"""Which answers a form takes: the same as the page, the JSON Schema and the form on phones."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any as Whatever

from dalil.forms.dates import is_day
from dalil.forms.expression import (
    THIS,
    All,
    Answered,
    Any,
    Compare,
    Expression,
    Not,
    Selected,
)
from dalil.forms.form import LARGEST, LONGEST, Form, Kind, Question
from dalil.forms.json_schema import FILLED, PICTURE, PLAIN

Answers = Mapping[str, Whatever]
"""Answers by the name of the question, as the JSON Schema has them."""
MISSING, WRONG, UNFIT, UNASKED, UNKNOWN = "missing", "wrong", "unfit", "unasked", "unknown"
"""What can be wrong with an answer: there must be one; it is none of its kind; it does not fulfil
the constraint; it is not asked for; there is no such question."""

_SIGNS: Mapping[str, Callable[[Whatever, Whatever], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def problems(form: Form, answers: Answers) -> Iterator[tuple[str, str]]:
    """What is wrong with answers: the name of the question, and which of the five it is."""
    known = set()
    for each in form.asked():
        question, name = each.question, each.question.name
        known.add(name)
        there = name in answers
        if each.relevant is not None and not holds(each.relevant, answers, name):
            if there:
                yield name, UNASKED
        elif not there:
            if question.required:
                yield name, MISSING
        elif not _right(question, answers[name], answers):
            yield name, WRONG
        elif question.constraint is not None and not holds(question.constraint, answers, name):
            yield name, UNFIT
    yield from ((name, UNKNOWN) for name in answers if name not in known)


def holds(expression: Expression, answers: Answers, this: str) -> bool:
    """Whether an expression holds; `.` is the answer to the question `this`.

    A comparison with an answer that is missing does not hold; nothing chosen counts as none.
    """
    match expression:
        case All(parts):
            return all(holds(each, answers, this) for each in parts)
        case Any(parts):
            return any(holds(each, answers, this) for each in parts)
        case Not(inner):
            return not holds(inner, answers, this)
    name = this if expression.name == THIS else expression.name
    answer = answers.get(name)
    match expression:
        case Answered():
            return name in answers
        case Selected(_, option):
            return option in answer if isinstance(answer, list) else answer == option
        case Compare(_, sign, value, True):
            return _SIGNS[sign](len(answer) if isinstance(answer, list) else 0, value)
        case Compare(_, sign, value):
            if isinstance(value, str):
                return isinstance(answer, str) and _SIGNS[sign](answer, value)
            number = isinstance(answer, int | float) and not isinstance(answer, bool)
            return number and _SIGNS[sign](Decimal(str(answer)), value)


def _right(question: Question, value: object, answers: Answers) -> bool:
    """Whether a value is an answer of the question's kind; of a district, one that lies there."""
    kind = question.meant
    if kind in (Kind.INTEGER, Kind.DECIMAL):
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return abs(value) <= LARGEST and (kind is Kind.DECIMAL or value == int(value))
    if kind is Kind.SELECT_MULTIPLE:
        names = [each.name for each in question.options]
        if not isinstance(value, list) or not value or not all(each in names for each in value):
            return False
        return len(set(value)) == len(value)
    if not isinstance(value, str):
        return False
    match kind:
        case Kind.SELECT_ONE:
            inside = answers.get(question.within) if question.within else ""
            return any(
                each.name == value and (not question.within or each.within == inside)
                for each in question.options
            )
        case Kind.DATE:
            return is_day(value)
        case Kind.PHOTO:
            return _fits(PICTURE, value)
        case _:
            short = len(value) <= LONGEST.get(kind, LONGEST[Kind.TEXT])
            return short and _fits(FILLED, value) and _fits(PLAIN, value)


def _fits(pattern: str, text: str) -> bool:
    return bool(_compiled(pattern).search(text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
