"""DSK901 bad-answer, DSK902 unreadable-report: what is handed in at the desk.

Reports come as OpenRosa XML, as the page and ODK Collect write it, or as a table in CSV, as ODK
Central and KoboToolbox export it, with the names of questions and options and not their labels.
Every answer is judged as the form judges it. What is wrong is told with its place; the other
reports are taken in, and the same file can be handed in again once it is mended.

PASS  KEY,what-kind,where-governorate,when-year,when-month,when-week,what-known_by
FAIL  a row in which `what-kind` is `barier`
FAIL  a table that was exported with labels in place of names

Source: the OpenRosa form submission API; the exports of ODK Central and KoboToolbox.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.forms.answers import UNKNOWN, WRONG, problems
from dalil.forms.form import TEXTS, Form, Kind, Question
from dalil.text.digits import to_latin

BAD_ANSWER = Code("DSK901", "bad-answer")
UNREADABLE_REPORT = Code("DSK902", "unreadable-report")
LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is handed in."""
SHOWN = 40
"""Letters of a wrong answer that are shown; none of an answer in words, which is private."""

_WHOLE = re.compile(r"[+-]?[0-9]{1,12}\Z", re.ASCII)
_DECIMAL = re.compile(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,12})?\Z", re.ASCII)
_INSTANCE = re.compile(r"[0-9A-Za-z_.:-]{8,100}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report that is handed in, with nothing wrong in it."""

    form: str
    version: str
    instance: str
    answers: Mapping[str, Any]
    place: Place


@dataclass(frozen=True, slots=True)
class Written:
    """A report as it is written: texts by the name of the question, each with its place."""

    form: Form
    version: str
    instance: str
    texts: Mapping[str, str]
    place: Place
    place_of: Callable[[str], Place]
    """Where the answer to a question stands."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the file calls a question, where it is another name: its column."""


def judged(written: Written) -> Iterator[Incoming | Diagnostic]:
    """The report, or everything that is wrong with it."""
    questions = {each.question.name: each.question for each in written.form.asked()}
    answers = {
        name: meant(questions[name], text)
        for name, text in written.texts.items()
        if name in questions and text.strip()
    }
    wrong = list(problems(written.form, answers))
    instance = instance_of(written.instance)
    if not instance:
        yield BAD_ANSWER.at(written.place, "instance")
    for name, which in wrong:
        place = written.place_of(name) if name in written.texts else written.place
        called = written.names.get(name, name)
        yield _told(questions[name], which, place, called, written.texts.get(name, ""))
    if instance and not wrong:
        yield Incoming(written.form.id, written.version, instance, answers, written.place)


def _told(asked: Question, which: str, place: Place, name: str, text: str) -> Diagnostic:
    shown = " ".join(text.split())[:SHOWN] if asked.meant not in TEXTS else "…"
    if which != WRONG:
        assert which != UNKNOWN, "only questions of the form are read"
        return BAD_ANSWER.at(place, which, name=name, value=shown)
    if asked.options:
        allowed = ", ".join(each.name for each in asked.options)
        return BAD_ANSWER.at(place, "option", name=name, value=shown, allowed=allowed)
    return BAD_ANSWER.at(place, "", name=name, value=shown)


def meant(asked: Question, text: str) -> Any:
    """The answer that a text stands for; the text itself where it is none of the kind."""
    match asked.meant:
        case Kind.INTEGER if _WHOLE.match(plain := to_latin(text).strip()):
            return int(plain)
        case Kind.DECIMAL if _DECIMAL.match(plain := to_latin(text).strip()):
            return float(plain) if "." in plain else int(plain)
        case Kind.SELECT_MULTIPLE:
            return text.split()
        case Kind.TEXT | Kind.LONG_TEXT:
            return text
        case _:
            return text.strip()


def instance_of(text: str) -> str:
    """The id of a report as every export has it, without `uuid:`; empty where it is none."""
    plain = text.strip().removeprefix("uuid:").lower()
    return plain if _INSTANCE.match(plain) else ""
