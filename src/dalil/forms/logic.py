"""What the script of a page must know of a form: its questions and rules, without words."""

from __future__ import annotations

from decimal import Decimal

from dalil.forms.dates import DAY
from dalil.forms.expression import All, Answered, Any, Compare, Expression, Not, Selected
from dalil.forms.form import LARGEST, LONGEST, Asked, Form, Kind
from dalil.forms.json_schema import FILLED, PICTURE, PLAIN

LIMITS: dict[str, object] = {
    "day": DAY,
    "filled": FILLED,
    "plain": PLAIN,
    "picture": PICTURE,
    "largest": LARGEST,
    "longest": {kind.value: most for kind, most in LONGEST.items()},
}
"""What answers of each kind must be, the same as in the JSON Schema."""


def logic(form: Form) -> dict[str, object]:
    """The form as `logic.js` reads it."""
    return {
        "id": form.id,
        "version": form.version.replace("-", ""),
        "limits": LIMITS,
        "questions": [_question(each) for each in form.asked()],
    }


def _question(each: Asked) -> dict[str, object]:
    question = each.question
    found: dict[str, object] = {
        "name": question.name,
        "kind": question.meant.value,
        "groups": list(each.groups),
    }
    if question.required:
        found["required"] = True
    if question.meant in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE):
        found["options"] = [option.name for option in question.options]
    if question.within:
        found["within"] = question.within
        found["options"] = {
            answer: [option.name for option in options]
            for answer, options in question.within_each().items()
        }
    if each.relevant is not None:
        found["relevant"] = tree(each.relevant)
    if question.constraint is not None:
        found["constraint"] = tree(question.constraint)
    return found


def tree(expression: Expression) -> list[object]:
    """An expression as nested lists, the word first."""
    match expression:
        case All(parts):
            return ["and", [tree(each) for each in parts]]
        case Any(parts):
            return ["or", [tree(each) for each in parts]]
        case Not(inner):
            return ["not", tree(inner)]
        case Answered(name):
            return ["answered", name]
        case Selected(name, option):
            return ["selected", name, option]
        case Compare(name, sign, value, True):
            return ["count", name, sign, _value(value)]
        case Compare(name, sign, value):
            return ["compare", name, sign, _value(value)]


def _value(value: str | Decimal) -> str | int | float:
    if isinstance(value, str):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
