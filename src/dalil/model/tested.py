"""What was tested for accessibility, and how free voices speak: two files that scripts write."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field, model_validator

from dalil.i18n import languages
from dalil.model.record import Part

Said = Mapping[str, str]
"""A sentence in every language."""


class Outcome(StrEnum):
    """How a task went."""

    WORKS = "works"
    PARTLY = "partly"
    FAILS = "fails"


class Technology(Part):
    """What somebody reads with: a name is text in Latin letters, or one in every language."""

    id: str
    technology: str | Said
    browser: str
    system: str


class Task(Part):
    """What somebody tries to do."""

    id: str
    name: Said


class Trial(Part):
    """What came of it when a person tried a task with a technology on pages of a language."""

    technology: str
    language: str
    task: str
    date: datetime.date
    outcome: Outcome


class Steps(Part):
    """The fewest and the most steps over all kinds of pages."""

    least: int
    most: int


class Axe(Part):
    """What the rules of axe-core found."""

    runs: int
    of: int
    """Combinations in the whole matrix: `runs` is less where the run was cut short."""
    rules: int
    violations: int
    incomplete: Mapping[str, int]
    """Rule -> places that it leaves to a person."""


class Valid(Part):
    """What the validator of HTML found."""

    pages: int
    errors: int
    warnings: int


class View(Part):
    """A first visit to a page with nothing in the cache, on a slow phone."""

    page: str
    language: str
    others: int
    """Bytes without fonts, compressed."""
    fonts: int
    requests: int
    first_paint: float
    """Seconds."""


class Measured(Part):
    """One run of the script."""

    date: datetime.date
    tools: Mapping[str, str]
    kinds: tuple[str, ...]
    languages: tuple[str, ...]
    schemes: tuple[str, ...]
    widths: tuple[int, ...]
    axe: Axe
    validator: Valid
    steps: Mapping[int, Steps]
    """To the title of a page, by width."""
    view: tuple[View, ...]


class Accessibility(Part):
    """The whole file."""

    gaps: tuple[Said, ...] = ()
    """What is known not to be right."""
    people: tuple[Said, ...] = ()
    """What only people can find out."""
    technologies: tuple[Technology, ...] = ()
    tasks: tuple[Task, ...] = ()
    trials: tuple[Trial, ...] = ()
    measured: Measured

    @model_validator(mode="after")
    def _known(self) -> Accessibility:
        """Every sentence is there in every language, and every trial names what is listed."""
        given = (each.technology for each in self.technologies)
        names = [each for each in given if not isinstance(each, str)]
        for said in (*self.gaps, *self.people, *names, *(each.name for each in self.tasks)):
            if set(said) != set(languages()):
                raise ValueError(f"not in every language: {said}")
        technologies = {each.id for each in self.technologies}
        tasks = {each.id for each in self.tasks}
        for each in self.trials:
            if (
                each.technology not in technologies
                or each.task not in tasks
                or each.language not in languages()
            ):
                raise ValueError(f"not in the lists: {each}")
        return self


class VoiceTrial(Part):
    """What one voice did with words of a language."""

    language: str
    voice: str
    words: int = Field(gt=0)
    of: int
    spelled: int
    left_out: int

    @property
    def said(self) -> int:
        """Words said as one, with every letter."""
        return self.words - self.spelled - self.left_out


class Letter(Part):
    """Words that hold a letter, and those of them said as one with it."""

    words: int
    said: int


class Speech(Part):
    """The whole file about voices."""

    date: datetime.date
    program: str
    version: str
    trials: tuple[VoiceTrial, ...]
    letters: Mapping[str, Mapping[str, Letter]]
    """By letter and voice."""
