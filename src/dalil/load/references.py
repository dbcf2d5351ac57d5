"""Where the settings of a record name another record: found by the types of its model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dalil.load.draft import Draft, Entry, Fields, Items, Node, Scalar
from dalil.model.record import Record, Reference
from dalil.model.types import within
from dalil.model.values import Id

_ID: Any = Id

OWN = frozenset({"id", "former_ids"})
"""Fields in which a record names itself."""


def references(draft: Draft, model: type[Record]) -> Iterator[Scalar]:
    """Every text of the settings block that is the id of another record, or `id#provision`."""
    for entry in draft.header.entries if draft.header else ():
        if entry.name not in OWN and entry.name in model.model_fields:
            yield from _in_field(entry, model)


def _in_field(entry: Entry, model: type[BaseModel]) -> Iterator[Scalar]:
    kinds = set(_kinds(model.model_fields[entry.name]))
    yield from _below(entry.value, kinds)


def _below(node: Node, kinds: set[Any]) -> Iterator[Scalar]:
    match node:
        case Items(items=items):
            for each in items:
                yield from _below(each, kinds)
        case Scalar() if kinds & {Id, Reference}:
            yield node
        case Fields(entries=entries):
            for part in kinds - {Id}:
                for entry in entries:
                    if entry.name in part.model_fields:
                        yield from _in_field(entry, part)


def _kinds(field: FieldInfo) -> Iterator[Any]:
    """The models in the type of a field, and `Id` where it holds the id of a record."""
    for kind, marks in within(field):
        if set(_ID.__metadata__) <= set(marks):
            yield Id
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
