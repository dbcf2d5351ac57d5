"""Labels that records share: rows of `content/vocab/*.yml`, in every language, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, WithJsonSchema

from dalil.model.values import problem
from dalil.text.names import nearest

_PLAIN = WithJsonSchema({"type": "string"})

BROADER = "broader"
"""The cell that names the row above, in the same list."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a vocabulary."""

    id: str
    labels: Mapping[str, str]
    """By language code."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What else the row says: the `date` of an election, the `broader` topic."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One file of rows, in the order of the file."""

    name: str
    path: str
    rows: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class In:
    """Marks a field whose value is a row of a vocabulary; kept in the field's metadata."""

    vocabulary: str


def row_of(vocabulary: str) -> Any:
    """The type of a value that must be a row of `content/vocab/<vocabulary>.yml`.

    The known rows are the validation context's `vocabularies`; one that the project does not keep
    is not checked.
    """

    def known(value: str, info: ValidationInfo) -> str:
        vocabularies: Mapping[str, Vocabulary] = (info.context or {}).get("vocabularies", {})
        held = vocabularies.get(vocabulary)
        if held is not None and value not in held.rows:
            near = nearest(value, held.rows)
            raise problem(
                "FM308.row" if not near else "FM308.row-near",
                value=value,
                allowed=", ".join(held.rows),
                fix=near,
                file=held.path,
            )
        return value

    def text(value: object) -> str:
        if not isinstance(value, str):
            raise problem("FM306.list" if isinstance(value, list | tuple) else "FM306.map")
        return value

    return Annotated[str, BeforeValidator(text), AfterValidator(known), In(vocabulary), _PLAIN]
