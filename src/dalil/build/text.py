"""Single values in the words of a language: dates, numbers, labels of rows and fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from dalil.build.page import Phrase, Value
from dalil.i18n import Language, Words, language
from dalil.i18n.dates import civil
from dalil.load.library import Library
from dalil.model.collection import Collection
from dalil.model.record import Part
from dalil.model.values import PartialDate
from dalil.model.vocabulary import In

_CODE = re.compile("[A-Za-z]")
LATIN = "en"
"""The language whose script and direction a code such as `DP-01` has."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A language and all that is needed to speak it about one library."""

    language: Language
    words: Words
    library: Library

    def phrase(self, text: str) -> Phrase:
        """`text`, which is in this language."""
        return Phrase(text, self.language)

    def date(self, day: PartialDate) -> Value:
        """A date as a value."""
        text = civil(self.language, day.year, day.month, day.day)
        return Value(self.phrase(text), datetime=str(day))

    def field(self, name: str, collection: Collection) -> str:
        """The label of a field; a collection may have its own word for it."""
        return self.words.get(f"{collection.name}.fields.{name}") or self.words(f"fields.{name}")

    def option(self, name: str, value: StrEnum) -> str:
        """The label of one of a field's fixed values."""
        return self.words(f"values.{name}.{value.value}")

    def row(self, vocabulary: str, row: str) -> str:
        """The label of a row of a vocabulary."""
        return self.library.vocabularies.label(vocabulary, row, self.language.code)

    def plain(self, name: str, value: object, vocabulary: str) -> Value:
        """Any value of a field: a date, a fixed value, a row, a code as it stands, a number."""
        match value:
            case PartialDate():
                return self.date(value)
            case StrEnum():
                return Value(self.phrase(self.option(name, value)))
            case str() if vocabulary:
                return Value(self.phrase(self.row(vocabulary, value)))
            case str() if _CODE.search(value) and value.isascii():
                return Value(Phrase(value, language(LATIN)))
            case _:
                return Value(self.phrase(self.words.number(value)))

    @property
    def missing(self) -> Value:
        """What stands where nothing is known."""
        return Value(self.phrase(self.words("not_verified")), missing=True)


@cache
def vocabulary_of(model: type[Part], name: str) -> str:
    """The vocabulary whose rows a field holds; empty where it holds none."""
    info = model.model_fields.get(name)
    if info is None:
        return ""
    marks = [mark for mark in info.metadata if isinstance(mark, In)] or _marks(info.annotation)
    return marks[0].vocabulary if marks else ""


def _marks(annotation: Any) -> list[In]:
    """The vocabularies named anywhere in a type."""
    found = [mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, In)]
    inner = get_args(annotation)
    if get_origin(annotation) in (Union, UnionType, tuple) or found or inner:
        for each in inner:
            found += _marks(each)
    return found
