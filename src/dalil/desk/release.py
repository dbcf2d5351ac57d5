"""A release: what is published of the reports, as two files and as an entry of the log."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from dalil.desk.batch import Batch, Ready, batch, corrections
from dalil.desk.log import Happening
from dalil.desk.state import Desk, Report, State
from dalil.model.release import COLUMNS, DEFAULT, LIMITS, STEPS, VIOLENCE, Key, Took

STRICT = max(LIMITS.values())
"""How many reports any figure stands on that names no kind."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A release that is not written yet."""

    batch: Batch
    corrections: Mapping[Key, tuple[str, ...]]
    outcomes: Mapping[str, tuple[str, ...]]
    times: Mapping[str, Took]
    late: int
    """Reports that were withdrawn after they were published, and cannot be taken back yet."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to publish."""
        return not self.batch.cells and not self.corrections

    @property
    def reports(self) -> int:
        """How many reports are new in it."""
        return sum(map(len, self.batch.cells.values()))

    @property
    def taken(self) -> int:
        """How many reports it takes back."""
        return sum(map(len, self.corrections.values()))


def draft(desk: Desk, ready: Iterable[Ready], kinds: Iterable[str]) -> Draft:
    """The next release of the desk."""
    withdrawn: dict[Key, list[str]] = {}
    for report in desk.reports.values():
        if report.cell is not None and report.state is State.WITHDRAWN:
            withdrawn.setdefault(report.cell, []).append(report.id)
    back = corrections(withdrawn, desk.net)
    fresh = batch(ready, kinds)
    counted = [desk.reports[id] for ids in fresh.cells.values() for id in ids]
    outcomes = _outcomes(desk, counted)
    return Draft(
        batch=fresh,
        corrections=back,
        outcomes={name: tuple(each.id for each in found) for name, found in outcomes.items()},
        times=_times(counted, outcomes.get("referred", [])),
        late=sum(map(len, withdrawn.values())) - sum(map(len, back.values())),
    )


def unpublished(desk: Desk, form: str) -> list[Report]:
    """Verified reports of a form that no release counts."""
    return [
        each
        for each in desk.reports.values()
        if each.form == form
        and each.verified is not None
        and each.state in (State.VERIFIED, State.REFERRED, State.RESOLVED)
        and each.cell is None
    ]


def _outcomes(desk: Desk, fresh: Sequence[Report]) -> dict[str, list[Report]]:
    """What became of reports since the last release: each is counted once in each outcome.

    Of what is public already, either enough are left without the outcome, or none.
    """
    found: dict[str, list[Report]] = {}
    if len(fresh) >= STRICT:
        found["verified"] = list(fresh)
    public = [each for each in desk.reports.values() if each.cell is not None]
    public = [each for each in (*public, *fresh) if each.state is not State.WITHDRAWN]
    for state in (State.REFERRED, State.RESOLVED):
        had = [
            each
            for each in public
            if (each.state is state or (state is State.REFERRED and each.referred is not None))
        ]
        new = [each for each in had if state.value not in each.counted]
        without = len(public) - len(had)
        if len(new) >= STRICT and (without == 0 or without >= STRICT):
            found[state.value] = new
    for state in (State.UNVERIFIED, State.REJECTED):
        ended = [
            each
            for each in desk.reports.values()
            if each.state is state and state.value not in each.counted
        ]
        if len(ended) >= STRICT:
            found[state.value] = ended
    return found


def _times(fresh: Sequence[Report], referred: Sequence[Report]) -> dict[str, Took]:
    steps: tuple[list[tuple[datetime | None, datetime | None]], ...] = (
        [(each.received, each.triaged) for each in fresh],
        [(each.triaged, each.verified) for each in fresh],
        [(each.verified, each.referred) for each in referred],
    )
    found: dict[str, Took] = {}
    for step, moments in zip(STEPS, steps, strict=True):
        days = [_days(one, other) for one, other in moments if one and other]
        if len(days) >= STRICT and len(days) == len(moments):
            found[step] = Took(int(median(days) + 0.5), len(days))
    return found


def _days(one: datetime, other: datetime) -> int:
    return (other - one).days


def files(made: Draft, day: date, form: str) -> tuple[str, str]:
    """Both files of a release: the table, and what is said of it."""
    rows = [(key, len(ids)) for key, ids in made.batch.cells.items()]
    rows += [(key, -len(ids)) for key, ids in made.corrections.items()]
    lines = [",".join(COLUMNS)]
    lines += [",".join((*map(str, key), str(count))) for key, count in sorted(rows)]
    table = "".join(f"{each}\n" for each in lines)
    about = [
        f"date: {day}",
        f"form: {form}",
        f"k: {{{DEFAULT}: {LIMITS[DEFAULT]}, {VIOLENCE}: {LIMITS[VIOLENCE]}}}",
        f"reports: {made.reports - made.taken}",
        _block("outcomes", {name: str(len(ids)) for name, ids in made.outcomes.items()}),
        _block(
            "times",
            {
                step: f"{{days: {took.days}, reports: {took.reports}}}"
                for step, took in made.times.items()
            },
        ),
        f"corrections: {made.taken}",
        f"sha256: {hashlib.sha256(table.encode()).hexdigest()}",
    ]
    return table, "".join(f"{each}\n" for each in about)


def _block(name: str, values: Mapping[str, str]) -> str:
    if not values:
        return f"{name}: {{}}"
    return f"{name}:\n" + "\n".join(f"  {each}: {value}" for each, value in values.items())


def published(made: Draft, day: date, table: str, about: str) -> Happening:
    """The entry of a release: which reports it counts where, and both files as they are."""
    return Happening(
        "publish",
        {
            "day": str(day),
            "cells": [[list(key), list(ids)] for key, ids in made.batch.cells.items()],
            "corrections": [[list(key), list(ids)] for key, ids in made.corrections.items()],
            "outcomes": {name: list(ids) for name, ids in made.outcomes.items()},
            "table": table,
            "about": about,
        },
    )
