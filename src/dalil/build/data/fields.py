"""What the data holds, told from the models: one description that every data file is made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dalil.model.collection import Collection
from dalil.model.record import Part, Record, Reference, Statement
from dalil.model.types import within
from dalil.model.values import Address, Clock, Day, Duration, Eid, Id, PartialDate
from dalil.model.vocabulary import In

HIDDEN = frozenset({"publication", "access", "withdrawal"})
"""Fields that say whether a record is shown at all: every record in the data is."""
PASSING = frozenset({"synced"})
"""Fields on their way elsewhere: a tick of an editor becomes lines of a lock."""
TRANSLATION = "translation"
"""The field of a wording that tells about the words; the rest of it are the words."""

_MARKED = (
    ("address", Address),
    ("duration", Duration),
    ("clock", Clock),
    ("id", Id),
    ("anchor", Eid),
)
_PLAIN = ((bool, "truth"), (Decimal, "percent"), (int, "number"), (str, "text"))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the data."""

    name: str
    kind: str
    """`text`, `number`, `percent`, `truth`, `date` (may be partial), `day`, `clock`, `duration`,
    `address`, `id` of a record, `anchor` within a page, `choice`, `row`, `reference` or `part`."""
    many: bool = False
    nullable: bool = False
    """Whether it may be `null`, which says that it is not known or does not apply."""
    vocabulary: str = ""
    """Of a `row`: the list of `content/vocab/` it is from."""
    choice: type[StrEnum] | None = None
    parts: tuple[Field, ...] = ()
    """Of a `part`: its own fields."""
    inside: str = ""
    """The field whose part it is."""


COMPUTED = (Field("when", "date", many=True),)
"""Facts that no field holds, since they follow from others: the days of an event."""


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of a model, in the order in which it declares them."""
    held = model.model_fields.items()
    return tuple(_field(name, info) for name, info in held if name not in PASSING)


@cache
def words(collection: Collection) -> tuple[Field, ...]:
    """What a record says in each language."""
    return tuple(each for each in fields(collection.wording) if each.name != TRANSLATION)


@cache
def shared(collection: Collection) -> tuple[Field, ...]:
    """What every record holds beside its words."""
    return tuple(
        each
        for each in fields(Record)
        if each.name not in HIDDEN and each.name not in collection.wording.model_fields
    )


@cache
def facts(collection: Collection) -> tuple[Field, ...]:
    """The neutral facts that a collection adds, the computed ones last."""
    others = {*Record.model_fields, *collection.wording.model_fields, *collection.model.RELATIONS}
    others |= _statement_fields(collection).keys()
    own = (each for each in fields(collection.model) if each.name not in others)
    return (*own, *(each for each in COMPUTED if each.name in collection.facts))


@cache
def relations(collection: Collection) -> tuple[Field, ...]:
    """The ways in which a record refers to others."""
    held = {each.name: each for each in fields(collection.model)}
    return tuple(held[name] for name in collection.model.RELATIONS)


@cache
def statements(collection: Collection) -> tuple[Field, ...]:
    """The neutral facts of its statements; nothing where it has none."""
    found: dict[str, Field] = {}
    for model in _statement_fields(collection).values():
        found |= {each.name: each for each in fields(model)}
    return tuple(found.values())


def _statement_fields(collection: Collection) -> dict[str, type[Statement]]:
    return {
        name: kind
        for name, info in collection.model.model_fields.items()
        for kind, _ in within(info)
        if isinstance(kind, type) and issubclass(kind, Statement)
    }


def _field(name: str, info: FieldInfo) -> Field:
    types = list(within(info))
    many = any(_is_list(kind) for kind, _ in types)
    vocabulary = next((m.vocabulary for _, marks in types for m in marks if isinstance(m, In)), "")
    for kind, marks in types:
        if isinstance(kind, type) and not get_origin(kind):
            found = _type(kind, marks)
            if found:
                return Field(
                    name,
                    "row" if vocabulary else found,
                    many,
                    not many and not info.is_required() and info.default is None,
                    vocabulary,
                    kind if issubclass(kind, StrEnum) else None,
                    _parts(name, kind) if found == "part" else (),
                )
    raise TypeError(f"{name}: open data has no word for {info.annotation}")


def _parts(name: str, model: type[BaseModel]) -> tuple[Field, ...]:
    return tuple(replace(each, inside=name) for each in fields(model))


def _type(kind: type[Any], marks: tuple[Any, ...]) -> str:
    if issubclass(kind, Reference):
        return "reference"
    if issubclass(kind, Part):
        return "part"
    if issubclass(kind, StrEnum):
        return "choice"
    if issubclass(kind, PartialDate):
        return "day" if _is(Day, marks) else "date"
    if issubclass(kind, str):
        return next((name for name, marked in _MARKED if _is(marked, marks)), "text")
    return next((name for plain, name in _PLAIN if issubclass(kind, plain)), "")


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is(marked: Any, marks: tuple[Any, ...]) -> bool:
    """Whether a type carries the marks of one of `model/values.py`."""
    return all(each in marks for each in marked.__metadata__)
