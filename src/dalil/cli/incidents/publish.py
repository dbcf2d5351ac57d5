"""`dalil incidents publish`: numbers of verified reports, coarse enough to harm nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.incidents.place import by_option, desk_option, place
from dalil.cli.incidents.work import look, member, readable
from dalil.cli.session import Refused, Session
from dalil.desk.batch import Ready
from dalil.desk.folder import Folder, Opened
from dalil.desk.release import Draft, draft, files, published, unpublished
from dalil.desk.state import Desk
from dalil.forms.form import DISTRICTS, Form
from dalil.load.project import INCIDENTS, Project
from dalil.load.questions import questions
from dalil.load.releases import ABOUT, KIND, TABLE
from dalil.load.vocabularies import Vocabularies
from dalil.model.release import FORM

NEEDED = (KIND, "governorate", "year", "month", "week")
"""Questions that every report has to answer, or it could not be counted."""


@named("incidents.publish")
@desk_option
@by_option
@click.option("--dry-run", is_flag=True)
@click.pass_obj
def command(told: Session, desk: Path, by: str, dry_run: bool) -> None:
    """The log is written first and holds both files, so that a power cut loses neither."""
    folder, project = place(told, desk), told.public()
    forms, labels, _ = questions(project)
    form = forms.get(FORM)
    if form is None:
        raise Refused(told, "incidents.no-such-form", form=FORM, known=", ".join(forms) or "-")
    always = {each.question.name for each in form.asked() if each.question.required}
    if lacking := [name for name in NEEDED if name not in always]:
        raise Refused(told, "incidents.form-lacks", form=form.path, names=", ".join(lacking))
    if dry_run:
        held = look(told, folder).desk
        member(told, held, by)
        _ours(told, project, held)
        _tell(told, _draft(told, folder, held, form, labels))
        told.say("incidents.dry")
        return
    with readable(told, folder), folder.changing() as opened:
        member(told, opened.desk, by)
        _ours(told, project, opened.desk)
        _restored(told, project, opened.desk)
        made = _draft(told, folder, opened.desk, form, labels)
        if made.empty:
            _tell(told, made)
            raise Refused(told, "incidents.nothing")
        _write(told, project, folder, opened, made, form, by)
    _tell(told, made)
    told.say("incidents.published", path=f"{INCIDENTS}/{told.today}{TABLE}")


def _write(
    told: Session,
    project: Project,
    folder: Folder,
    opened: Opened,
    made: Draft,
    form: Form,
    by: str,
) -> None:
    day = told.today
    if opened.desk.releases and date.fromisoformat(opened.desk.releases[-1].day) >= day:
        raise Refused(told, "incidents.one-a-day", date=opened.desk.releases[-1].day)
    table, about = files(made, day, form.version)
    folder.append(opened, [published(made, day, table, about)], by, told.now)
    _restored(told, project, opened.desk, quiet=True)


def _ours(told: Session, project: Project, desk: Desk) -> None:
    """Nothing is counted twice: a release that this desk did not write may hold its reports.

    Raises:
        Refused: there is one.
    """
    known = {each.day for each in desk.releases}
    there = sorted((project.root / INCIDENTS).glob(f"*{TABLE}"))
    strange = [each.stem for each in there if each.stem not in known]
    if strange:
        raise Refused(told, "incidents.strange-release", dates=", ".join(strange))


def _restored(told: Session, project: Project, desk: Desk, *, quiet: bool = False) -> None:
    """Write the files of releases that are not there: the log holds them."""
    for each in desk.releases:
        for ending, text in ((TABLE, each.table), (ABOUT, each.about)):
            path = project.root / INCIDENTS / f"{each.day}{ending}"
            if not path.exists():
                write(path, text)
                if not quiet:
                    told.say("incidents.restored", path=path)


def _draft(told: Session, folder: Folder, desk: Desk, form: Form, labels: Vocabularies) -> Draft:
    kinds = next(each.question for each in form.asked() if each.question.name == KIND).options
    with readable(told, folder):
        ready = list(_ready(folder, desk, labels))
        return draft(desk, ready, [each.name for each in kinds])


def _ready(folder: Folder, desk: Desk, labels: Vocabularies) -> Iterator[Ready]:
    """Verified reports with the few answers that may be public."""
    for report in unpublished(desk, FORM):
        said = folder.answers(report)
        yield Ready(
            id=report.id,
            kind=str(said["kind"]),
            governorate=str(said["governorate"]),
            district=_district(said, labels),
            year=int(said["year"]),
            month=str(said["month"]),
            week=str(said["week"]),
        )


def _district(said: Mapping[str, object], labels: Vocabularies) -> str:
    """The district, if it is a row of the list that lies in the governorate; never typed words."""
    held = labels.lists.get(DISTRICTS)
    row = held.rows.get(str(said.get("district", ""))) if held else None
    return row.id if row and row.facts.get("governorate") == said["governorate"] else ""


def _tell(told: Session, made: Draft) -> None:
    """What a release holds and what waits: numbers alone."""
    plain, blind = made.batch.coarse()
    told.say(
        "incidents.would",
        reports=told.count("received", made.reports),
        cells=told.count("cells", len(made.batch.cells)),
    )
    told.say("incidents.coarse", plain=plain, blind=blind)
    told.say("incidents.waiting", reports=told.count("received", len(made.batch.waiting)))
    if made.taken or made.late:
        told.say("incidents.back", n=made.taken, late=made.late)
