"""A form as XLSForm, which ODK, KoBo and others take; phones with ODK Collect ask it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dalil.forms.form import Form, Kind, Question, Spoken
from dalil.forms.odk import (
    PIXELS,
    WITHIN,
    Kinds,
    constraint,
    kinds,
    list_name,
    lists,
    relevant,
    spoken_in,
    version,
)
from dalil.forms.workbook import Cells, workbook
from dalil.i18n import languages

_TYPES = {Kind.LONG_TEXT: "text", Kind.PHOTO: "image"}


def xlsform(form: Form) -> bytes:
    """The workbook: what is asked, what can be chosen, what the form is."""
    return workbook(sheets(form))


def sheets(form: Form) -> dict[str, list[Cells]]:
    """The rows of each sheet by the names of their columns."""
    first = next(iter(languages()))
    return {
        "survey": list(_survey(form.questions, kinds(form))),
        "choices": list(_choices(form)),
        "settings": [
            {
                "form_title": form.titles[first],
                "form_id": form.id,
                "version": version(form),
                "default_language": spoken_in(first),
            }
        ],
    }


def _survey(questions: Iterable[Question], known: Kinds) -> Iterator[Cells]:
    for each in questions:
        yield _row(each, known)
        if each.kind is Kind.GROUP:
            yield from _survey(each.questions, known)
            yield {"type": "end_group"}


def _row(asked: Question, known: Kinds) -> Cells:
    found: dict[str, str] = {
        "type": _type(asked),
        "name": asked.name,
        **_spoken("label", asked.labels),
        **_spoken("hint", asked.hints),
        "required": "yes" if asked.required else "",
        "relevant": relevant(asked, _path, known),
        "choice_filter": f"{WITHIN} = {_path(asked.within)}" if asked.within else "",
        "constraint": constraint(asked, _path, known),
        **_spoken("constraint_message", asked.errors),
        "appearance": "multiline" if asked.kind is Kind.LONG_TEXT else "",
        "parameters": f"max-pixels={PIXELS}" if asked.kind is Kind.PHOTO else "",
    }
    return found


def _path(name: str) -> str:
    return f"${{{name}}}"


def _type(asked: Question) -> str:
    kind = asked.meant
    if kind is Kind.GROUP:
        return "begin_group"
    if asked.options:
        return f"{kind} {list_name(asked)}"
    return _TYPES.get(kind, kind.value)


def _choices(form: Form) -> Iterator[Cells]:
    for name, options in lists(form).items():
        for option in options:
            cells = {"list_name": name, "name": option.name, **_spoken("label", option.labels)}
            yield cells | ({WITHIN: option.within} if option.within else {})


def _spoken(column: str, said: Spoken) -> dict[str, str]:
    """A column for each language, empty ones too: a form has all its words in all of them."""
    return {f"{column}::{spoken_in(code)}": said.get(code, "") for code in languages()}
