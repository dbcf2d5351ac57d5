"""A form in the words of one language, ready to be printed on a page or on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dalil.build.text import Speech
from dalil.forms.expression import THIS, All, Answered, Any, Compare, Expression, Not, Selected
from dalil.forms.form import SILENT, Form, Kind, Option, Question

MANY = 8
"""Options above which a list is folded on the page."""
_RELATIONS = {"<": "less", "<=": "most", ">": "more", ">=": "least", "=": "equal", "!=": "not"}


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as it is read."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Part:
    """Choices that one answer to another question leaves: the districts of a governorate."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A question as it is read."""

    name: str
    kind: str
    label: str
    hint: str
    required: bool
    folded: bool
    """Whether its options are a list that opens."""
    choices: tuple[Choice, ...]
    parts: tuple[Part, ...]
    """The same choices by the answer that they depend on; none where they depend on none."""
    within: str
    """The question of that answer."""
    fields: tuple[Field, ...]
    """Of a group."""
    number: str
    """On paper, in the page's digits; empty where nothing is answered."""
    rule: str
    """When it is answered, in a sentence; empty where always."""
    error: str


def fields(speech: Speech, form: Form) -> tuple[Field, ...]:
    """The questions of a form in order."""
    asked = [each.question for each in form.asked()]
    numbers = {each.name: number for number, each in enumerate(asked, 1)}
    known = {each.name: each for each in asked}
    return tuple(_fields(speech, form.questions, numbers, known))


def _fields(
    speech: Speech,
    questions: tuple[Question, ...],
    numbers: Mapping[str, int],
    known: Mapping[str, Question],
) -> Iterator[Field]:
    code = speech.language.code
    for each in questions:
        rules = _Rules(speech, numbers, known, each.name)
        yield Field(
            name=each.name,
            kind=each.meant.value,
            label=each.labels[code],
            hint=each.hints.get(code, ""),
            required=each.required,
            folded=each.meant is Kind.SELECT_ONE
            and (len(each.options) > MANY or bool(each.within)),
            choices=_choices(each.options, code),
            parts=tuple(_parts(each, known, code)),
            within=each.within,
            fields=tuple(_fields(speech, each.questions, numbers, known)),
            number="" if each.kind in SILENT else speech.words.number(numbers[each.name]),
            rule=speech.words("forms.rule.only", rule=rules(each.relevant))
            if each.relevant
            else "",
            error=each.errors.get(code, ""),
        )


def _choices(options: tuple[Option, ...], code: str) -> tuple[Choice, ...]:
    return tuple(Choice(each.name, each.labels[code]) for each in options)


def _parts(asked: Question, known: Mapping[str, Question], code: str) -> Iterator[Part]:
    if not asked.within:
        return
    labels = {each.name: each.labels[code] for each in known[asked.within].options}
    for answer, options in asked.within_each().items():
        yield Part(answer, labels[answer], _choices(options, code))


@dataclass(frozen=True, slots=True)
class _Rules:
    """Expressions in words."""

    speech: Speech
    numbers: Mapping[str, int]
    known: Mapping[str, Question]
    this: str

    def __call__(self, expression: Expression) -> str:
        match expression:
            case All(parts):
                return self._say("and").join(map(self._inner, parts))
            case Any(parts):
                return self._say("or").join(map(self._inner, parts))
            case Not(inner):
                return self._say("not_so", rule=self(inner))
            case Answered(name):
                return self._say("answered", number=self._number(name))
            case Selected(name, option):
                return self._say(
                    "selected", number=self._number(name), value=self._value(name, option)
                )
            case Compare(name, sign, value, counted):
                return self._say(
                    f"{'count' if counted else 'is'}.{_RELATIONS[sign]}",
                    number=self._number(name),
                    value=self._value(name, value),
                )

    def _inner(self, expression: Expression) -> str:
        """A part of a longer rule: in brackets where it is one itself."""
        text = self(expression)
        return f"({text})" if isinstance(expression, All | Any) else text

    def _say(self, key: str, **values: str) -> str:
        return self.speech.words(f"forms.rule.{key}", **values)

    def _number(self, name: str) -> str:
        return self.speech.words.number(self.numbers[self.this if name == THIS else name])

    def _value(self, name: str, value: str | Decimal) -> str:
        """An option by its label, any other value as it stands."""
        options = self.known[self.this if name == THIS else name].options
        for option in options:
            if option.name == value:
                return option.labels[self.speech.language.code]
        return self.speech.words.number(value)
