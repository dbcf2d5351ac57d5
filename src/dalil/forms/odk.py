"""What XLSForm and XForm say with the same words: rules, lists of options, languages."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.forms.expression import THIS, Expression
from dalil.forms.form import LARGEST, LONGEST, NUMBERS, Form, Kind, Option, Question
from dalil.forms.xpath import Path, xpath
from dalil.i18n import languages

WITHIN = "governorate"
"""What a list says of each option beside its name and label: the answer that it depends on."""
PIXELS = 1600
"""Pictures are made smaller than this; the phone leaves out where they were taken."""

Kinds = Mapping[str, Kind]


def kinds(form: Form) -> Kinds:
    """How each question is answered."""
    return {each.question.name: each.question.meant for each in form.asked()}


def relevant(asked: Question, path: Path, known: Kinds) -> str:
    """When it is asked; empty where always."""
    return _rule(asked.when, asked, path, known)


def constraint(asked: Question, path: Path, known: Kinds) -> str:
    """What the form asks of the answer, and what every answer of its kind must be."""
    kind = asked.meant
    bound = ""
    if kind in NUMBERS:
        bound = f". >= -{LARGEST} and . <= {LARGEST}"
    elif kind in LONGEST:
        bound = f"string-length(.) <= {LONGEST[kind]}"
    return " and ".join(filter(None, (bound, _rule(asked.constraint, asked, path, known))))


def list_name(asked: Question) -> str:
    """What the list of its options is called."""
    return asked.vocabulary or f"of_{asked.name}"


def lists(form: Form) -> Mapping[str, tuple[Option, ...]]:
    """Every list once, in the order in which it is first needed."""
    found: dict[str, tuple[Option, ...]] = {}
    for each in form.asked():
        if each.question.options:
            found.setdefault(list_name(each.question), each.question.options)
    return found


def spoken_in(code: str) -> str:
    """What a form calls a language: its name and its tag."""
    each = languages()[code]
    return f"{each.name} ({each.tag})"


def version(form: Form) -> str:
    """Its version as a number."""
    return form.version.replace("-", "")


def _rule(rule: Expression | None, asked: Question, path: Path, known: Kinds) -> str:
    if rule is None:
        return ""
    return xpath(
        rule,
        lambda name: name if name == THIS else path(name),
        lambda name: known[asked.name if name == THIS else name],
    )
