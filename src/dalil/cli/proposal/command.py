"""`dalil report`: what a proposal does to the library, for those who review it."""

from __future__ import annotations

import re

import click

from dalil.cli.command import command as named
from dalil.cli.proposal.data import document
from dalil.cli.proposal.markdown import markdown
from dalil.cli.proposal.plain import plain
from dalil.cli.proposal.proposal import Proposal, proposal
from dalil.cli.proposal.revision import Failure, RevisionError, revision
from dalil.cli.proposal.sections import sections
from dalil.cli.session import Misuse, Refused, Session

ADDRESS = re.compile(r"\Ahttps?://[^\s\"'<>\\?#]+\Z")


@named("report")
@click.option("--base", metavar="REF", required=True)
@click.option("--preview", metavar="URL", default="")
@click.option("--format", "form", type=click.Choice(["text", "md", "json"]), default="text")
@click.pass_obj
def command(told: Session, base: str, preview: str, form: str) -> None:
    """Exit 0 whatever was found: `dalil check` is what judges."""
    if preview and not ADDRESS.match(preview):
        raise Misuse(told, "not-an-address", address=preview)
    below = f"{preview.rstrip('/')}/" if preview else ""
    project = told.project()
    with told.progress("check"):
        try:
            found = proposal(project, revision(project.root, base), told.language, told.jobs)
        except RevisionError as error:
            raise _complaint(told, error, base) from error
    click.echo(_written(found, form, told, below))


def _written(found: Proposal, form: str, told: Session, preview: str) -> str:
    if form == "json":
        return document(found, told.language, preview)
    title, several = told.words("cli.proposal.title"), tuple(sections(found, told))
    lead = _lead(found, told)
    if form == "md":
        return markdown(title, lead, several, told.words, preview).rstrip("\n")
    return plain(title, lead, several, told.language, preview)


def _lead(found: Proposal, told: Session) -> str:
    said = [told.words("cli.proposal.base", commit=found.base)]
    if not found.entries:
        said.append(told.words("cli.proposal.nothing"))
    if not found.problems.new:
        said.append(told.words("cli.proposal.no-problem"))
    if found.problems.kept:
        said.append(told.words.count("cli.proposal.kept", found.problems.kept))
    return " ".join(said)


def _complaint(told: Session, error: RevisionError, base: str) -> click.ClickException:
    """What is said of a commit that cannot be had: typed wrongly, or not to be had here."""
    if error.failure is Failure.UNKNOWN:
        return Misuse(told, error.failure.value, name=base)
    return Refused(told, error.failure.value, name=base, said=error.said)
