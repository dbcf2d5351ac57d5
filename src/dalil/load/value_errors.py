"""What a model refuses becomes a problem at the place of the value.

FM105 missing-field   FM107 empty          FM300 value         FM301 date-format
FM302 date-digits     FM303 no-such-date   FM304 whole-day     FM305 leading-zero
FM306 type-text       FM307 type-list      FM308 not-in-list   FM309 type-map
FM310 number          FM311 id             FM312 part-id       FM313 address
FM314 time-limit     FM315 clock

PASS  adopted: 2023-03-20
FAIL  adopted: 20/3/2023
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Place
from dalil.load.draft import Draft, Fields, Items, Node, Scalar
from dalil.load.shape import PLAIN, Shape, required, shapes
from dalil.text.digits import to_latin
from dalil.text.ids import LONGEST, is_id
from dalil.text.names import nearest

Loc = tuple[int | str, ...]

MISSING = Code("FM105", "missing-field")
EMPTY = Code("FM107", "empty")
_CODES = {
    each.code: each
    for each in (
        Code("FM300", "value"),
        Code("FM301", "date-format"),
        Code("FM302", "date-digits", autofix=Autofix.YES),
        Code("FM303", "no-such-date"),
        Code("FM304", "whole-day"),
        Code("FM305", "leading-zero", autofix=Autofix.YES),
        Code("FM306", "type-text"),
        Code("FM307", "type-list"),
        Code("FM308", "not-in-list"),
        Code("FM309", "type-map"),
        Code("FM310", "number"),
        Code("FM311", "id"),
        Code("FM312", "part-id"),
        Code("FM313", "address"),
        Code("FM314", "time-limit"),
        Code("FM315", "clock"),
    )
}
_ALLOWED = re.compile("'([^']*)'")
_COMMAS = re.compile(r"\s*[,،؛;]\s*")
_LONGEST = 80
"""Characters of a value that a sentence repeats."""


def problem_of(error: Any, draft: Draft, model: type[BaseModel], kind: str) -> Diagnostic:
    """One error of pydantic's list as a problem of the file."""
    return _Refusal(error, draft, model, kind).problem()


