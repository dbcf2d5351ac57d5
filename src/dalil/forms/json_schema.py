"""A form as JSON Schema (2020-12): its skip rules and constraints too.

An answer that may not be there, or must, follows from the others; a schema says that by conditions
over the whole object. What is equal here and in the script of the page is tested.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any as Whatever

from dalil.forms.dates import DAY, ordered
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
from dalil.forms.form import LARGEST, LONGEST, Asked, Form, Kind, Question

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MEDIA_TYPE = "application/schema+json"
FILLED = r"[^ \t\r\n]"
"""What a text must hold: one letter that is seen."""
PLAIN = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$"
"""A text without characters that XML cannot hold."""
PICTURE = r"^[A-Za-z0-9_-]+\.(?:jpg|jpeg|png|webp)$(?!\n)"
"""The name of the file of a picture."""

Schema = dict[str, Whatever]
_BOUNDS = {
    "<": "exclusiveMaximum",
    "<=": "maximum",
    ">": "exclusiveMinimum",
    ">=": "minimum",
}


def json_schema(form: Form, language: str) -> Schema:
    """What answers to the form must be; titles and descriptions in one language."""
    asked = list(form.asked())
    kinds = {each.question.name: each.question.meant for each in asked}
    rules = [rule for each in asked for rule in _rules(each, kinds)]
    found: Schema = {
        "$schema": DIALECT,
        "title": form.titles[language],
        "description": form.summaries[language],
        "type": "object",
        "properties": {each.question.name: _property(each.question, language) for each in asked},
        "additionalProperties": False,
    }
    always = [
        each.question.name for each in asked if each.question.required and each.relevant is None
    ]
    return found | ({"required": always} if always else {}) | ({"allOf": rules} if rules else {})


def written(form: Form, language: str) -> bytes:
    """The schema as a file."""
    return (json.dumps(json_schema(form, language), ensure_ascii=False, indent=1) + "\n").encode()


def _rules(each: Asked, kinds: Mapping[str, Kind]) -> list[Schema]:
    question, name = each.question, each.question.name
    found: list[Schema] = []
    if each.relevant is not None:
        rule: Schema = {"if": holds(each.relevant, name, kinds), "else": _not(_has(name))}
        found.append(rule | ({"then": _has(name)} if question.required else {}))
    for answer, options in question.within_each().items() if question.within else ():
        names = {"enum": [option.name for option in options]}
        there = _has(question.within, {"const": answer})
        found.append({"if": there, "then": {"properties": {name: names}}})
    if question.constraint is not None:
        found.append({"if": _has(name), "then": holds(question.constraint, name, kinds)})
    return found


def holds(expression: Expression, this: str, kinds: Mapping[str, Kind]) -> Schema:
    """The schema that an object of answers fulfils where the expression holds."""
    match expression:
        case All(parts):
            return {"allOf": [holds(each, this, kinds) for each in parts]}
        case Any(parts):
            return {"anyOf": [holds(each, this, kinds) for each in parts]}
        case Not(inner):
            return _not(holds(inner, this, kinds))
        case Answered(name):
            return _has(_named(name, this))
        case Selected(name, option):
            name = _named(name, this)
            many = kinds[name] is Kind.SELECT_MULTIPLE
            return _has(name, {"contains": {"const": option}} if many else {"const": option})
        case Compare(name, sign, value, True):
            return _counted(_named(name, this), sign, int(value))
        case Compare(name, sign, value):
            name = _named(name, this)
            return _has(name, _compared(kinds[name], sign, value))


def _compared(kind: Kind, sign: str, value: str | Decimal) -> Schema:
    if sign == "!=":
        return _not(_compared(kind, "=", value))
    if sign == "=":
        return {"const": value if isinstance(value, str) else _number(value)}
    if kind is Kind.DATE:
        return {"pattern": ordered(sign, str(value))}
    return {_BOUNDS[sign]: _number(Decimal(value))}


def _counted(name: str, sign: str, value: int) -> Schema:
    """How many options are chosen; none where there is no answer."""
    least, most = {
        "=": (value, value),
        "<": (0, value - 1),
        "<=": (0, value),
        ">": (value + 1, None),
        ">=": (value, None),
        "!=": (None, None),
    }[sign]
    if sign == "!=":
        return _not(_counted(name, "=", value))
    if most is not None and most < 0:
        return _not({})
    inner: Schema = {"minItems": max(least or 0, 0)} | ({} if most is None else {"maxItems": most})
    there = _has(name, inner)
    return {"anyOf": [_not(_has(name)), there]} if (least or 0) <= 0 else there


def _property(question: Question, language: str) -> Schema:
    found: Schema = {"title": question.labels[language]}
    if question.hints.get(language):
        found["description"] = question.hints[language]
    return found | _type(question)


def _type(question: Question) -> Schema:
    names = [each.name for each in question.options]
    match question.meant:
        case Kind.INTEGER:
            return {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST}
        case Kind.DECIMAL:
            return {"type": "number", "minimum": -LARGEST, "maximum": LARGEST}
        case Kind.DATE:
            return {"type": "string", "pattern": DAY}
        case Kind.SELECT_ONE:
            return {"enum": names}
        case Kind.SELECT_MULTIPLE:
            return {"type": "array", "items": {"enum": names}, "minItems": 1, "uniqueItems": True}
        case Kind.PHOTO:
            return {"type": "string", "pattern": PICTURE}
        case kind:
            texts = {"type": "string", "maxLength": LONGEST.get(kind, LONGEST[Kind.TEXT])}
            return texts | {"pattern": FILLED, "allOf": [{"pattern": PLAIN}]}


def _has(name: str, inner: Schema | None = None) -> Schema:
    found: Schema = {"required": [name]}
    return found | ({"properties": {name: inner}} if inner is not None else {})


def _not(inner: Schema) -> Schema:
    return {"not": inner}


def _named(name: str, this: str) -> str:
    return this if name == THIS else name


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
