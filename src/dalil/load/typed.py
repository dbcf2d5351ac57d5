"""A draft becomes a record: nodes to plain values, values to types, errors to diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dalil.diagnostics import Diagnostic, Severity
from dalil.load.draft import Draft, Entry, Items, Node, Scalar
from dalil.load.unknown_field import named
from dalil.load.value_errors import EMPTY, Loc, problem_of
from dalil.model.vocabulary import Vocabulary

Model = TypeVar("Model", bound=BaseModel)

_NULLS = frozenset(["~", "null", "Null", "NULL"])


def typed(
    draft: Draft,
    model: type[Model],
    vocabularies: Mapping[str, Vocabulary],
    kind: str,
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """The record that a draft holds, or None, and everything that is wrong with its values.

    `kind` is the name of its collection, for the sentences. Nothing is said about fields that the
    reader found spoilt; a record that has one gives None.
    """
    if draft.header is None:
        return None, ()
    names = named(draft, draft.header, model, kind)
    draft = replace(draft, header=names.header)
    plain = _Plain(draft, kind)
    values = plain.value(names.header, ())
    problems = [*names.problems, *plain.problems]
    record: Model | None = None
    try:
        record = model.model_validate(values, context={"vocabularies": vocabularies})
    except ValidationError as error:
        said = _Said(draft, plain.empty)
        problems += [
            problem_of(each, draft, model, kind)
            for each in error.errors(include_url=False)
            if not said(each["loc"], each["type"])
        ]
    failed = draft.spoilt or any(each.severity is Severity.ERROR for each in problems)
    return None if failed else record, tuple(sorted(problems))


class _Plain:
    """Nodes as lists, dicts and texts; empty values are noted on the way."""

    def __init__(self, draft: Draft, kind: str) -> None:
        self.draft = draft
        self.kind = kind
        self.problems: list[Diagnostic] = []
        self.empty: set[Loc] = set()

    def value(self, node: Node, loc: Loc) -> Any:
        """The plain value of a node; `loc` is the way to it."""
        if isinstance(node, Scalar):
            if not node.text.strip() or (not node.quoted and node.text in _NULLS):
                self._say(node, loc)
            return node.text
        if isinstance(node, Items):
            return [self.value(each, (*loc, at)) for at, each in enumerate(node.items)]
        return {entry.name: self._field(entry, loc) for entry in node.entries}

    def _field(self, entry: Entry, loc: Loc) -> Any:
        return self.value(entry.value, (*loc, entry.name))

    def _say(self, node: Scalar, loc: Loc) -> None:
        self.empty.add(loc)
        if loc[0] in self.draft.spoilt:
            return
        variant = "null" if node.text.strip() else "item" if isinstance(loc[-1], int) else ""
        field = next(str(each) for each in reversed(loc) if isinstance(each, str))
        self.problems.append(
            EMPTY.at(
                node.place,
                variant,
                width=node.width,
                excerpt=self.draft.line(node.place.line),
                field=field,
                value=node.text,
                kind=self.kind,
            )
        )


class _Said:
    """Whether enough was said already about a value that the model refuses."""

    def __init__(self, draft: Draft, empty: set[Loc]) -> None:
        self.spoilt = draft.spoilt
        self.empty = empty

    def __call__(self, loc: Loc, kind: str) -> bool:
        if loc and loc[0] in self.spoilt:
            return True
        if kind == "missing" and "*" in self.spoilt:
            return True
        return any(loc[: len(each)] == each for each in self.empty)
