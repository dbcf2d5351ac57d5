"""What all commands share that do something to reports: which ones, who, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from dalil.cli.command import Command
from dalil.cli.command import command as named
from dalil.cli.incidents.place import by_option, desk_option, place
from dalil.cli.incidents.work import LONGEST, change, member, note_of
from dalil.cli.session import Misuse, Session, suggestion
from dalil.cli.wrongs import WrongError
from dalil.desk.log import Happening
from dalil.desk.moves import objections
from dalil.desk.state import LEADS, NEEDED, Desk, Move, moved
from dalil.text.digits import to_latin

MANY = 20
"""Objections that are told; of more, how many there are."""


def moving(move: Move) -> Command:
    """The command that does one thing to reports."""

    @named(f"incidents.{move.value}")
    @desk_option
    @by_option
    @click.argument("reports", nargs=-1, metavar="[REPORT]…")
    @click.option("--from", "listed", metavar="FILE")
    @click.option("--note", metavar="TEXT")
    @click.pass_obj
    def command(told: Session, /, **given: Any) -> None:
        """Do it to all of them, or to none where anything is wrong."""
        _run(told, move, **given)

    found: Command = command
    return found


def _run(
    told: Session,
    move: Move,
    desk: Path,
    by: str,
    reports: tuple[str, ...],
    listed: str | None,
    note: str | None,
) -> None:
    folder = place(told, desk)
    text = note_of(note)
    wrong = _wrong_note(told, move, text)
    ids = [to_latin(each).strip().lower() for each in (*reports, *_listed(told, listed))]
    if not ids:
        wrong.append(told.text("error.incidents.no-reports"))

    def done(held: Desk) -> Sequence[Happening]:
        member(told, held, by)
        found = list(objections(held, move, ids, by))
        for key, values in found[:MANY]:
            wrong.append(_objection(told, held, key, values))
        if len(found) > MANY:
            wrong.append(told.text("error.incidents.more", n=len(found) - MANY))
        if wrong:
            raise WrongError(wrong)
        return [moved(move, ids, text)]

    _say(told, change(told, folder, by, done), move, ids)


def _wrong_note(told: Session, move: Move, text: str) -> list[str]:
    if not text and move is not Move.TRIAGE:
        return [told.text("error.incidents.no-note")]
    if len(text) > LONGEST:
        return [told.text("error.incidents.long-note", most=LONGEST)]
    return []


def _objection(told: Session, desk: Desk, key: str, values: dict[str, object]) -> str:
    if "state" in values:
        values = {**values, "state": told.words(f"cli.incidents.states.{values['state']}")}
    near = suggestion(told, str(values["report"]), list(desk.reports)) if "no-such" in key else ""
    return told.text(f"error.incidents.{key}", **values) + near


def _listed(told: Session, name: str | None) -> list[str]:
    """Ids from a file, or from what another command prints (`-`), one a line."""
    if name is None:
        return []
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Misuse(told, "incidents.no-list", file=name) from error
    return text.split()


def _say(told: Session, desk: Desk, move: Move, ids: Sequence[str]) -> None:
    state = LEADS[move]
    whole = [id for id in ids if desk.reports[id].state is state]
    if whole:
        name = told.words(f"cli.incidents.states.{state.value}")
        told.say("incidents.moved", reports=told.count("received", len(whole)), state=name)
    if half := len(ids) - len(whole):
        told.say("incidents.half", reports=told.count("received", half), needed=NEEDED)
