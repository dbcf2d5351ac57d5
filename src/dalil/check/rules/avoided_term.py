"""TERM801 avoided-term: a word for persons with disabilities that is better not used.

The forms, what to write instead and who says so stand in `content/terms.yml`. Titles of laws and
quotations keep their wording. A form that has other meanings too (مقعد is a seat) is a note for a
person to read and never an error.

PASS  الأشخاص ذوو الإعاقة
PASS  «أصحاب الهمم»
FAIL  أصحاب الهمم

Source: the rows of content/terms.yml; United Nations Disability-Inclusive Language Guidelines.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dalil.check.at import MOST
from dalil.check.avoided import Avoidance, Hit
from dalil.check.passages import Passage, passages
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library

AVOIDED_TERM = Code("TERM801", "avoided-term")
HEADS = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every form outside titles, quotations and code."""
    avoidance = Avoidance(library.terms, library.titles)
    for passage in passages(library):
        hits = avoidance.found(passage.prose(), passage.language)
        yield from (_at(passage, each) for each in islice(hits, MOST))


def _at(passage: Passage, hit: Hit) -> Diagnostic:
    row = hit.row
    place = passage.at(hit.start)
    variant = "ambiguous" if row.ambiguous else ""
    return AVOIDED_TERM.at(
        place,
        variant,
        width=len(hit.words.split("\n")[0]),
        excerpt=passage.excerpt(place),
        severity=Severity.NOTE if row.ambiguous else None,
        term=" ".join(hit.words.split()),
        prefer=(" / " if passage.language == "en" else "، ").join(row.prefer),
    )