class _Refusal:
    """A value that the model refuses, and all that is known of it."""

    def __init__(self, error: Any, draft: Draft, model: type[BaseModel], kind: str) -> None:
        self.type: str = error["type"]
        self.loc: Loc = error["loc"]
        self.context: dict[str, Any] = error.get("ctx", {})
        self.input: Any = error["input"]
        self.draft = draft
        self.kind = kind
        self.shape, self.owner = _shape_at(model, self.loc)
        self.node: Node | None = draft.node(self.loc)
        names = [each for each in self.loc if isinstance(each, str)]
        self.field = str(names[-1]) if names else ""
        self.parent = str(names[-2]) if len(names) > 1 else ""

    def problem(self) -> Diagnostic:
        """The problem, by the type of the error."""
        if self.type == "missing":
            return self._missing()
        if self.type.startswith("FM"):
            code, _, variant = self.type.partition(".")
            return self._own(code, variant)
        if isinstance(self.input, list | dict) and self.type in ("enum", "string_type"):
            return self._say("FM306", "list" if isinstance(self.input, list) else "map")
        if self.type == "enum":
            return self._enum()
        if self.type == "too_short":
            place, excerpt = self._place(), self._excerpt()
            return EMPTY.at(place, "list", excerpt=excerpt, field=self.field, kind=self.kind)
        if self.type == "tuple_type":
            return self._list()
        if self.type in ("model_type", "model_attributes_type", "dict_type"):
            return self._map()
        return self._say("FM300", "")

    def _place(self) -> Place:
        return self.node.place if self.node is not None else Place(self.draft.path)

    def _excerpt(self) -> str:
        return self.draft.line(self._place().line)

    def _say(
        self,
        code: str,
        variant: str,
        *,
        autofix: Autofix | None = None,
        fix: str = "",
        **values: Any,
    ) -> Diagnostic:
        place = self._place()
        width = self.node.width if self.node is not None else 1
        edits = (Edit(place.line, place.column, width, fix),) if fix else ()
        shown: dict[str, Any] = {"value": self._value(), "fix": fix, **values}
        return _CODES[code].at(
            place,
            variant,
            width=width,
            excerpt=self._excerpt(),
            edits=edits,
            autofix=autofix,
            field=self.field,
            kind=self.kind,
            **{key: value for key, value in shown.items() if value != "" or key == "value"},
        )

    def _value(self) -> str:
        text = self.input if isinstance(self.input, str) else ""
        return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"

    def _missing(self) -> Diagnostic:
        if len(self.loc) > 1:
            place = self._place()
            excerpt = self.draft.line(place.line)
            values: dict[str, Any] = {"field": self.field, "parent": self.parent, "kind": self.kind}
            return MISSING.at(place, "inside", excerpt=excerpt, **values)
        place = Place(self.draft.path)
        if self.shape.many and self.shape.part is not None:
            parts = _listed(required(self.shape.part))
            return MISSING.at(place, "parts", field=self.field, parts=parts, kind=self.kind)
        return MISSING.at(place, field=self.field, kind=self.kind)

    def _own(self, code: str, variant: str) -> Diagnostic:
        """An error of the model's own values: its type is the code."""
        fix = str(self.context.get("fix", ""))
        values = {
            key: value
            for key, value in self.context.items()
            if key not in ("code", "fix", "value", "allowed") and value is not None
        }
        if code == "FM307":
            return self._list()
        if code == "FM308":
            return self._not_in_list(variant, fix, str(self.context.get("allowed", "")), values)
        if code == "FM311":
            return self._id()
        autofix = Autofix.SUGGEST if code == "FM301" and fix else None
        if fix and code not in ("FM301", "FM302", "FM305"):
            autofix = Autofix.YES
        return self._say(code, variant, autofix=autofix, fix=fix, **values)

    def _not_in_list(
        self, variant: str, near: str, allowed: str, values: dict[str, Any]
    ) -> Diagnostic:
        certain = bool(near) and _same(str(self.input), near)
        autofix = Autofix.YES if certain else Autofix.SUGGEST if near else None
        shown = allowed if len(allowed) < 400 else allowed[:400].rsplit(",", 1)[0] + ", …"
        return self._say("FM308", variant, autofix=autofix, fix=near, allowed=shown, **values)

    def _enum(self) -> Diagnostic:
        allowed = _ALLOWED.findall(str(self.context.get("expected", "")))
        near = nearest(str(self.input), allowed)
        return self._not_in_list("" if near else "far", near, ", ".join(allowed), {})

    def _id(self) -> Diagnostic:
        text = self.input if isinstance(self.input, str) else ""
        if len(text) > LONGEST:
            return self._say("FM311", "long", limit=LONGEST)
        near = re.sub(r"[\s_./–—]+", "-", to_latin(text).casefold()).strip("-")
        if near != text and is_id(near):
            return self._say("FM311", "near", fix=near, autofix=Autofix.SUGGEST)
        return self._say("FM311", "")

    def _list(self) -> Diagnostic:
        part = self.shape.part if not self.shape.short else None
        if part is not None:
            variant = "map" if isinstance(self.node, Fields) else "parts"
            return self._say("FM307", variant, parts=_listed(required(part)), value="")
        if isinstance(self.node, Scalar) and not isinstance(self.input, dict):
            fix = f"[{', '.join(_COMMAS.split(self.node.text.strip('[]')))}]"
            return self._say("FM307", "", fix=fix, autofix=Autofix.YES)
        return self._say("FM307", "fields")

    def _map(self) -> Diagnostic:
        part = self.shape.part
        parts = _listed(required(part) or tuple(shapes(part))) if part is not None else ""
        variant = "list" if isinstance(self.node, Items) else ""
        return self._say("FM309", variant, parts=parts)


def _same(one: str, other: str) -> bool:
    def fold(text: str) -> str:
        return re.sub(r"[\s_\-]+", "_", to_latin(text).strip().casefold())

    return fold(one) == fold(other)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _shape_at(model: type[BaseModel], loc: Loc) -> tuple[Shape, type[BaseModel]]:
    """The form of the value at `loc`, and the model that the field belongs to."""
    shape, owner = PLAIN, model
    here: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int):
            shape = replace(shape, many=False)
        elif here is not None:
            owner = here
            shape = shapes(here).get(step, PLAIN)
            here = shape.part
    return shape, owner
