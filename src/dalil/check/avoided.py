"""Forms to avoid in one text: what counts as one, and what keeps its wording.

A title that a list exempts stays as it is, and so does what stands between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dalil.check.wording import Pattern, plain, title_pattern, written
from dalil.load.terms import Avoided, Terms

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"\n]*\"")
_AROUND = 2000
"""Letters between two quotation marks that are still taken for a pair."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A form to avoid, and where it stands in the text as it was given."""

    start: int
    end: int
    words: str
    """As they stand in plain text."""
    row: Avoided


class Avoidance:
    """The forms that a list names, ready to be looked for."""

    def __init__(
        self, terms: Terms, titles: Callable[[str], Iterable[str]] = lambda code: ()
    ) -> None:
        self._terms = terms
        self._more = titles
        self._patterns: dict[str, list[Pattern]] = {}
        for row in terms.avoided:
            self._patterns.setdefault(row.language, []).append(Pattern(row))
        self._kept: dict[str, list[re.Pattern[str]]] = {}

    def found(self, text: str, language: str) -> Iterator[Hit]:
        """Every form to avoid in a text of a language, none within another."""
        held = self._patterns.get(language)
        if not held:
            return
        looked_at = plain(text, language)
        small = looked_at.lower()
        suspected = [each for each in held if any(stem in small for stem in each.stems)]
        hits = [(found, each.row) for each in suspected for found in each.found(looked_at)]
        if not hits:
            return
        kept = [found.span() for found in _QUOTED.finditer(looked_at) if _is_pair(found)]
        kept += self._titled(looked_at, language)
        told: list[Span] = []
        for found, row in hits:
            start, end = found.span()
            if _within((start, end), kept) or any(a < end and start < b for a, b in told):
                continue
            told.append((start, end))
            last = written(text, language, end - 1)
            yield Hit(written(text, language, start), last + 1, found[0], row)

    def _titled(self, text: str, code: str) -> list[Span]:
        """Where titles that keep their wording stand in a text."""
        if code not in self._kept:
            self._kept[code] = self._titles(code)
        return [found.span() for title in self._kept[code] for found in title.finditer(text)]

    def _titles(self, code: str) -> list[re.Pattern[str]]:
        titles = self._terms.exempt_titles.get(code, ())
        exempt = [title_pattern(each, code) for each in titles]
        records = {plain(title, code) for title in self._more(code)}
        held = sorted(each for each in records if any(one.search(each) for one in exempt))
        return [*exempt, *(title_pattern(each, code) for each in held)]


def _is_pair(found: re.Match[str]) -> bool:
    return found.end() - found.start() <= _AROUND


def _within(span: Span, spans: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
