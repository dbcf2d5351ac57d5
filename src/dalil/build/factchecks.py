"""What only the pages of fact-checks show: the verdict in words, and the claim behind the truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.facts import named
from dalil.build.links import to_reference, to_work
from dalil.build.materials import said
from dalil.build.page import Fact, Link, Phrase
from dalil.build.text import Speech
from dalil.build.times import duration
from dalil.i18n import language
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.factcheck import CLAIM, Factcheck
from dalil.model.record import ChangeKind
from dalil.parity.recheck import WITHIN, overdue

SEEN = ("first_seen", "governorates", "spread_by")


@dataclass(frozen=True, slots=True)
class Judged:
    """What stands between what is true and the reasons."""

    verdict: str
    """In words: "Verdict on the claim: False"."""
    meaning: str
    """What such a verdict says, and what not."""
    sentences: tuple[str, ...]
    """When it was last checked and by whom, whether that is long ago, and when it was corrected."""
    caution: str
    """That the words below are those of the claim."""
    quoted: str
    """In which language the claim was spread."""
    quote: Phrase
    context: str
    """What was claimed, in the language of the page."""
    facts: tuple[Fact, ...]
    """When, where and how it was seen."""
    evidence: tuple[Link, ...]


def factcheck(speech: Speech, work: Work, expression: Expression) -> Judged | None:
    """What a page of a fact-check says of the claim; None for every other record."""
    held = work.facts
    if not isinstance(held, Factcheck):
        return None
    verdict = speech.option("verdict", held.verdict)
    spread = held.claim.language
    return Judged(
        verdict=speech.words("factcheck.verdict", verdict=verdict),
        meaning=speech.words(f"factcheck.meaning.{held.verdict.value}"),
        sentences=tuple(_sentences(speech, work, held)),
        caution=speech.words("factcheck.caution", verdict=verdict),
        quoted=speech.words("factcheck.quoted", language=speech.words(f"in_language.{spread}")),
        quote=Phrase(held.claim.quote, language(spread)),
        context=said(expression, CLAIM),
        facts=named(speech, work, SEEN),
        evidence=tuple(to_reference(speech, speech.library, each) for each in held.evidence),
    )


def places(speech: Speech, work: Work) -> tuple[Link, ...]:
    """The link to the claim, for the contents of a page; none where a record has no claim."""
    if not isinstance(work.facts, Factcheck):
        return ()
    page = addresses.record(speech.language.code, work.collection, work.id, CLAIM)
    return (Link(speech.phrase(speech.words("factcheck.claim")), page),)


def _sentences(speech: Speech, work: Work, held: Factcheck) -> Iterator[str]:
    checked = speech.date(held.checked_on).text.text
    checker = speech.row("checkers", held.checker)
    yield speech.words("factcheck.checked", date=checked, checker=checker)
    for election in overdue(speech.library, work):
        yield speech.words(
            "factcheck.due",
            time=duration(speech, WITHIN, None),
            election=to_work(speech, election).text.text,
            date=checked,
        )
    corrected = [each.date for each in held.changes if each.kind is ChangeKind.CORRECTED]
    if corrected:
        yield speech.words("factcheck.corrected", date=speech.date(max(corrected)).text.text)
