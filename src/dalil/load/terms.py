"""`content/terms.yml`: forms to avoid and titles that keep them. See that file for its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

TERMS = "content/terms.yml"


@dataclass(frozen=True, slots=True)
class Avoided:
    """Forms to avoid, with what to write instead."""

    language: str
    forms: tuple[str, ...]
    prefer: tuple[str, ...]
    ambiguous: bool
    """A hint for a person, never an error."""
    unless_preceded_by: tuple[str, ...] = ()
    unless_followed_by: tuple[str, ...] = ()
    case_sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What the project says about words."""

    avoided: tuple[Avoided, ...] = ()
    exempt_titles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Statutory titles that keep their wording, by language code."""


def terms(text: str) -> Terms:
    """The terms in the text of `content/terms.yml`; none where it cannot be read."""
    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError:
        return Terms()
    if not isinstance(loaded, dict):
        return Terms()
    titles = loaded.get("exempt_titles") or {}
    return Terms(
        tuple(_avoided(row) for row in loaded.get("avoid") or []),
        {code: tuple(each or ()) for code, each in titles.items()},
    )


def _avoided(row: Mapping[str, Any]) -> Avoided:
    return Avoided(
        language=row["lang"],
        forms=tuple(row["forms"]),
        prefer=tuple(row.get("prefer") or ()),
        ambiguous=bool(row.get("ambiguous")),
        unless_preceded_by=tuple(row.get("unless_preceded_by") or ()),
        unless_followed_by=tuple(row.get("unless_followed_by") or ()),
        case_sensitive=bool(row.get("case_sensitive")),
    )
