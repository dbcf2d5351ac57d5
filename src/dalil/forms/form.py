"""What a form asks, in all languages, before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dalil.forms.expression import All, Expression

Spoken = Mapping[str, str]
"""Words by language code."""

GOVERNORATES, DISTRICTS = "governorates", "districts"
"""The vocabularies of places."""


class Kind(StrEnum):
    """What an answer is."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    GOVERNORATE = "governorate"
    """One of the governorates."""
    DISTRICT = "district"
    """One of the districts; a text where the library keeps no list of them."""
    PHOTO = "photo"
    NOTE = "note"
    """Nothing is asked: words to read."""
    GROUP = "group"
    """Questions that stand together under a heading."""


NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL})
TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
SILENT = frozenset({Kind.NOTE, Kind.GROUP})
"""Kinds that take no answer."""
PLACES = {Kind.GOVERNORATE: GOVERNORATES, Kind.DISTRICT: DISTRICTS}
"""Kinds whose options are those of a vocabulary."""

LONGEST = {Kind.TEXT: 300, Kind.LONG_TEXT: 5000}
"""Letters of an answer in words."""
LARGEST = 999_999_999
"""No number of an answer is greater, or less than its negative: programs on phones hold no more."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose."""

    name: str
    labels: Spoken
    within: str = ""
    """The governorate of a district."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked, or a group of them."""

    name: str
    kind: Kind
    labels: Spoken
    hints: Spoken = field(default_factory=dict)
    errors: Spoken = field(default_factory=dict)
    """What is said of an answer that does not fulfil the constraint."""
    required: bool = False
    relevant: Expression | None = None
    """When it is asked; always where there is none."""
    constraint: Expression | None = None
    """What an answer must fulfil."""
    options: tuple[Option, ...] = ()
    vocabulary: str = ""
    """The list that its options come from; empty where they stand in the form."""
    questions: tuple[Question, ...] = ()
    """Of a group."""
    within: str = ""
    """The question whose answer tells which options there are: the governorate of a district."""
    listed: Expression | None = None
    """When there are any of them; always where they do not depend on an answer."""

    @property
    def when(self) -> Expression | None:
        """When it is asked: its skip rule holds, and there is something to choose from."""
        return joined(tuple(filter(None, (self.relevant, self.listed))))

    def within_each(self) -> Mapping[str, tuple[Option, ...]]:
        """The options that there are for each answer to the question that they depend on."""
        answers = dict.fromkeys(each.within for each in self.options)
        return {
            answer: tuple(each for each in self.options if each.within == answer)
            for answer in answers
        }

    @property
    def meant(self) -> Kind:
        """How it is answered: places are chosen from a list, or written where there is none."""
        if self.kind in PLACES:
            return Kind.SELECT_ONE if self.options else Kind.TEXT
        return self.kind


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form."""

    id: str
    path: str
    """The file that it is written in."""
    version: str
    """The day of its last change: programs on phones tell old forms by it."""
    titles: Spoken
    summaries: Spoken
    questions: tuple[Question, ...]

    def asked(self) -> Iterator[Asked]:
        """Every question that takes an answer, in order."""
        for each in self.every():
            if each.question.kind not in SILENT:
                yield each

    def every(self) -> Iterator[Asked]:
        """Every question, notes and groups too: a group before what stands in it."""
        yield from _every(self.questions, (), ())


@dataclass(frozen=True, slots=True)
class Asked:
    """A question at its place in the form."""

    question: Question
    groups: tuple[str, ...]
    """The names of the groups around it, the outermost first."""
    relevant: Expression | None
    """When it is asked, the groups around it counted in."""


def joined(rules: tuple[Expression, ...]) -> Expression | None:
    """One rule that holds where all of them do; none where there are none."""
    return rules[0] if len(rules) == 1 else All(rules) if rules else None


def _every(
    questions: tuple[Question, ...], groups: tuple[str, ...], rules: tuple[Expression, ...]
) -> Iterator[Asked]:
    for each in questions:
        own = (*rules, each.when) if each.when else rules
        yield Asked(each, groups, joined(own))
        yield from _every(each.questions, (*groups, each.name), own)
