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

import re
from collections.abc import Iterator
from itertools import islice

from dalil.check.at import MOST
from dalil.check.passages import Passage, passages
from dalil.check.wording import Pattern, plain, title_pattern, written
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library

AVOIDED_TERM = Code("TERM801", "avoided-term")

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"\n]*\"")

Span = tuple[int, int]


def check(library: Library) -> Iterator[Diagnostic]:
    """Every form outside titles, quotations and code."""
    patterns: dict[str, list[Pattern]] = {}
    for row in library.terms.avoided:
        patterns.setdefault(row.language, []).append(Pattern(row))
    titles = _Titles(library)
    for passage in passages(library):
        held = patterns.get(passage.language)
        if held:
            folded = plain(passage.text, passage.language).lower()
            suspected = [each for each in held if any(stem in folded for stem in each.stems)]
            if suspected:
                yield from islice(_in_passage(passage, suspected, titles), MOST)


class _Titles:
    """Titles that keep their wording, and those of records that hold one of them."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.found: dict[str, list[re.Pattern[str]]] = {}

    def spans(self, text: str, code: str) -> list[Span]:
        """Where such titles stand in a text."""
        if code not in self.found:
            self.found[code] = self._patterns(code)
        return [found.span() for title in self.found[code] for found in title.finditer(text)]

    def _patterns(self, code: str) -> list[re.Pattern[str]]:
        titles = self.library.terms.exempt_titles.get(code, ())
        exempt = [title_pattern(each, code) for each in titles]
        records = {
            plain(title, code)
            for work in self.library.works.values()
            if (expression := work.expressions.get(code)) and expression.wording
            for title in (expression.wording.title, expression.wording.title_short)
            if title
        }
        held = sorted(each for each in records if any(one.search(each) for one in exempt))
        return [*exempt, *(title_pattern(each, code) for each in held)]


def _in_passage(passage: Passage, patterns: list[Pattern], titles: _Titles) -> Iterator[Diagnostic]:
    text = plain(passage.prose(), passage.language)
    hits = [(found, pattern) for pattern in patterns for found in pattern.found(text)]
    if not hits:
        return
    kept = [found.span() for found in _QUOTED.finditer(text)]
    kept += titles.spans(text, passage.language)
    told: list[Span] = []
    for found, pattern in hits:
        start, end = found.span()
        if _within((start, end), kept) or any(a < end and start < b for a, b in told):
            continue
        told.append((start, end))
        yield _at(passage, pattern, found)


def _within(span: Span, spans: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _at(passage: Passage, pattern: Pattern, found: re.Match[str]) -> Diagnostic:
    row = pattern.row
    place = passage.at(written(passage.text, passage.language, found.start()))
    variant = "ambiguous" if row.ambiguous else ""
    return AVOIDED_TERM.at(
        place,
        variant,
        width=len(found[0].split("\n")[0]),
        excerpt=passage.excerpt(place),
        severity=Severity.NOTE if row.ambiguous else None,
        term=" ".join(found[0].split()),
        prefer=(" / " if passage.language == "en" else "، ").join(row.prefer),
    )
