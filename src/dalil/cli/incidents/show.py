"""`dalil incidents show`: all that a report says, and all that was done about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from dalil.cli.command import command as named
from dalil.cli.incidents.place import desk_option, place
from dalil.cli.incidents.work import look, readable
from dalil.cli.session import Misuse, Session, suggestion
from dalil.desk.folder import Folder
from dalil.desk.state import Report
from dalil.forms.form import Form, Question
from dalil.load.questions import questions
from dalil.text.isolates import isolated, visible


@named("incidents.show")
@desk_option
@click.argument("report")
@click.pass_obj
def command(told: Session, desk: Path, report: str) -> None:
    """Questions and options in the language of the run; answers as they were given."""
    folder = place(told, desk)
    held = look(told, folder).desk
    found = held.reports.get(report) or held.saved_as(Path(report).name)
    if found is None:
        near = suggestion(told, report, list(held.reports))
        raise Misuse(told, "incidents.no-such-report", more=near, report=report)
    forms, _, _ = questions(told.public())
    for line in (*_head(told, found), "", *_said(told, folder, found, forms.get(found.form))):
        click.echo(line)
    for note in found.notes:
        move = told.words(f"cli.incidents.moves.{note.move.value}")
        click.echo()
        told.say("incidents.noted", date=note.at.date(), by=note.by, move=move)
        click.echo(isolated(f"  {visible(note.text)}" if note.text else "  -", told.language))


def _head(told: Session, report: Report) -> Iterator[str]:
    state = told.words(f"cli.incidents.states.{report.state.value}")
    body = report.organisation or told.words("cli.incidents.public")
    yield told.text("incidents.state-of", report=report.id, state=state)
    yield told.text("incidents.came", date=report.received.date(), organisation=body)


def _said(told: Session, folder: Folder, report: Report, form: Form | None) -> Iterator[str]:
    with readable(told, folder):
        answers = folder.answers(report)
    asked = {each.question.name: each.question for each in form.asked()} if form else {}
    for name, value in answers.items():
        question = asked.get(name)
        label = question.labels[told.language.code] if question else name
        yield isolated(label, told.language)
        for line in _spoken(told, question, value).splitlines():
            yield isolated(f"  {visible(line)}", told.language)


def _spoken(told: Session, question: Question | None, value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    labels = {
        each.name: each.labels.get(told.language.code, each.name)
        for each in (question.options if question else ())
    }
    return f"{told.words('comma')} ".join(labels.get(str(each), str(each)) for each in values)
