"""What every part of a record is made of."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from dalil.model.values import problem


class Part(BaseModel):
    """The base of records and their parts: frozen, and every field is one of ours."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )


def _list(value: object) -> object:
    if isinstance(value, str):
        raise problem("FM307", value=value)
    return value


def Many(item: Any) -> Any:  # noqa: N802  (it stands where a type stands)
    """The type of a list of `item`."""
    return Annotated[tuple[item, ...], BeforeValidator(_list)]
