"""What the names in the file of translation states mean."""

from __future__ import annotations

from dalil.build.data.document import Values, spoken
from dalil.parity.state import State

FIELDS: dict[str, tuple[str, ...]] = {
    "coverage": ("language", "texts", "translated", "units", "matching", "states"),
    "texts": ("id", "kind", "collection", "language", "source_language", "path", "state", "units"),
    "units": (
        *("unit", "state", "states", "source_digest", "made_from", "compared", "minor"),
        *("renamed_from", "numbers_lacking", "numbers_surplus", "terms_unused"),
    ),
    "explains": ("id", "explains", "state", "source_digest", "made_from", "compared", "minor"),
}
"""The fields of the file, by the list whose members have them; a test compares them with it."""


def names_of_fields() -> tuple[str, ...]:
    """Every name of a field once, in the order in which the file has them."""
    return tuple(dict.fromkeys(name for held in FIELDS.values() for name in held))


def meanings() -> Values:
    """What the names and states in the file mean, in all languages."""
    return {
        "fields": {each: spoken(f"data.parity.fields.{each}") for each in names_of_fields()},
        "lists": {name: list(held) for name, held in FIELDS.items()},
        "states": {
            each.value: {
                "label": spoken(f"translations.states.{each.value}.label"),
                "about": spoken(f"translations.states.{each.value}.about"),
            }
            for each in State
        },
    }
