"""Fact-checks: what is true, where something else was spread, and what shows it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, WithJsonSchema

from dalil.i18n import languages
from dalil.model.collection import Collection
from dalil.model.part import Part
from dalil.model.record import Many, Record, Ref
from dalil.model.values import Date, Day, Line, problem
from dalil.model.vocabulary import row_of
from dalil.text.names import nearest

CLAIM = "claim"
"""The heading below which each language says what was claimed: shown apart, after the truth."""
REASONS = "reasons"
"""The heading below which the reasons stand."""


class Verdict(StrEnum):
    """What the check came to. Readers see words and an explanation, never a colour or a grade."""

    INCORRECT = "incorrect"
    MISLEADING = "misleading"
    """True in part, and told so that a reader concludes what is not so."""
    OUTDATED = "outdated"
    """It was so once."""
    UNPROVEN = "unproven"
    """Nothing that was found shows it or refutes it."""
    SATIRE = "satire"
    """Meant as a joke, and passed on as if it were meant."""
    CORRECT = "correct"


def _spoken(value: object) -> object:
    if not isinstance(value, str):
        raise problem("FM306.list" if isinstance(value, list | tuple) else "FM306.map")
    if value not in languages():
        near = nearest(value, languages())
        allowed = ", ".join(languages())
        raise problem("FM308" if near else "FM308.far", value=value, fix=near, allowed=allowed)
    return value


def _known() -> Any:
    return WithJsonSchema({"type": "string", "enum": list(languages())})


class Claim(Part):
    """The claim as it was spread."""

    quote: Line
    """Word for word, without whoever said it: no name, no account, no address."""
    language: Annotated[str, BeforeValidator(_spoken), _known()]
    """The language in which it was spread."""


class Factcheck(Record):
    """A check of something that was spread. Title and summary say what is true."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("elections", "evidence", "debunks", "cites")

    claim: Claim
    verdict: Verdict
    checked_on: Day
    """When somebody last compared the claim with the evidence."""
    checker: row_of("checkers")  # type: ignore[valid-type]
    """The role of whoever checked, never a name."""
    evidence: Many(Ref) = ()  # type: ignore[valid-type]
    """What the verdict rests on: provisions, decisions, events of ours."""
    debunks: Many(Ref) = ()  # type: ignore[valid-type]
    """What the claim was about, where that is a record of ours."""
    first_seen: Date | None = None
    governorates: Many(row_of("governorates")) = ()  # type: ignore[valid-type]
    """Where it was seen."""
    spread_by: Many(row_of("spread-by")) = ()  # type: ignore[valid-type]
    """What kind of way it was spread on."""
    elections: Many(Ref) = ()  # type: ignore[valid-type]
    cites: Many(Ref) = ()  # type: ignore[valid-type]


COLLECTION = Collection(
    name="factcheck",
    model=Factcheck,
    folder="fact-checks",
    uri="fact-checks",
    facts=(
        "checked_on",
        "checker",
        "first_seen",
        "governorates",
        "spread_by",
        "elections",
        "topics",
    ),
    order=("-checked_on", "id"),
    indexes=("verdict", "topics", "elections"),
    rank=48,
    units=(CLAIM, REASONS),
    schema_type="ClaimReview",
    apart=("first_seen", "governorates", "spread_by", "evidence"),
)
