"""Citations of legal texts in running text: "المادة 20 من قانون المفوضية رقم 31 لسنة 2019".

What is found is what was written, not whether it exists. A number or a year that is missing, a
range, a text that is only named: no citation. The one text that is cited by its name alone is a
constitution, and that only with an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dalil.i18n.months import month_key, month_names
from dalil.text.grammar import Grammar, grammar
from dalil.text.letters import Folded, folded

LINKED = ("law", "regulation", "instructions", "constitution")
"""Kinds of texts that a citation may name by number and year; decisions have a day."""

_NEAR = 40
"""Letters behind a citation that may say whose text it is."""
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(r"[.,;:!?،؛؟\n\d]|\s(?:and\s|و)")
"""What ends the words that belong to a citation: "and" speaks of something else."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a text that names another text."""

    start: int
    end: int
    kind: str
    """`law`, `regulation`, `instructions`, `decision` or `constitution`."""
    number: int = 0
    year: int = 0
    day: str = ""
    """ISO 8601, of a decision."""
    article: int = 0
    """0 where none is cited."""
    paragraph: int = 0
    jurisdiction: str = ""
    """What the words around say: `krd`, `iq`, `other` (of another country); empty: nothing."""

    @property
    def names(self) -> str:
        """Which text, whoever's it is: `law:31:2019`, `decision:10:2025-09-18`."""
        return f"{self.kind}:{self.number}:{self.day or self.year}"

    @property
    def key(self) -> str:
        """All that it says: two citations with one key lead to one place."""
        return f"{self.names}:{self.jurisdiction}#{self.provision}"

    @property
    def whole(self) -> Citation:
        """The same text, cited without an article."""
        return replace(self, article=0, paragraph=0)

    @property
    def provision(self) -> str:
        """The id of what it cites, most exact first: `art_20__para_1`; empty for a whole text."""
        if not self.article:
            return ""
        part = f"__para_{self.paragraph}" if self.paragraph else ""
        return f"art_{self.article}{part}"


def may_cite(text: str, code: str) -> bool:
    """Whether there can be a citation in `text`, or in a part of it: quickly told."""
    rules = grammar(code)
    if not rules or not _DIGIT.search(text):
        return False
    return _likely(folded(text, code).text, rules)


def _likely(plain: str, rules: Grammar) -> bool:
    return any(each.search(plain) for each in rules.likely)


def citations(text: str, code: str) -> list[Citation]:
    """Every citation in `text` of the language `code`, in order, none within another."""
    if not _DIGIT.search(text):
        return []
    rules = grammar(code)
    if not rules:
        return []
    plain = folded(text, code)
    if not _likely(plain.text, rules):
        return []
    found = [*_texts(plain.text, rules), *_decisions(plain.text, rules, code)]
    return list(_apart(sorted(found, key=lambda each: each.start), plain))


def kind(title: str, code: str) -> str:
    """The kind of text that a title names: that of its first noun; empty where it names none."""
    rules = grammar(code)
    found = rules.noun.search(folded(title, code).text) if rules else None
    return _kind(found["noun"], rules) if found and rules else ""


def _apart(found: list[Citation], plain: Folded) -> Iterator[Citation]:
    """Those that do not begin within the one before, where they were written."""
    end = 0
    for each in found:
        if each.start >= end:
            end = each.end
            start, last = plain.span(each.start, each.end)
            yield replace(each, start=start, end=last)


def _texts(text: str, rules: Grammar) -> Iterator[Citation]:
    for found in rules.citation.finditer(text):
        name = _kind(found["noun"], rules)
        if name not in LINKED or (name == "constitution") == bool(found["number"]):
            continue
        if name == "constitution" and not found["front"]:
            continue
        if found["slash"] and found["title"] and not found["no"]:
            continue
        yield _text(text, found, name, rules)
        yield from _further(text, found.end(), name, rules)


def _text(text: str, found: re.Match[str], name: str, rules: Grammar) -> Citation:
    start = found.start() if found["front"] else _after_lead(found, rules)
    side = "front" if found["front"] else "tail"
    article, paragraph = _provision(found, side, rules)
    return Citation(
        start,
        _closed(text, start, found.end()),
        name,
        int(found["number"] or 0),
        int(found["year"] or 0),
        article=article,
        paragraph=paragraph,
        jurisdiction=_jurisdiction(text, start, found.end(), rules),
    )


def _further(text: str, end: int, name: str, rules: Grammar) -> Iterator[Citation]:
    """The others of "Laws No. 12 of 2018 and No. 4 of 2023"."""
    while found := rules.further.match(text, end):
        start, end = found.start("no") if found["no"] else found.start("number"), found.end()
        while text[start - 1].isalpha():  # an attached "and"
            start -= 1
        yield Citation(
            start,
            _closed(text, start, end),
            name,
            int(found["number"]),
            int(found["year"]),
            jurisdiction=_jurisdiction(text, start, end, rules),
        )


def _decisions(text: str, rules: Grammar, code: str) -> Iterator[Citation]:
    for found in rules.decision.finditer(text):
        if day := _day(found, code):
            yield Citation(found.start(), found.end(), "decision", int(found["number"]), day=day)


def _day(found: re.Match[str], code: str) -> str:
    """The day of a decision, empty where there is no such day."""
    for turn in "123":
        if found[f"y{turn}"]:
            month = found[f"m{turn}"]
            number = int(month) if month.isdecimal() else month_names(code)[1][month_key(month)]
            try:
                return date(int(found[f"y{turn}"]), number, int(found[f"d{turn}"])).isoformat()
            except ValueError:
                return ""
    return ""


def _kind(noun: str, rules: Grammar) -> str:
    return next((name for name, words in rules.kinds.items() if words.fullmatch(noun)), "")


def _after_lead(found: re.Match[str], rules: Grammar) -> int:
    """Where a citation begins whose title stands before its noun: behind words of the sentence."""
    start = found.start()
    while start < found.end("lead") and (word := rules.lead_not.match(found.string, start)):
        start = word.end()
    return start


def _provision(found: re.Match[str], side: str, rules: Grammar) -> tuple[int, int]:
    """The article and paragraph; none for an article that another number was put between."""
    if not found[f"{side}_article"] or found[f"{side}_again"]:
        return 0, 0
    parts = (found[f"{side}_{where}"] for where in ("in", "before", "behind"))
    part = next((each for each in parts if each), "")
    return int(found[f"{side}_article"]), _ordinal(part, rules)


def _ordinal(part: str, rules: Grammar) -> int:
    """The place of a part; 0 for a letter, whose place differs from law to law."""
    if part.isdecimal():
        return int(part)
    places = (place for place, each in enumerate(rules.ordinals, 1) if each.fullmatch(part))
    return next(places, 0)


def _closed(text: str, start: int, end: int) -> int:
    """`end` without a closing bracket that was opened before `start`."""
    stretch = text[start:end]
    while stretch.endswith((")", " ")) and (
        stretch.endswith(" ") or stretch.count(")") > stretch.count("(")
    ):
        stretch = stretch[:-1]
    return start + len(stretch)


def _jurisdiction(text: str, start: int, end: int, rules: Grammar) -> str:
    behind = _CLAUSE.split(text[end : end + _NEAR], maxsplit=1)[0]
    if rules.foreign.search(text, start, end) or rules.foreign.search(behind):
        return "other"
    if rules.region.search(text, start, end) or rules.region.search(behind):
        return "krd"
    return "iq" if rules.federal.search(text, start, end) else ""
