"""Forms for tests: those of the library, small ones in words, and random ones with answers."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from random import Random

from dalil.forms.expression import THIS, All, Answered, Any, Compare, Not, Selected
from dalil.forms.form import Form, Kind, Option, Question
from dalil.forms.reading import form
from projects import REAL, library

WORDS = "{ar: سؤال, ku: پرسیار, en: Question}"
SPOKEN = {"ar": "سؤال", "ku": "پرسیار", "en": "Question"}


@cache
def shipped() -> tuple[Form, ...]:
    """The forms of the library itself."""
    return library(REAL).forms


def read(*questions: str, head: str = "version: 2026-01-01"):
    """A form with these questions, each the inside of a flow map without its label."""
    lines = "".join(f"- {{label: {WORDS}, {each}}}\n" for each in questions)
    text = f"{head}\ntitle: {WORDS}\nsummary: {WORDS}\nquestions:\n{lines}"
    return form("content/forms/x.yml", text, {})


DAYS = ("2024-02-29", "2025-09-30", "2025-10-01", "2025-11-11", "2026-01-01")
TEXTS = ("a", "b c", "نەخێر")
OPTIONS = ("one", "two", "three", "four")
NUMBERS = (-1, 0, 1, 2, 5)
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
        chosen = kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.GOVERNORATE)
        options = tuple(Option(each, SPOKEN) for each in OPTIONS) if chosen else ()
        bare = Question(name, kind, SPOKEN, options=options)
        held = [each for each in known if each.kind is not Kind.GROUP]
        constraint = None
        if chance.random() < 0.4:
            constraint = _expression(chance, [bare], 0, this=bare)
            if held and chance.random() < 0.3:
                constraint = Any((constraint, _expression(chance, held, 1)))
        asked = Question(
            name,
            kind,
            SPOKEN,
            options=options,
            required=chance.random() < 0.4,
            relevant=relevant,
            constraint=constraint,
            errors=SPOKEN if constraint else {},
        )
        known.append(asked)
        yield asked


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
        if chance.random() < 0.3:
            return Selected(name, chance.choice(OPTIONS))
        return Compare(name, chance.choice(("=", "!=")), chance.choice(OPTIONS))
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
