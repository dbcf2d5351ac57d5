"""`dalil incidents check`: whether the desk is as it was written, and how long things take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from statistics import median

import click

from dalil.cli.command import command as named
from dalil.cli.incidents.place import desk_option, place
from dalil.cli.incidents.work import look
from dalil.cli.report.text import show_all
from dalil.cli.session import Session
from dalil.desk.state import Desk, State


@named("incidents.check")
@desk_option
@click.pass_obj
def command(told: Session, desk: Path) -> int:
    """Exit 1 where somebody changed anything, or others can read it."""
    folder = place(told, desk)
    opened = look(told, folder)
    problems = sorted(folder.problems(opened.desk))
    show_all(problems, told)
    if opened.chain.torn:
        told.say("incidents.torn", line=len(opened.chain.entries) + 1)
    _states(told, opened.desk)
    _times(told, opened.desk)
    if not problems:
        told.say("incidents.sound", n=len(opened.chain.entries), seal=opened.chain.last)
    return int(bool(problems))


def _states(told: Session, desk: Desk) -> None:
    for state in State:
        count = sum(each.state is state for each in desk.reports.values())
        name = told.words(f"cli.incidents.states.{state.value}")
        told.say("incidents.in-state", state=name, n=count)


def _times(told: Session, desk: Desk) -> None:
    every = list(desk.reports.values())
    _took(told, "received", "triaged", ((each.received, each.triaged) for each in every))
    _took(told, "triaged", "verified", ((each.triaged, each.verified) for each in every))
    _took(told, "verified", "referred", ((each.verified, each.referred) for each in every))


def _took(
    told: Session,
    one: str,
    other: str,
    moments: Iterable[tuple[datetime | None, datetime | None]],
) -> None:
    days = [(later - earlier).days for earlier, later in moments if earlier and later]
    if days:
        states = [told.words(f"cli.incidents.states.{each}") for each in (one, other)]
        told.say(
            "incidents.took", one=states[0], other=states[1],
            days=told.count("days", int(median(days) + 0.5)),
            reports=told.count("received", len(days)),
        )  # fmt: skip
