"""I18N603 numbers-differ: a translation whose numbers are not those of the original.

A time limit of 7 days in Arabic and of 8 in English sends someone to court a day late. The numbers
of each article and point, of its heading, of the title and the summary are compared as a bag:
digits of all three kinds are one, months are numbers, so every way of writing a date is one.
Numbers in words do not count, so a number written as a digit in one language is a digit in all.

PASS  خلال 7 أيام / within 7 days / ٧ ڕۆژ
FAIL  خلال 7 أيام / within 8 days
FAIL  7 كانون الثاني 2020 / 7 February 2020

Source: Unicode CLDR, names of months.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.texts import Text, first_line, translated
from dalil.diagnostics import Code, Diagnostic
from dalil.i18n import language
from dalil.load.body import Unit
from dalil.load.draft import Draft, Scalar
from dalil.load.library import Library
from dalil.parity.part import FIELDS
from dalil.text.numbers import Number, bag, numbers

NUMBERS_DIFFER = Code("I18N603", "numbers-differ")
LOCAL = True

Bag = list[str]
"""The numbers of a text, sorted."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every unit and field whose numbers differ from those of the original."""
    for original in translated(library):
        source = original.source
        spoken = language(source.language)
        bags: dict[str, Bag] = {}
        fields = {name: bag(_words(source.draft, name), spoken) for name in FIELDS}
        for unit in source.body.units if source.sound else ():
            bags[unit.eid] = bag(_said(unit), spoken)
        for text in original.translations:
            yield from _fields(text, fields)
            yield from _units(text, bags)


def _words(draft: Draft, field: str) -> str:
    node = draft.node((field,))
    return node.text if isinstance(node, Scalar) else ""


def _said(unit: Unit) -> str:
    return f"{unit.heading}\n{unit.markdown}"


def _fields(text: Text, bags: dict[str, Bag]) -> Iterator[Diagnostic]:
    for name, wanted in bags.items():
        words = _words(text.draft, name)
        held = bag(words, language(text.language))
        if words and held != wanted and (wanted or name != "title_short"):
            place = text.draft.place((name,))
            yield _at(text, place.line, place.column, 1, name, wanted, held)


def _units(text: Text, bags: dict[str, Bag]) -> Iterator[Diagnostic]:
    spoken = language(text.language)
    for unit in text.body.units if text.sound else ():
        wanted = bags.get(unit.eid)
        if wanted is None or not unit.markdown.strip():
            continue
        held = bag(_said(unit), spoken)
        if held != wanted:
            found = numbers(_said(unit), spoken)
            line, column, width = _place(text, unit, found, Counter(held) - Counter(wanted))
            yield _at(text, line, column, width, unit.eid, wanted, held)


def _place(
    text: Text, unit: Unit, found: list[Number], extra: Counter[str]
) -> tuple[int, int, int]:
    """Where the first number stands that the original lacks, else the heading."""
    first = next((each for each in found if each.value in extra), None)
    if first is None:
        return unit.line, 1, len(text.draft.line(unit.line))
    behind = first.start - len(unit.heading) - 1
    width = first.end - first.start
    if behind < 0:
        column = text.draft.line(unit.line).find(unit.heading) + 1 + first.start
        return unit.line, column, width
    line = first_line(text.body, unit) + unit.markdown.count("\n", 0, behind)
    return line, behind - unit.markdown.rfind("\n", 0, behind), width


def _at(
    text: Text, line: int, column: int, width: int, where: str, wanted: Bag, held: Bag
) -> Diagnostic:
    missing = _list(Counter(wanted) - Counter(held))
    extra = _list(Counter(held) - Counter(wanted))
    variant = "" if missing and extra else "missing" if missing else "extra"
    return at_line(
        NUMBERS_DIFFER,
        text.draft,
        line,
        column,
        variant,
        width=width,
        where=where,
        missing=missing,
        extra=extra,
    )


def _list(bag: Counter[str]) -> str:
    return ", ".join(sorted(bag.elements(), key=lambda each: (len(each), each)))
