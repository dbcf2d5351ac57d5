"""`dalil incidents list`: the reports of the desk, for people, programs, or the next command."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from dalil.cli.command import command as named
from dalil.cli.incidents.place import desk_option, place
from dalil.cli.incidents.work import look, readable
from dalil.cli.session import Session
from dalil.desk.folder import Folder
from dalil.desk.state import Desk, Report, State, same_organisation

PLACED = ("kind", "governorate")
"""Answers that a row shows."""


@named("incidents.list")
@desk_option
@click.option("--state", type=click.Choice([each.value for each in State]), multiple=True)
@click.option("--kind", metavar="NAME")
@click.option("--governorate", metavar="ID")
@click.option("--organisation", metavar="TEXT")
@click.option("--vouched", is_flag=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "ids"]), default="text")
@click.pass_obj
def command(
    told: Session,
    desk: Path,
    state: tuple[str, ...],
    kind: str | None,
    governorate: str | None,
    organisation: str | None,
    vouched: bool,
    form: str,
) -> None:
    """Nothing of what a report tells but its kind and governorate."""
    folder = place(told, desk)
    held = look(told, folder).desk
    wanted = {
        name: value for name, value in (("kind", kind), ("governorate", governorate)) if value
    }
    with readable(told, folder):
        rows = [
            (report, answers)
            for report in held.reports.values()
            if (not state or report.state in state)
            and (organisation is None or same_organisation(report.organisation, organisation))
            and (not vouched or (report.state is State.TRIAGED and report.vouched))
            for answers in [_answers(folder, report, needed=form != "ids" or bool(wanted))]
            if all(answers.get(name) == value for name, value in wanted.items())
        ]
    _print(told, held, rows, form)


def _answers(folder: Folder, report: Report, *, needed: bool) -> Mapping[str, Any]:
    return folder.answers(report) if needed else {}


def _print(
    told: Session, desk: Desk, rows: list[tuple[Report, Mapping[str, Any]]], form: str
) -> None:
    if form == "ids":
        for report, _ in rows:
            click.echo(report.id)
    elif form == "json":
        found = [_row(report, answers) for report, answers in rows]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for line in _lines(told, rows):
            click.echo(line)
        told.say("incidents.counted", reports=told.count("received", len(rows)))


def _lines(told: Session, rows: list[tuple[Report, Mapping[str, Any]]]) -> Iterator[str]:
    for report, answers in rows:
        state = told.words(f"cli.incidents.states.{report.state.value}")
        vouched = "1/2" if report.vouched and report.state is State.TRIAGED else ""
        yield told.text(
            "incidents.row", report=report.id, state=f"{state} {vouched}".strip(),
            date=(report.since or report.received).date(),
            kind=answers.get("kind", "-"), governorate=answers.get("governorate", "-"),
            organisation=report.organisation or "-",
        )  # fmt: skip


def _row(report: Report, answers: Mapping[str, Any]) -> dict[str, object]:
    return {
        "id": report.id,
        "form": report.form,
        "state": report.state.value,
        "received": report.received.isoformat(),
        "since": (report.since or report.received).isoformat(),
        "organisation": report.organisation,
        "vouched": list(report.vouched),
        "published": report.cell is not None,
        **{name: answers.get(name) for name in PLACED},
    }
