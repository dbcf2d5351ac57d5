"""A form as XLSForm, which ODK, KoBo and others take; phones with ODK Collect ask it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dalil.forms.expression import THIS, Expression
from dalil.forms.form import LARGEST, LONGEST, NUMBERS, Form, Kind, Option, Question, Spoken
from dalil.forms.workbook import Cells, workbook
from dalil.forms.xpath import xpath
from dalil.i18n import languages

_TYPES = {Kind.LONG_TEXT: "text", Kind.PHOTO: "image"}
_SCALED = "max-pixels=1600"
"""Pictures are made smaller; the phone leaves out where they were taken."""


def xlsform(form: Form) -> bytes:
    """The workbook: what is asked, what can be chosen, what the form is."""
    return workbook(sheets(form))


def sheets(form: Form) -> dict[str, list[Cells]]:
    """The rows of each sheet by the names of their columns."""
    first = next(iter(languages()))
    kinds = {each.question.name: each.question.meant for each in form.asked()}
    return {
        "survey": list(_survey(form.questions, kinds)),
        "choices": list(_choices(form)),
        "settings": [
            {
                "form_title": form.titles[first],
                "form_id": form.id,
                "version": form.version.replace("-", ""),
                "default_language": _column(first),
            }
        ],
    }


def _survey(questions: Iterable[Question], kinds: Mapping[str, Kind]) -> Iterator[Cells]:
    for each in questions:
        yield _row(each, kinds)
        if each.kind is Kind.GROUP:
            yield from _survey(each.questions, kinds)
            yield {"type": "end_group"}


def _row(asked: Question, kinds: Mapping[str, Kind]) -> Cells:
    found: dict[str, str] = {
        "type": _type(asked),
        "name": asked.name,
        **_spoken("label", asked.labels),
        **_spoken("hint", asked.hints),
        "required": "yes" if asked.required else "",
        "relevant": _rule(asked.relevant, asked.name, kinds),
        "constraint": _constraint(asked, kinds),
        **_spoken("constraint_message", asked.errors),
        "appearance": "multiline" if asked.kind is Kind.LONG_TEXT else "",
        "parameters": _SCALED if asked.kind is Kind.PHOTO else "",
    }
    return found


def _type(asked: Question) -> str:
    kind = asked.meant
    if kind is Kind.GROUP:
        return "begin_group"
    if asked.options:
        return f"{kind} {_list(asked)}"
    return _TYPES.get(kind, kind.value)


def _constraint(asked: Question, kinds: Mapping[str, Kind]) -> str:
    """What the form asks of the answer, and what every answer of its kind must be."""
    own = _rule(asked.constraint, asked.name, kinds)
    kind = asked.meant
    bound = ""
    if kind in NUMBERS:
        bound = f". >= -{LARGEST} and . <= {LARGEST}"
    elif kind in LONGEST:
        bound = f"string-length(.) <= {LONGEST[kind]}"
    return " and ".join(filter(None, (bound, own)))


def _rule(rule: Expression | None, this: str, kinds: Mapping[str, Kind]) -> str:
    if rule is None:
        return ""
    return xpath(
        rule,
        lambda name: name if name == THIS else f"${{{name}}}",
        lambda name: kinds[this if name == THIS else name],
    )


def _list(asked: Question) -> str:
    return asked.vocabulary or f"of_{asked.name}"


def _choices(form: Form) -> Iterator[Cells]:
    """Every list once, in the order in which it is first needed."""
    lists: dict[str, tuple[Option, ...]] = {}
    for each in form.asked():
        if each.question.options:
            lists.setdefault(_list(each.question), each.question.options)
    for name, options in lists.items():
        for option in options:
            yield {"list_name": name, "name": option.name, **_spoken("label", option.labels)}


def _spoken(column: str, said: Spoken) -> dict[str, str]:
    """A column for each language, empty ones too: a form has all its words in all of them."""
    return {f"{column}::{_column(code)}": said.get(code, "") for code in languages()}


def _column(code: str) -> str:
    """What XLSForm calls a language: its name and its tag."""
    each = languages()[code]
    return f"{each.name} ({each.tag})"
