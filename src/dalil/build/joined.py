"""Lines that the build writes below headings: of activities, of findings, of what is checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from dalil.build.links import RECORD, to_reference, to_work
from dalil.build.text import Speech
from dalil.build.times import clock
from dalil.load.library import Library, Relation, Work
from dalil.model.collections.plan import Activity
from dalil.model.collections.report import Finding, Proposal

BREAK = "  \n"
"""Ends a line inside a paragraph."""


def planned(speech: Speech, activity: Activity) -> str:
    """When and where an activity is, how firm it is, for whom, with whom, and what it needs."""
    lines = [
        *_line(speech, "status", [speech.option("activity_status", activity.status)]),
        *_line(speech, "when", when(speech, activity)),
        *_line(speech, "formerly", [speech.date(each).text.text for each in activity.formerly]),
        *_rows(speech, "place", "governorates", [activity.place] if activity.place else []),
        *_rows(speech, "kind", "activity-kinds", [activity.kind]),
        *_rows(speech, "audience", "audiences", activity.audience),
        *_rows(speech, "partners", "organisations", activity.partners),
        *_rows(speech, "needs", "needs", activity.needs if activity.status.ahead else ()),
    ]
    return f"{BREAK.join(lines)}\n{{: .activity }}"


def when(speech: Speech, activity: Activity) -> list[str]:
    """The days and the clock of an activity in words; nothing where its day is not known."""
    if activity.begins is None:
        return []
    first = speech.date(activity.begins).text.text
    last = speech.date(activity.ends).text.text if activity.ends else first
    both = speech.words("activities.span", first=first, last=last)
    time = clock(speech, activity.starts_at, activity.ends_at)
    return [first if last == first else both, *([time] if time else [])]


def reported(speech: Speech, statement: Finding | Proposal) -> str:
    """To which recommendations a finding leads, or to whom a recommendation is addressed."""
    if isinstance(statement, Proposal):
        named = [speech.row("addressees", statement.addressee)] if statement.addressee else []
    else:
        named = [
            f"[{to_reference(speech, speech.library, each).text.text}]({RECORD}{each})"
            if each.id
            else each.title or ""
            for each in statement.leads_to
        ]
    name = "addressee" if isinstance(statement, Proposal) else "leads_to"
    lines = _line(speech, name, named, "report")
    return "".join(f"{each}\n{{: .activity }}" for each in lines)


def checked(speech: Speech, work: Work, eid: str) -> str:
    """The fact-checks that a provision is the evidence or the subject of; empty where none is."""
    found = checks(speech.library, work, eid)
    if not found:
        return ""
    links = [f"[{to_work(speech, each).text.text}]({RECORD}{each.id})" for each in found]
    named = f"{speech.words('comma')} ".join(links)
    return f"{speech.words('factcheck.at')}: {named}\n{{: .checked }}"


def checks(library: Library, work: Work, eid: str = "") -> list[Work]:
    """The shown fact-checks that name a record as evidence or subject; with `eid` one provision."""
    named = _checking(library).get(work.id)
    if not named:
        return []
    found = {
        each.subject: library.works[each.subject]
        for each in named
        if not eid or each.reference.provision == eid
    }
    return [each for each in found.values() if each.shown]


@lru_cache(maxsize=2)
def _checking(library: Library) -> Mapping[str, list[Relation]]:
    """What fact-checks say of records, by the record: few of all relations, asked for each part."""
    found: dict[str, list[Relation]] = {}
    for each in library.relations:
        if each.field in ("evidence", "debunks"):
            found.setdefault(each.reference.id or "", []).append(each)
    return found


def _rows(speech: Speech, name: str, vocabulary: str, rows: object) -> Iterator[str]:
    many = rows if isinstance(rows, list | tuple) else ()
    return _line(speech, name, [speech.row(vocabulary, each) for each in many])


def _line(speech: Speech, name: str, values: list[str], group: str = "activity") -> Iterator[str]:
    """What a value is, then the value; nothing where there is none."""
    if values:
        comma = f"{speech.words('comma')} "
        yield f"{speech.words(f'{group}.lines.{name}')}: {comma.join(values)}"
