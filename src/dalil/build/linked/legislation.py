"""Laws, regulations and decisions: `Legislation`, with the properties that come from ELI."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.bodies import plain
from dalil.build.linked.files import encodings
from dalil.build.linked.node import Node, identity, known, of, on_page, to
from dalil.build.text import Speech
from dalil.load.library import Expression, Work
from dalil.model.legal_text import INTERNATIONAL
from dalil.model.record import LegalStatus, Verification

FORCE = {
    LegalStatus.IN_FORCE: "InForce",
    LegalStatus.PARTLY_IN_FORCE: "PartiallyInForce",
    LegalStatus.NOT_IN_FORCE_YET: "NotInForce",
    LegalStatus.ANNULLED: "NotInForce",
    LegalStatus.REPEALED: "NotInForce",
    LegalStatus.SUPERSEDED: "NotInForce",
    LegalStatus.EXPIRED: "NotInForce",
}
"""schema.org knows three; of a suspended or unknown one it is better to say nothing."""
CHANGES = {
    "amends": "legislationAmends",
    "repeals": "legislationRepeals",
    "corrects": "legislationCorrects",
    "commences": "legislationCommences",
    "implements": "legislationEnsuresImplementationOf",
    "supersedes": "legislationChanges",
    "suspends": "legislationChanges",
    "annuls": "legislationChanges",
}
"""What a text does to others. `legislationApplies` and `legislationTransposes` mean something else:
a text moved into another legal order."""
DATES = {
    "legislationDate": ("adopted", "date"),
    "legislationDateOfApplicability": ("effective_from",),
    "datePublished": ("published", "published_on"),
}
"""Properties and the fields they come from. A day of announcement is not a day of adoption, and
`legislationDateVersion` would need a consolidated text, which a summary is not."""
PART = "art_"
"""Ids of articles begin so; other points summarise, and are no parts of the text."""


def legislation(speech: Speech, work: Work, expression: Expression) -> Node:
    """A text of law; only its name where nobody has checked the record."""
    assert expression.wording is not None, "pages have words"
    wording, held = expression.wording, work.facts
    node = known(
        type=work.collection.schema_type,
        id=identity(speech, work),
        name=wording.title,
        alternateName=wording.title_short,
        legislationIdentifier=work.id,
        abstract=wording.summary,
        encoding=encodings(speech, work, expression),
    )
    if held.verification is Verification.NEEDS_CHECK:
        return node
    jurisdiction = of(work, "jurisdiction")
    treaty = jurisdiction == INTERNATIONAL
    issuer = of(work, "issuer")
    return node | known(
        legislationType="" if treaty else speech.words(f"{work.collection.name}.one"),
        legislationJurisdiction=speech.row("jurisdictions", jurisdiction) if jurisdiction else "",
        legislationPassedBy=(
            known(type="Organization", name=speech.row("issuers", issuer)) if issuer else None
        ),
        legislationLegalForce=FORCE.get(of(work, "legal_status")),
        **{name: _date(work, names) for name, names in DATES.items()},
        **_changes(speech, work),
        isBasedOn=to(speech, of(work, "legal_basis")),
        citation=to(speech, of(work, "cites")),
        about=to(speech, of(work, "instruments"), ("Legislation",)),
        sameAs=official if "://" in (official := of(work, "official_text") or "") else "",
        hasPart=list(_articles(work, expression)),
    )


def _date(work: Work, names: tuple[str, ...]) -> str:
    given = (of(work, name) for name in names)
    return next((str(each) for each in given if each), "")


def _changes(speech: Speech, work: Work) -> Node:
    found: dict[str, list[Node]] = {}
    for name, property_ in CHANGES.items():
        for each in to(speech, of(work, name), ("Legislation",)):
            if each not in found.setdefault(property_, []):
                found[property_].append(each)
    return dict(found)


def _articles(work: Work, expression: Expression) -> Iterator[Node]:
    """The articles that the page summarises, each with its place on the page."""
    checked = {
        each.id
        for each in work.facts.statements()
        if each.verification is not Verification.NEEDS_CHECK
    }
    for unit in expression.body.units:
        if unit.eid.startswith(PART) and "__" not in unit.eid and unit.eid in checked:
            yield known(type="Legislation", name=plain(unit.heading), url=on_page(unit.eid))
