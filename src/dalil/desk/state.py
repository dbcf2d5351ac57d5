"""What the desk knows: its people, its reports and its releases, told by the log from the start."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from dalil.desk.log import Entry, Happening
from dalil.model.release import Key


class State(StrEnum):
    """How far a report is."""

    RECEIVED = "received"
    TRIAGED = "triaged"
    """Somebody read it: it is about an incident, and can be looked into."""
    VERIFIED = "verified"
    """Two people found it confirmed, neither of them of the organisation that reported it."""
    UNVERIFIED = "unverified"
    """It could be neither confirmed nor denied."""
    REJECTED = "rejected"
    """It is no report of an incident, or the same as another one, or wrong."""
    WITHDRAWN = "withdrawn"
    """Whoever reported it took it back, or it proved wrong after it was verified."""
    REFERRED = "referred"
    """It was handed to somebody who can act on it."""
    RESOLVED = "resolved"


class Move(StrEnum):
    """What is done to a report."""

    TRIAGE = "triage"
    VERIFY = "verify"
    UNVERIFIED = "unverified"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    REFER = "refer"
    RESOLVE = "resolve"


LEADS: Mapping[Move, State] = {
    Move.TRIAGE: State.TRIAGED,
    Move.VERIFY: State.VERIFIED,
    Move.UNVERIFIED: State.UNVERIFIED,
    Move.REJECT: State.REJECTED,
    Move.WITHDRAW: State.WITHDRAWN,
    Move.REFER: State.REFERRED,
    Move.RESOLVE: State.RESOLVED,
}
FROM: Mapping[Move, frozenset[State]] = {
    Move.TRIAGE: frozenset({State.RECEIVED}),
    Move.VERIFY: frozenset({State.TRIAGED}),
    Move.UNVERIFIED: frozenset({State.TRIAGED}),
    Move.REJECT: frozenset({State.RECEIVED, State.TRIAGED}),
    Move.WITHDRAW: frozenset(State) - {State.REJECTED, State.WITHDRAWN},
    Move.REFER: frozenset({State.VERIFIED, State.UNVERIFIED}),
    Move.RESOLVE: frozenset({State.VERIFIED, State.REFERRED}),
}
"""From which states each is done."""
NEEDED = 2
"""People who verify a report."""
_SAVED = re.compile(r"dalil-([0-9a-f]{8})\b.*\.age\Z", re.ASCII)
"""What the page calls a file; browsers add to it where there is one already."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the desk."""

    id: str
    organisation: str
    here: bool = True
    """Whether they are a member still."""


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote about a report; never published."""

    at: datetime
    by: str
    move: Move
    text: str


@dataclass(slots=True)
class Report:
    """A report, as far as the log tells of it; its answers are in a file of its own."""

    id: str
    form: str
    version: str
    """Of the form that it was written in."""
    instance: str
    """What the program that wrote it calls it; so the same one is not taken in twice."""
    organisation: str
    """Who handed it in; empty where the public did."""
    sha256: str
    """Seals the file of its answers."""
    received: datetime
    state: State = State.RECEIVED
    since: datetime | None = None
    triaged: datetime | None = None
    verified: datetime | None = None
    referred: datetime | None = None
    vouched: tuple[str, ...] = ()
    """Who found it confirmed."""
    notes: list[Note] = field(default_factory=list)
    cell: Key | None = None
    """Where it is counted in public; None where it is not, or no longer."""
    counted: set[str] = field(default_factory=set)
    """Outcomes in which a release counted it."""


@dataclass(frozen=True, slots=True)
class Published:
    """A release that was written, with both its files."""

    day: str
    table: str
    about: str


@dataclass(slots=True)
class Desk:
    """Everything that the log tells."""

    people: dict[str, Person] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    instances: dict[str, str] = field(default_factory=dict)
    """Which report each instance is."""
    releases: list[Published] = field(default_factory=list)
    net: dict[Key, int] = field(default_factory=dict)
    """How many reports are counted in public in each cell."""
    totals: dict[str, int] = field(default_factory=dict)
    """How many reports releases counted in each outcome."""

    def saved_as(self, name: str) -> Report | None:
        """The report that the page of a form saved in a file of this name, if it is one here."""
        begun = _SAVED.match(name)
        found = [
            id for each, id in self.instances.items() if begun and each.startswith(begun[1] + "-")
        ]
        return self.reports[found[0]] if len(found) == 1 else None

    def tell(self, entries: Iterable[Entry]) -> None:
        """Let what happened happen."""
        for entry in entries:
            getattr(self, f"_{entry.did}")(entry, entry.about)

    def _person(self, entry: Entry, about: Mapping[str, Any]) -> None:
        self.people[about["id"]] = Person(about["id"], about["organisation"], about["here"])

    def _receive(self, entry: Entry, about: Mapping[str, Any]) -> None:
        report = Report(received=entry.at, since=entry.at, **about)
        self.reports[report.id] = report
        self.instances[report.instance] = report.id

    def _move(self, entry: Entry, about: Mapping[str, Any]) -> None:
        move = Move(about["move"])
        for id in about["reports"]:
            report = self.reports[id]
            report.notes.append(Note(entry.at, entry.by, move, about["note"]))
            if move is Move.VERIFY:
                report.vouched += (entry.by,)
                if len(report.vouched) < NEEDED:
                    continue
            report.state, report.since = LEADS[move], entry.at
            if move in (Move.TRIAGE, Move.VERIFY, Move.REFER):
                setattr(report, LEADS[move].value, entry.at)

    def _publish(self, entry: Entry, about: Mapping[str, Any]) -> None:
        self.releases.append(Published(about["day"], about["table"], about["about"]))
        for key, ids in about["corrections"]:
            self._count(key_of(key), ids, -1)
        for key, ids in about["cells"]:
            self._count(key_of(key), ids, 1)
        for outcome, ids in about["outcomes"].items():
            self.totals[outcome] = self.totals.get(outcome, 0) + len(ids)
            for id in ids:
                self.reports[id].counted.add(outcome)

    def _count(self, key: Key, ids: Iterable[str], sign: int) -> None:
        for id in ids:
            self.net[key] = self.net.get(key, 0) + sign
            self.reports[id].cell = key if sign > 0 else None


def key_of(values: list[Any]) -> Key:
    """A cell from what the log holds."""
    kind, governorate, district, year, month, week = values
    return (kind, governorate, district, year, month, week)


def person(id: str, organisation: str, *, here: bool = True) -> Happening:
    """Somebody becomes a member of the desk, or is one no longer."""
    return Happening("person", {"id": id, "organisation": organisation, "here": here})


def moved(move: Move, reports: Iterable[str], note: str) -> Happening:
    """Something is done to reports."""
    return Happening("move", {"move": move.value, "reports": list(reports), "note": note})


def same_organisation(one: str, other: str) -> bool:
    """Whether two organisations are one, however they are written."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    kept = unicodedata.normalize("NFKC", name).casefold()
    return "".join(each for each in kept if each.isalnum())
