"""FCT901 claim-repeated: a title, summary or id that says the claim again.

Title and summary go wherever the page is named: into lists, results of a search, feeds, previews
of a message. Who sees no more than them must have read what is true, and a claim that is denied is
remembered as the claim. So they state what is so, and leave out the words of the claim.

PASS  title: تبقى المحطات مفتوحة إلى السادسة مساءً
FAIL  title: غير صحيح أن المحطات تغلق ظهرًا    where the claim is: المحطات تغلق ظهرًا

Source: the record format, fact-checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Expression, Library, Work
from dalil.model.collections.factcheck import CLAIM, Claim, Factcheck
from dalil.text.repeating import repeats

CLAIM_REPEATED = Code("FCT901", "claim-repeated")

NAMED = ("title", "title_short", "summary")
ADDRESS = "en"
"""The language of the words that an id is made of."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every title, summary and id that repeats the claim in its language."""
    for work in works(library):
        held = work.facts
        if isinstance(held, Factcheck):
            for expression in work.expressions.values():
                yield from _named(held.claim, expression)
            yield from _address(held.claim, work)


def _named(claim: Claim, expression: Expression) -> Iterator[Diagnostic]:
    said = list(_said(claim, expression))
    for name in NAMED:
        text = getattr(expression.wording, name, None) or ""
        if any(repeats(text, each, expression.language) for each in said):
            yield at_field(CLAIM_REPEATED, expression.draft, (name,), field=name)


def _address(claim: Claim, work: Work) -> Iterator[Diagnostic]:
    english = work.expressions.get(ADDRESS)
    said = list(_said(claim, english)) if english else []
    said += [claim.quote] if claim.language == ADDRESS and not english else []
    if any(repeats(work.id.replace("-", " "), each, ADDRESS) for each in said):
        yield at_field(CLAIM_REPEATED, work.source.draft, ("id",), "id", id=work.id)


def _said(claim: Claim, expression: Expression) -> Iterator[str]:
    """The claim as a language has it: its words, and what stands below the heading."""
    if claim.language == expression.language:
        yield claim.quote
    unit = expression.body.unit(CLAIM)
    if unit:
        yield unit.markdown
