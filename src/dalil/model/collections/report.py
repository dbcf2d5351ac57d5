"""Reports of organisations: what they found, what they recommend, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.part import Part
from dalil.model.record import Many, Record, Ref, Reference, Statement
from dalil.model.values import Date, Day, Text
from dalil.model.vocabulary import row_of

RESPONSE = "response"
"""The heading under which the commission's response stands."""


class Finding(Statement):
    """What an organisation found; its words stand under a heading with its id."""

    leads_to: Many(Ref) = ()  # type: ignore[valid-type]
    """The recommendations drawn from it: of the report itself, or records of ours."""


class Proposal(Statement):
    """What an organisation recommends; its words stand under a heading with its id."""

    addressee: row_of("addressees") | None = None  # type: ignore[valid-type]


class Response(Part):
    """What the commission answered; its words stand under the heading `response`."""

    date: Date | None = None
    decisions: Many(Ref) = ()  # type: ignore[valid-type]
    """Decisions that it names."""


class Report(Record):
    """A report that an organisation gave to be published, in its own name."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("election", "cites")

    organisation: row_of("organisations")  # type: ignore[valid-type]
    consented: Day
    """The day on which it agreed to be named and published here."""
    election: Ref | None = None
    released: Date | None = None
    """When the organisation brought it out."""
    governorates: Many(row_of("governorates")) = ()  # type: ignore[valid-type]
    """Where it looked; the heading `coverage` says how far."""
    licence: Text
    """Under what terms its words may be passed on: `CC BY 4.0`."""
    cites: Many(Ref) = ()  # type: ignore[valid-type]
    findings: Many(Finding) = ()  # type: ignore[valid-type]
    recommendations: Many(Proposal) = ()  # type: ignore[valid-type]
    response: Response | None = None

    def statements(self) -> tuple[Statement, ...]:
        """Its findings, then its recommendations."""
        return (*self.findings, *self.recommendations)

    def inner_references(self) -> Iterator[tuple[str, tuple[str | int, ...], Reference]]:
        """Those of its findings and of the response."""
        for index, finding in enumerate(self.findings):
            for place, each in enumerate(finding.leads_to):
                yield "leads_to", ("findings", index, "leads_to", place), each
        for place, each in enumerate(self.response.decisions if self.response else ()):
            yield RESPONSE, (RESPONSE, "decisions", place), each


COLLECTION = Collection(
    name="report",
    model=Report,
    folder="reports",
    uri="reports",
    facts=(
        "organisation",
        "released",
        "election",
        "governorates",
        "licence",
        "consented",
        "topics",
    ),
    order=("-released", "id"),
    indexes=("organisation", "election", "governorates"),
    rank=58,
    units=("coverage", "method"),
    schema_type="Report",
    apart=("leads_to", "response"),
)
