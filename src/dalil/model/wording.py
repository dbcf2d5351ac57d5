"""The words of a record in one language, and what a translation says of itself."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticKnownError

from dalil.model.part import Part
from dalil.model.values import Day, Line, Text, problem, truth

UNITS = re.compile(r"(?:title|summary|preamble|\w*_\w+)(?:\s*[,،]\s*\S+)*", re.ASCII)
"""What can only be meant as a list of units, and is none."""
NO_ITEM = {"field_type": "List", "min_length": 1, "actual_length": 0}


class TranslationState(StrEnum):
    """How far a translation has come. `reviewed` only after a native reader has read it."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class TranslationMethod(StrEnum):
    """Who made the first version of a translation."""

    HUMAN = "human"
    MACHINE = "machine"


def _synced(value: object) -> object:
    """`true` for all units, `false` for none, or a list of the units that are meant."""
    if isinstance(value, list | tuple):
        if not value:  # an empty list would be all of them
            raise PydanticKnownError("too_short", NO_ITEM)
        return value
    if isinstance(value, str) and UNITS.fullmatch(value):
        raise problem("FM307")
    return () if truth(value) else None


class Translation(Part):
    """What a translation says of itself."""

    state: TranslationState
    method: TranslationMethod = TranslationMethod.HUMAN
    translator: Line | None = None
    """A role, not a person."""
    reviewer: Line | None = None
    reviewed_on: Day | None = None
    synced: Annotated[
        tuple[Text, ...] | None,
        BeforeValidator(_synced),
        WithJsonSchema({"type": ["boolean", "array"], "items": {"type": "string"}, "minItems": 1}),
    ] = None
    """What an editor says agrees with the original as it stands: empty for all of it, or units.

    A tick on its way into the lock: `dalil sync` writes it there and takes it out here.
    """

    @property
    def is_reviewed(self) -> bool:
        """Whether a native reader has reviewed it."""
        return self.state is TranslationState.REVIEWED


class Wording(Part):
    """The words of a record in one language: all that a translation's settings block may hold."""

    title: Line
    title_short: Line | None = None
    summary: Line
    translation: Translation | None = None
