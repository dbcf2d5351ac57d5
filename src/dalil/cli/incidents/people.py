"""`dalil incidents people`: who works at the desk, and for which organisation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.incidents.place import desk_option, place
from dalil.cli.incidents.work import change, look
from dalil.cli.session import Misuse, Refused, Session
from dalil.cli.wrongs import Wrongs
from dalil.desk.folder import Folder
from dalil.desk.log import Happening
from dalil.desk.state import Desk, person, same_organisation
from dalil.text.ids import is_id

LONGEST = 120


@named("incidents.people")
@desk_option
@click.argument("what", type=click.Choice(["list", "add", "remove"]), required=False)
@click.argument("who", required=False, metavar="[PERSON]")
@click.option("--organisation", metavar="TEXT")
@click.option("--by", metavar="PERSON", default="")
@click.pass_obj
def command(
    told: Session, desk: Path, what: str | None, who: str | None, organisation: str | None, by: str
) -> None:
    """The first one who is added begins the desk."""
    if what in (None, "list"):
        _list(told, place(told, desk))
        return
    wanted, body = Wrongs(told), " ".join((organisation or "").split())
    if who is None or not is_id(who):
        wanted.wrong("incidents.odd-person", person=who or "…")
    if what == "add" and not (body and any(map(str.isalnum, body)) and len(body) <= LONGEST):
        wanted.wrong("incidents.no-organisation")
    wanted.all_right()
    assert who is not None
    if what == "add":
        _add(told, place(told, desk, new=True), who, body, by)
    else:
        _remove(told, place(told, desk), who, by)


def _list(told: Session, folder: Folder) -> None:
    for each in sorted(look(told, folder).desk.people.values(), key=lambda each: each.id):
        state = told.words(f"cli.incidents.{'here' if each.here else 'gone'}")
        told.say("incidents.person", person=each.id, organisation=each.organisation, state=state)


def _add(told: Session, folder: Folder, who: str, body: str, by: str) -> None:
    def done(held: Desk) -> Sequence[Happening]:
        known = held.people.get(who)
        if known and known.here:
            raise Refused(told, "incidents.person-here", person=who)
        if known and not same_organisation(known.organisation, body):
            values = {"person": who, "organisation": known.organisation}
            raise Refused(told, "incidents.person-taken", **values)
        return [person(who, body)]

    change(told, folder, by or who, done)
    told.say("incidents.added", person=who, organisation=body)


def _remove(told: Session, folder: Folder, who: str, by: str) -> None:
    def done(held: Desk) -> Sequence[Happening]:
        known = held.people.get(who)
        if known is None or not known.here:
            raise Misuse(told, "incidents.no-such-person", by=who)
        return [person(who, known.organisation, here=False)]

    change(told, folder, by or who, done)
    told.say("incidents.removed", person=who)
