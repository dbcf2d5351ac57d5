"""Forms for tests: those of the library, small ones in words, and random ones with answers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from random import Random
from types import MappingProxyType

from dalil.forms.dates import is_day
from dalil.forms.districts import within
from dalil.forms.expression import THIS, All, Answered, Any, Compare, Not, Selected
from dalil.forms.form import Form, Kind, Option, Question
from dalil.forms.reading import form
from forms.phone import Phone
from projects import REAL, library

WORDS = "{ar: سؤال, ku: پرسیار, en: Question}"
SPOKEN = {"ar": "سؤال", "ku": "پرسیار", "en": "Question"}


@cache
def shipped() -> tuple[Form, ...]:
    """The forms of the library itself."""
    return library(REAL).forms


def read(*questions: str, head: str = "version: 2026-01-01", lists=MappingProxyType({})):
    """A form with these questions, each the inside of a flow map without its label."""
    lines = "".join(f"- {{label: {WORDS}, {each}}}\n" for each in questions)
    text = f"{head}\ntitle: {WORDS}\nsummary: {WORDS}\nquestions:\n{lines}"
    return form("content/forms/x.yml", text, lists)


DAYS = ("2024-02-29", "2025-09-30", "2025-10-01", "2025-11-11", "2026-01-01")
TEXTS = ("a", "b c", "نەخێر")
OPTIONS = ("one", "two", "three", "four")
NUMBERS = (-1, 0, 1, 2, 5)
DISTRICTS = (("d1", "two"), ("d2", "one"), ("d3", "two"), ("d4", "elsewhere"))
"""With the governorate of each."""
_KINDS = (
    Kind.TEXT,
    Kind.LONG_TEXT,
    Kind.INTEGER,
    Kind.DECIMAL,
    Kind.DATE,
    Kind.SELECT_ONE,
    Kind.SELECT_MULTIPLE,
    Kind.GOVERNORATE,
    Kind.DISTRICT,
)


def random_form(chance: Random) -> Form:
    """A form with some questions of every kind, in groups too, with rules and constraints."""
    known: list[Question] = []
    return Form(
        id="random",
        path="",
        version="2026-01-01",
        titles=SPOKEN,
        summaries=SPOKEN,
        questions=tuple(_questions(chance, known, chance.randint(2, 5), 0)),
    )


def _questions(chance: Random, known: list[Question], count: int, depth: int):
    for _ in range(count):
        name = f"q{len(known)}"
        relevant = _expression(chance, known, 0) if known and chance.random() < 0.5 else None
        if depth < 2 and chance.random() < 0.2:
            group = Question(name, Kind.GROUP, SPOKEN, relevant=relevant)
            known.append(group)
            inner = tuple(_questions(chance, known, chance.randint(1, 3), depth + 1))
            yield Question(name, Kind.GROUP, SPOKEN, relevant=relevant, questions=inner)
            continue
        kind = chance.choice(_KINDS)
        if chance.random() < 0.3 and any(each.kind is Kind.GOVERNORATE for each in known):
            kind = Kind.DISTRICT
        chosen = kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.GOVERNORATE)
        options = tuple(Option(each, SPOKEN) for each in OPTIONS) if chosen else ()
        bare = Question(name, kind, SPOKEN, options=options)
        if kind is Kind.DISTRICT and chance.random() < 0.7:
            bare = _district(chance, bare, known)
        held = [each for each in known if each.kind is not Kind.GROUP]
        constraint = None
        if chance.random() < 0.4:
            constraint = _expression(chance, [bare], 0, this=bare)
            if held and chance.random() < 0.3:
                constraint = Any((constraint, _expression(chance, held, 1)))
        asked = replace(
            bare,
            required=chance.random() < 0.4,
            relevant=relevant,
            constraint=constraint,
            errors=SPOKEN if constraint else {},
        )
        known.append(asked)
        yield asked


def _district(chance: Random, bare: Question, known: list[Question]) -> Question:
    """A question with a list of districts; of the last governorate that was asked for, if any."""
    every = chance.random() < 0.5
    held = [*DISTRICTS, *((f"d{each}", each) for each in OPTIONS if every)]
    options = tuple(Option(each, SPOKEN, place) for each, place in held)
    governorates = [each for each in known if each.kind is Kind.GOVERNORATE]
    return within(
        replace(bare, options=options, vocabulary=f"districts{every:d}"),
        governorates[-1] if governorates else None,
    )


def _expression(chance: Random, known: list[Question], depth: int, this: Question | None = None):
    held = [each for each in known if each.kind is not Kind.GROUP]
    if not held:
        return None
    if depth < 2 and chance.random() < 0.4:
        parts = tuple(_expression(chance, known, depth + 1, this) for _ in range(2))
        joined = chance.choice((All, Any))(parts)
        return Not(joined) if chance.random() < 0.3 else joined
    leaf = _leaf(chance, chance.choice(held), this)
    return Not(leaf) if chance.random() < 0.2 else leaf


def _leaf(chance: Random, asked: Question, this: Question | None):
    name = THIS if this is asked else asked.name
    kind = asked.meant
    if chance.random() < 0.15:
        return Answered(name)
    if kind is Kind.SELECT_MULTIPLE:
        if chance.random() < 0.5:
            return Selected(name, chance.choice(OPTIONS))
        return Compare(name, _sign(chance), Decimal(chance.randint(0, 4)), counted=True)
    if kind is Kind.SELECT_ONE:
        option = chance.choice(asked.options).name
        if chance.random() < 0.3:
            return Selected(name, option)
        return Compare(name, chance.choice(("=", "!=")), option)
    if kind in (Kind.INTEGER, Kind.DECIMAL):
        value = Decimal(chance.choice(NUMBERS)) + (Decimal("0.5") if chance.random() < 0.2 else 0)
        return Compare(name, _sign(chance), value)
    if kind is Kind.DATE:
        return Compare(name, _sign(chance), chance.choice(DAYS))
    return Compare(name, chance.choice(("=", "!=")), chance.choice(TEXTS))


def _sign(chance: Random) -> str:
    return chance.choice(("=", "!=", "<", "<=", ">", ">="))


def random_answers(chance: Random, form: Form, wrong: float = 0.03) -> dict[str, object]:
    """Answers to a form: most of them may stand, some are missing, a few are of no such kind."""
    found: dict[str, object] = {}
    for each in form.asked():
        if chance.random() < 0.7:
            found[each.question.name] = (
                chance.choice(_WRONG) if chance.random() < wrong else answer(chance, each.question)
            )
    if chance.random() < wrong:
        found["stranger"] = "x"
    return found


def mended(chance: Random, form: Form, phone: Phone, answers: dict[str, object]):
    """Half of the answers without those that nobody asked for, so that many may stand."""
    if chance.random() < 0.5:
        return answers
    found: dict[str, object] = {}
    for each in form.asked():
        name = each.question.name
        if name in answers and phone.asks(name, found):
            found[name] = answers[name]
    return found


def possible(form: Form, answers: dict[str, object]) -> bool:
    """Whether a phone could hold these answers: each is of the kind that its question takes."""
    known = {each.question.name: each.question for each in form.asked()}
    return all(name in known and _fits(known[name], value) for name, value in answers.items())


def _fits(asked: Question, value: object) -> bool:
    names = [each.name for each in asked.options]
    match asked.meant:
        case Kind.INTEGER:
            return type(value) is int
        case Kind.DECIMAL:
            return type(value) in (int, float)
        case Kind.DATE:
            return isinstance(value, str) and is_day(value)
        case Kind.SELECT_ONE:
            return value in names
        case Kind.SELECT_MULTIPLE:
            return isinstance(value, list) and 0 < len(value) == len({*value} & {*names})
        case _:
            return isinstance(value, str) and bool(value.strip())


_WRONG = (
    "",
    "  ",
    "five",
    5,
    1.5,
    True,
    [],
    ["one", "one"],
    ["nine"],
    "2025-13-01",
    None,
    "2025-1-1",
)


def answer(chance: Random, asked: Question) -> object:
    """An answer of the question's kind."""
    match asked.meant:
        case Kind.INTEGER:
            return chance.choice(NUMBERS)
        case Kind.DECIMAL:
            return chance.choice((*NUMBERS, 0.5, 1.5, 4.25))
        case Kind.DATE:
            return chance.choice((*DAYS, "2025-09-29", "2025-11-12", "1999-12-31"))
        case Kind.SELECT_ONE:
            return chance.choice(asked.options).name
        case Kind.SELECT_MULTIPLE:
            names = [each.name for each in asked.options]
            return chance.sample(names, chance.randint(1, min(4, len(names))))
        case Kind.PHOTO:
            return "a.jpg"
        case _:
            return chance.choice(TEXTS)
