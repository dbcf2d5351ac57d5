"""Fact-checks: `ClaimReview`. The claim is named as what was reviewed, and nowhere else.

The verdict is given in words alone: a scale of words is no row of numbers.
"""

from __future__ import annotations

from dalil.build.linked.node import Node, known, of, to
from dalil.build.linked.work import work_of_ours
from dalil.build.text import Speech
from dalil.i18n import language
from dalil.load.library import Expression, Work
from dalil.model.collections.factcheck import Factcheck
from dalil.model.record import Verification


def factcheck(speech: Speech, work: Work, expression: Expression) -> Node:
    """What is true and the verdict on the claim; only the first where nobody has checked it."""
    held = work.facts
    assert isinstance(held, Factcheck), "the type is that of fact-checks"
    review = work_of_ours(speech, work, expression)
    if held.verification is Verification.NEEDS_CHECK:
        return review
    publisher = speech.library.project.words("publisher", speech.language.code)
    days = [str(each.date) for each in held.changes]
    return review | known(
        claimReviewed=held.claim.quote,
        reviewRating=known(
            type="Rating",
            alternateName=speech.option("verdict", held.verdict),
            ratingExplanation=speech.words(f"factcheck.meaning.{held.verdict.value}"),
        ),
        itemReviewed=known(
            type="Claim",
            text=held.claim.quote,
            inLanguage=language(held.claim.language).tag,
            datePublished=str(held.first_seen or ""),
        ),
        author=known(type="Organization", name=publisher) if publisher else None,
        datePublished=min(days, default=""),
        dateModified=max(days, default=str(held.checked_on)),
        isBasedOn=to(speech, of(work, "evidence")),
        about=[*to(speech, of(work, "debunks")), *to(speech, of(work, "elections"))],
    )
