"""The single values of a record. Each parses the text an author wrote, or says what is wrong.

A parser raises `PydanticCustomError` whose type is the code of the problem and its sentence
(`FM303` or `FM301.day-first`) and whose context fills the sentence; `load/typed.py` turns that into
a diagnostic at the place of the value. `fix` in the context is the repaired text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from dalil.text.digits import to_latin
from dalil.text.ids import is_eid, is_id
from dalil.text.names import nearest

_ISO = re.compile(r"\A(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_DAY_FIRST = re.compile(r"\A(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\Z", re.ASCII)
_YEAR_FIRST = re.compile(r"\A(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})\Z", re.ASCII)
_NUMBER = re.compile(r"\A[0-9]+\Z", re.ASCII)
_PERCENT = re.compile(r"\A(?:100|[0-9]{1,2})(?:\.[0-9]{1,2})?\Z", re.ASCII)
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
_HOST = re.compile(r"\A[\w-]+(\.[\w-]+)+(/\S*)?\Z")
_CLOCK = re.compile(r"\A(?:[01][0-9]|2[0-3]):[0-5][0-9]\Z", re.ASCII)
_DURATION = re.compile(r"\AP(?:[0-9]+[DWMY]|T[0-9]+H)\Z", re.ASCII)


def problem(code: str, **context: Any) -> PydanticCustomError:
    """The error that `load/typed.py` knows how to place and word."""
    return PydanticCustomError(code, "{code}", {"code": code, **context})


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A civil day, month or year as far as it is known; no clock and no zone.

    `str` gives ISO 8601 (`2019`, `2019-12`, `2019-12-05`), which `parse` undoes.
    """

    year: int
    month: int = 0
    """1 to 12; 0 where only the year is known."""
    day: int = 0
    """1 to 31; 0 where the day is not known."""

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date that ISO text stands for.

        Raises:
            PydanticCustomError: FM301 not ISO, FM302 other digits, FM303 no such day.
        """
        latin = to_latin(text)
        if latin != text and _ISO.match(latin):
            raise problem("FM302", value=text, fix=latin)
        found = _ISO.match(text)
        if not found:
            raise _not_iso(text, latin)
        year, month, day = (int(part or 0) for part in found.groups())
        _must_exist(text, year, month if found[2] else None, day if found[3] else None)
        return cls(year, month, day)

    @property
    def earliest(self) -> date:
        """The first day it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def certainly_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether `one` lies before `other` however the unknown parts turn out; never for None."""
    return one is not None and other is not None and one.latest < other.earliest


def _not_iso(text: str, latin: str) -> PydanticCustomError:
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3))):
        if found := pattern.match(latin):
            year, month, day = (int(found[part]) for part in order)
            if order[0] == 3 and month > 12 >= day:
                month, day = day, month
            try:
                return problem(
                    "FM301.reordered", value=text, fix=date(year, month, day).isoformat()
                )
            except ValueError:
                break
    return problem("FM301", value=text)


def _must_exist(text: str, year: int, month: int | None, day: int | None) -> None:
    if year < 1000:
        raise problem("FM303.year", value=text)
    if month is not None and not 1 <= month <= 12:
        raise problem("FM303.month", value=text)
    if month and day is not None and not 1 <= day <= (last := monthrange(year, month)[1]):
        raise problem("FM303", value=text, month=f"{year:04}-{month:02}", days=last)


def _partial_date(value: object) -> PartialDate:
    return value if isinstance(value, PartialDate) else PartialDate.parse(_text(value))


def _day(value: object) -> PartialDate:
    found = _partial_date(value)
    if not found.day:
        raise problem("FM304", value=str(found))
    return found


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise problem("FM306.list" if isinstance(value, list | tuple) else "FM306.map")


def _line(value: object) -> str:
    """Words: one text that holds a letter."""
    text = " ".join(_text(value).strip().split("\n"))
    if text and not any(each.isalpha() for each in text):
        raise problem("FM306", value=text)
    return text


def _number(value: object) -> int:
    if isinstance(value, int):
        return value
    text = _text(value)
    latin = to_latin(text)
    if not _NUMBER.match(latin):
        raise problem("FM310", value=text)
    if latin != text:
        raise problem("FM310.digits", value=text, fix=str(int(latin)))
    if len(text) > 1 and text[0] == "0":
        octal = int(text, 8) if set(text) <= set("01234567") else 0
        raise problem(
            "FM305.octal" if octal else "FM305", value=text, octal=octal, fix=str(int(text))
        )
    if len(text) > 9:
        raise problem("FM310.long", value=text)
    return int(text)


def _percent(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _text(value)
    latin = to_latin(text).replace("\N{ARABIC DECIMAL SEPARATOR}", ".")
    if not _PERCENT.match(latin):
        raise problem("FM310.percent", value=text)
    if latin != text:
        raise problem("FM310.digits", value=text, fix=latin)
    return Decimal(text)


def truth(value: object) -> bool:
    """Whether something holds, as it may be written."""
    if isinstance(value, bool):
        return value
    text = _text(value)
    if text.casefold() not in _TRUTHS:
        near = nearest(text.casefold(), ("true", "false"))
        raise problem("FM308" if near else "FM308.far", value=text, fix=near, allowed="true, false")
    return _TRUTHS[text.casefold()]


def _id(value: object) -> str:
    text = _text(value)
    if not is_id(text):
        raise problem("FM311", value=text)
    return text


def _eid(value: object) -> str:
    text = _text(value)
    if not is_eid(text):
        raise problem("FM312", value=text)
    return text


def _address(value: object) -> str:
    text = _text(value)
    if not (_HOST.match(text) or _is_web(text)):
        raise problem("FM313", value=text)
    return text


def _is_web(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    plain = not any(each.isspace() for each in text)
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname)


def _duration(value: object) -> str:
    text = _text(value)
    if not _DURATION.match(text):
        raise problem("FM314", value=text)
    return text


def _clock(value: object) -> str:
    text = _text(value)
    latin = to_latin(text)
    if not _CLOCK.match(latin):
        raise problem("FM315", value=text)
    if latin != text:
        raise problem("FM310.digits", value=text, fix=latin)
    return text


def _date_schema(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern})


_AS_TEXT = PlainSerializer(str, return_type=str)

Date = Annotated[
    PartialDate,
    BeforeValidator(_partial_date),
    _AS_TEXT,
    _date_schema(r"^\d{4}(-\d{2}(-\d{2})?)?$"),
]
"""A civil date that may be partial: `2019-12`."""

Day = Annotated[PartialDate, BeforeValidator(_day), _AS_TEXT, _date_schema(r"^\d{4}-\d{2}-\d{2}$")]
"""A whole civil day."""

Line = Annotated[str, BeforeValidator(_line)]
"""Words on one line."""

Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number"]})]
"""Any text, kept as written; an editor that reads YAML takes `4494` for a number."""

Number = Annotated[int, BeforeValidator(_number), WithJsonSchema({"type": "integer", "minimum": 0})]
"""A counting number in Latin digits."""

Percent = Annotated[
    Decimal,
    BeforeValidator(_percent),
    _AS_TEXT,
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "maximum": 100}),
]
"""A share of a hundred, with at most two decimal places, as exact as it was given."""

Truth = Annotated[bool, BeforeValidator(truth), WithJsonSchema({"type": "boolean"})]
"""Whether something holds: `true` or `false`."""

Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "maxLength": 80})]
"""The id of a record."""

Eid = Annotated[str, BeforeValidator(_eid), WithJsonSchema({"type": "string", "maxLength": 80})]
"""An id inside a text (Akoma Ntoso eId)."""

Address = Annotated[str, BeforeValidator(_address), WithJsonSchema({"type": "string"})]
"""A web address (http, https), or a host without scheme where no more is known."""

Clock = Annotated[
    str,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": _CLOCK.pattern}),
]
"""A time of day in `Asia/Baghdad`, to the minute: `09:30`."""

Duration = Annotated[
    str,
    BeforeValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": _DURATION.pattern}),
]
"""ISO 8601 duration of one unit: `P3D`, `PT72H`."""
