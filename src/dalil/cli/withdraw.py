"""`dalil withdraw`: take a record back; its addresses say since when and why."""

from __future__ import annotations

from collections.abc import Iterator

import click
from pydantic_core import PydanticCustomError

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.lookup import filed, record
from dalil.cli.session import Misuse, Refused, Session
from dalil.i18n import language, words
from dalil.load.attached.files import folder
from dalil.load.library import Library, Work
from dalil.load.load import load
from dalil.load.project import LEDGER
from dalil.load.source import read
from dalil.load.withdrawing import emptied, gone, withdrawn
from dalil.model.record import Publication, Withdrawal, WithdrawalReason
from dalil.model.values import PartialDate
from dalil.parity.earlier import path as earlier_path
from dalil.parity.parity import parity


@named("withdraw", members=True)
@click.argument("id")
@click.option(
    "--reason", type=click.Choice([each.value for each in WithdrawalReason]), required=True
)
@click.option("--replaced-by", metavar="ID")
@click.option("--date", "day", metavar="YYYY-MM-DD")
@click.pass_obj
def command(told: Session, id: str, reason: str, replaced_by: str | None, day: str | None) -> None:
    """All new texts are made before the first is written."""
    project = told.project()
    with told.progress("read"):
        library = load(project)
    work = filed(told, record(told, library, id))
    if work.facts.publication is Publication.WITHDRAWN:
        raise Refused(told, "already-withdrawn", id=id)
    if replaced_by is not None:
        record(told, library, replaced_by)
        if replaced_by == id:
            raise Misuse(told, "replaced-by-itself", id=id)
    since = _day(told, day)
    withdrawal = Withdrawal(date=since, reason=WithdrawalReason(reason), replaced_by=replaced_by)
    texts = {work.source.path: withdrawn(work, withdrawal)}
    if withdrawal.reason is WithdrawalReason.PRIVACY:
        told.say("withdraw.privacy", id=id)
        texts = _without_words(work, texts)
        for each in _copies(library, id):
            (project.root / each).unlink(missing_ok=True)
        for each in library.regular:
            if each.startswith(f"{folder(work)}/"):
                (project.root / each).unlink(missing_ok=True)
    for path, text in texts.items():
        write(project.root / path, text)
    ledger = str(gone(library, work))
    if ledger != library.ledger:
        write(project.root / LEDGER, ledger)
    told.say("withdraw.done", id=id, date=since, path=work.source.path)
    told.say("withdraw.next")


def _copies(library: Library, id: str) -> Iterator[str]:
    """The copies of what the record said before."""
    for text in parity(library).of(id):
        for unit in text.units:
            if unit.locked and unit.locked.source in library.earlier:
                yield earlier_path(unit.locked.source)


def _day(told: Session, text: str | None) -> PartialDate:
    """The day that `--date` gives, else today."""
    try:
        day = PartialDate.parse(text or told.today.isoformat())
    except PydanticCustomError:
        raise Misuse(told, "not-a-day", date=text) from None
    if not day.day:
        raise Misuse(told, "not-a-day", date=text)
    return day


def _without_words(work: Work, texts: dict[str, str]) -> dict[str, str]:
    """Every file of the record with its words gone."""
    found: dict[str, str] = {}
    for code, expression in work.expressions.items():
        path = expression.path
        text = texts.get(path, expression.draft.text)
        summary = words(language(code))("cli.withdraw.summary")
        found[path] = emptied(text, read(path, text.encode()), summary)
    return found
