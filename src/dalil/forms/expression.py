"""The language of skip rules and constraints: small enough to say the same everywhere.

    kind = 'bribery' and not selected(seen_by, 'nobody') and count(seen_by) <= 3
    . >= 2025

A question is compared with a value, never with another question; `.` is the answer itself. A
comparison with a question that has no answer does not hold, whatever it compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

THIS = "."
"""The answer to the question whose constraint it is."""
COMPARISONS = ("=", "!=", "<=", ">=", "<", ">")
DEEPEST = 20
"""Brackets within brackets."""

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>-?\d+(?:\.\d+)?)|(?P<text>'[^']*'|"[^"]*")|(?P<name>[a-z][a-z0-9_]*)"""
    r"""|(?P<sign>!=|<=|>=|[=<>(),.]))""",
    re.ASCII,
)
_WORDS = frozenset({"and", "or", "not"})
_FUNCTIONS = frozenset({"selected", "count", "answered"})
_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!="}

Literal = str | Decimal


@dataclass(frozen=True, slots=True)
class Compare:
    """An answer, or how many options it holds, compared with a value."""

    name: str
    sign: str
    value: Literal
    counted: bool = False
    at: int = 0
    """Where the name begins in the text; so in the others."""


@dataclass(frozen=True, slots=True)
class Selected:
    """An option is among those chosen."""

    name: str
    option: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """There is an answer."""

    name: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    inner: Expression


@dataclass(frozen=True, slots=True)
class All:
    """Every one of them holds (`and`)."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One of them holds at least (`or`)."""

    parts: tuple[Expression, ...]


Expression = Compare | Selected | Answered | Not | All | Any
Leaf = Compare | Selected | Answered


class ExpressionError(Exception):
    """The text is no expression: where, and which sentence of FRM903 says why."""

    def __init__(self, at: int, variant: str, **values: str) -> None:
        super().__init__(variant)
        self.at, self.variant, self.values = at, variant, values


def parse(text: str) -> Expression:
    """The expression that a text is.

    Raises:
        ExpressionError: it is none.
    """
    return _Parser(text).whole()


def leaves(expression: Expression) -> Iterator[Leaf]:
    """What it asks of single answers, from left to right."""
    match expression:
        case Not(inner):
            yield from leaves(inner)
        case All(parts) | Any(parts):
            for each in parts:
                yield from leaves(each)
        case _:
            yield expression


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.place = 0
        self.depth = 0

    @property
    def here(self) -> _Token:
        return self.tokens[self.place]

    def whole(self) -> Expression:
        found = self.any()
        if self.here.kind != "end":
            raise ExpressionError(self.here.at, "", found=self.here.text)
        return found

    def any(self) -> Expression:
        parts = [self.all()]
        while self.takes("or"):
            parts.append(self.all())
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def all(self) -> Expression:
        parts = [self.negated()]
        while self.takes("and"):
            parts.append(self.negated())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def negated(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError(self.here.at, "deep", most=str(DEEPEST))
        found = Not(self.negated()) if self.takes("not") else self.simple()
        self.depth -= 1
        return found

    def simple(self) -> Expression:
        if self.takes("("):
            found = self.any()
            self.must(")")
            return found
        token = self.here
        if token.text in ("selected", "answered") and self.following("("):
            return self.call(token)
        return self.comparison()

    def call(self, token: _Token) -> Expression:
        self.place += 1
        self.must("(")
        name = self.name()
        if token.text == "answered":
            self.must(")")
            return Answered(name.text, name.at)
        self.must(",")
        option = self.here
        if option.kind != "text":
            raise ExpressionError(option.at, "option", found=option.text)
        self.place += 1
        self.must(")")
        return Selected(name.text, option.text[1:-1], name.at)

    def comparison(self) -> Expression:
        token = self.here
        if token.kind in ("number", "text"):
            value = self.literal()
            sign = self.sign()
            name, counted, at = self.subject()
            return Compare(name, _MIRRORED[sign], value, counted, at)
        name, counted, at = self.subject()
        return Compare(name, self.sign(), self.literal(), counted, at)

    def subject(self) -> tuple[str, bool, int]:
        token = self.here
        if token.text == "count" and self.following("("):
            self.place += 1
            self.must("(")
            name = self.name()
            self.must(")")
            return name.text, True, name.at
        name = self.name()
        return name.text, False, name.at

    def name(self) -> _Token:
        token = self.here
        if token.kind == "name" and self.following("("):
            known = ", ".join(sorted(_FUNCTIONS))
            raise ExpressionError(token.at, "function", found=token.text, known=known)
        if token.text in _WORDS or not (token.kind == "name" or token.text == THIS):
            raise ExpressionError(token.at, "name", found=token.text)
        self.place += 1
        return token

    def sign(self) -> str:
        token = self.here
        if token.text not in COMPARISONS:
            raise ExpressionError(token.at, "sign", found=token.text, known=" ".join(COMPARISONS))
        self.place += 1
        return token.text

    def literal(self) -> Literal:
        token = self.here
        if token.kind == "text":
            if not token.text[1:-1]:
                raise ExpressionError(token.at, "empty")
            self.place += 1
            return token.text[1:-1]
        if token.kind != "number":
            raise ExpressionError(token.at, "value", found=token.text)
        self.place += 1
        return Decimal(token.text)

    def takes(self, text: str) -> bool:
        taken = self.here.text == text and self.here.kind != "text"
        self.place += taken
        return taken

    def following(self, text: str) -> bool:
        return self.here.kind != "end" and self.tokens[self.place + 1].text == text

    def must(self, text: str) -> None:
        if not self.takes(text):
            raise ExpressionError(self.here.at, "must", wanted=text, found=self.here.text)


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if not found or found.lastgroup is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise ExpressionError(at, "character", found=text[at])
        yield _Token(found.lastgroup, found[found.lastgroup], found.start(found.lastgroup))
        at = found.end()
    yield _Token("end", "…", len(text.rstrip()))
